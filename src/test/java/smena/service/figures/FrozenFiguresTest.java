package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.ProductCard;
import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;
import smena.store.ReadOnlyDatabase;
import smena.store.Transaction;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Nine days of a shop that sells at random and takes goods of older shifts back, the last day
/// still going on: what is frozen of them beside the books. Another seed: `-Dsmena.seed=…`.
class FrozenFiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 9;
    private static final LocalDate TODAY = FIRST.plusDays(DAYS - 1);

    @TempDir private Path folder;

    private final long seed = Long.getLong("smena.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Sale> sold = new ArrayList<>();
    private TestShop shop;

    @BeforeEach
    void live() {
        System.out.println("frozen figures: seed " + seed);
        shop = new TestShop(folder);
        for (int day = 0; day < DAYS; day++) {
            Instant morning = shop.now();
            Shift shift = shop.open(1_000_000);
            int receipts = 1 + random.nextInt(4);
            for (int receipt = 0; receipt < receipts; receipt++) {
                shop.setClock(shop.now().plus(Duration.ofMinutes(random.nextInt(90))));
                sell();
            }
            if (day > 0 && random.nextBoolean()) {
                giveBack(random.nextInt(sold.size()));
            }
            if (day < DAYS - 1) {
                shop.close(shift, Money.of(1_000_000_00));
                shop.setClock(morning.plus(Duration.ofDays(1)));
            }
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void sell() {
        Actor by = random.nextBoolean() ? shop.cashier() : shop.senior();
        Basket basket = shop.services().baskets().open();
        for (int line = 0; line < 1 + random.nextInt(3); line++) {
            basket =
                    shop.services()
                            .baskets()
                            .add(
                                    by,
                                    shop.product(random.nextInt(6)).id(),
                                    Quantity.of(1 + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            Discount off = new Discount.Percent(100 + random.nextInt(900));
            basket = shop.services().baskets().discount(shop.manager(), Optional.of(off));
        }
        List<Tender> tenders = new ArrayList<>();
        if (random.nextBoolean()) {
            tenders.add(new Tender(shop.method("card"), Money.of(100_00), "1"));
        }
        tenders.addAll(shop.cash(Money.of(100_000_000)));
        sold.add(shop.services().selling().pay(by, basket, tenders));
    }

    /// The first line of a sale, which may be of an older shift.
    private void giveBack(int which) {
        Sale sale = sold.remove(which);
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        RefundOrder.Item.of(
                                                1,
                                                sale.lines().getFirst().quantity(),
                                                random.nextBoolean())),
                                "x"));
    }

    @Test
    void everyReportIsThatOfTheBooks() {
        assertEquals(List.of((DAYS - 1) * Grouping.values().length + ""), frozen());
        assertSameAsBooks();
    }

    /// What is not frozen is added up from the books, and frozen later.
    @Test
    void aShiftThatIsNotFrozenIsAddedUp() {
        shop.run("delete from frozen_report where (shift_id + length(grouping)) % 2 = 0");
        assertNotEquals(List.of("0"), frozen());
        assertSameAsBooks();
        assertTrue(shop.services().frozenFigures().fill() > 0);
        assertEquals(List.of((DAYS - 1) * Grouping.values().length + ""), frozen());
        assertSameAsBooks();
        assertEquals(0, shop.services().frozenFigures().fill());
    }

    /// A receipt counts once in each category, so those of its shifts are added up anew.
    @Test
    void aProductMovesToAnotherCategory() {
        long product = sold.getFirst().lines().getFirst().productId();
        String category =
                shop.query(
                                "select name from category where id <> (select category_id from product"
                                        + " where id = "
                                        + product
                                        + ") order by id limit 1")
                        .getFirst();
        ProductCard card = shop.services().products().productCards().find(product).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), product, card, card.in(category));
        List<String> without =
                shop.query(
                        "select id from shift where status = 'CLOSED' and id not in (select shift_id"
                                + " from frozen_report where grouping = 'CATEGORY') order by id");
        List<String> sellers =
                shop.query(
                        "select shift_id from sale s join sale_line l on l.sale_id = s.id where"
                                + " product_id = "
                                + product
                                + " union select shift_id from refund r join refund_line l on"
                                + " l.refund_id = r.id where product_id = "
                                + product);
        sellers.retainAll(shop.query("select id from shift where status = 'CLOSED'"));
        assertEquals(sellers, without, () -> "seed " + seed);
        assertSameAsBooks();
        assertEquals(without.size(), shop.services().frozenFigures().fill());
        assertSameAsBooks();
    }

    /// Otherwise nothing above would be a test.
    @Test
    void reportsReadWhatIsFrozen() {
        change("PRODUCT");
        Figures.Row total = report(FIRST, TODAY, Grouping.PRODUCT).total();
        assertEquals(
                books(FIRST, TODAY, ReportQuery.of(all(), Grouping.PRODUCT)).total().sales(),
                total.sales().minus(Money.of(1)));
    }

    @Test
    void aChangedFigureIsFoundByItsNameAndPutRight() {
        assertEquals(new Finding(Subject.FIGURES, State.GOOD, ""), checked());
        change("PRODUCT");
        String product =
                shop.query(
                                "select min(key) from frozen_row where grouping = 'PRODUCT' and"
                                        + " shift_id = 1")
                        .getFirst();
        String name = "1/product/" + product + "/sales";
        assertEquals(new Finding(Subject.FIGURES, State.BAD, name), checked());
        assertEquals(
                new FrozenFigures.Rebuilt(DAYS - 1, 1), shop.services().frozenFigures().rebuild());
        assertEquals(new Finding(Subject.FIGURES, State.GOOD, ""), checked());
        assertSameAsBooks();
        assertEquals(
                new FrozenFigures.Rebuilt(DAYS - 1, 0), shop.services().frozenFigures().rebuild());
        assertEquals(
                List.of(name),
                shop.query(
                        "select payload ->> 'detail' from journal where kind ="
                                + " 'FIGURES_REBUILT'"));
        assertTrue(shop.services().audit().verify().isSound());
    }

    private Finding checked() {
        return shop.services().checkup().run().stream()
                .filter(finding -> finding.subject() == Subject.FIGURES)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyChangesAFrozenFigure() {
        for (String sql :
                List.of(
                        "update frozen_report set receipts = 1",
                        "update frozen_row set sales = 1",
                        "delete from frozen_row",
                        "insert into frozen_row select grouping, shift_id, 'x', 1, 1, 1, 1, 1, 1, 1, 1,"
                                + " 1 from frozen_row limit 1",
                        "insert into frozen_report select 'x', id, 1 from shift where status ="
                                + " 'OPEN'")) {
            assertTrue(shop.refusal(sql).contains("guard: "), sql);
        }
    }

    /// By the only way past the guards: one cell of the first shift's report.
    private void change(String grouping) {
        String of = " where grouping = '" + grouping + "' and shift_id = 1";
        String receipts = shop.query("select receipts from frozen_report" + of).getFirst();
        shop.run("delete from frozen_report" + of);
        shop.run(
                "insert or replace into frozen_row select grouping, shift_id, key, receipts, sales + 1,"
                        + " discounts, refunds, tax, known, cost, net, uncosted from frozen_row"
                        + of
                        + " limit 1");
        shop.run("insert into frozen_report values ('" + grouping + "', 1, " + receipts + ")");
    }

    private List<String> frozen() {
        return shop.query("select count(*) from frozen_report");
    }

    private void assertSameAsBooks() {
        for (Grouping grouping : Grouping.values()) {
            for (int from = 0; from < DAYS; from += 1 + random.nextInt(3)) {
                LocalDate first = FIRST.plusDays(from);
                LocalDate last = first.plusDays(random.nextInt(DAYS));
                ReportQuery query = ReportQuery.of(BusinessPeriod.own(first, last), grouping);
                assertEquals(
                        books(first, last, query),
                        report(first, last, grouping),
                        () -> grouping + " " + first + " " + last + ", seed " + seed);
            }
            Figures.Row row = report(FIRST, TODAY, grouping).rows().getFirst();
            for (Grouping by : Grouping.values()) {
                assertSameOfOne(
                        new ReportQuery(all(), by, Optional.of(new Only(grouping, row.label()))));
            }
        }
    }

    private void assertSameOfOne(ReportQuery query) {
        if (query.isPossible()) {
            Figures alone =
                    shop.services()
                            .periodReports()
                            .compared(Optional.of(shop.manager()), query)
                            .now();
            assertEquals(
                    books(FIRST, TODAY, query),
                    alone,
                    () -> query.only() + " " + query.grouping() + ", seed " + seed);
        }
    }

    private static BusinessPeriod all() {
        return BusinessPeriod.own(FIRST, TODAY);
    }

    private Figures report(LocalDate from, LocalDate to, Grouping grouping) {
        return shop.services().periodReports().of(from, to, grouping);
    }

    /// As reports were made before anything was frozen.
    private Figures books(LocalDate from, LocalDate to, ReportQuery query) {
        return ReadOnlyDatabase.read(
                folder.resolve("smena.db"),
                tx -> {
                    Figures figures = Figures.of(query.grouping(), parts(tx, from, to, query));
                    return query.source() == Grouping.Source.LINES || query.only().isPresent()
                            ? figures
                            : figures.earning(
                                    Figures.of(Grouping.DAY, tx.figures().lines(from, to)).total());
                });
    }

    private static Stream<BookedPart> parts(
            Transaction tx, LocalDate from, LocalDate to, ReportQuery query) {
        Stream<BookedPart> parts =
                query.source() == Grouping.Source.LINES
                        ? tx.figures().lines(from, to)
                        : tx.figures().payments(from, to);
        return parts.filter(query::has);
    }
}
