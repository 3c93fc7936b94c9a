package smena.service.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.Refused;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
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

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// Two weeks and a day of a shop that sells at random, the last day still going on, beside a plain
/// list of what was booked. Another seed: `-Dsmena.seed=…`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparedReportsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 15;
    private static final LocalDate TODAY = FIRST.plusDays(DAYS - 1);

    @TempDir static Path folder;

    private final long seed = Long.getLong("smena.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Booked> lines = new ArrayList<>();
    private final List<Booked> payments = new ArrayList<>();
    private TestShop shop;

    /// @param receipt 0 for what came back
    private record Booked(
            long receipt,
            LocalDate day,
            LocalDateTime at,
            Map<Grouping, String> keys,
            long amount,
            long discount) {}

    /// @param receipts the sales it is on
    private record Sums(Set<Long> receipts, long sales, long discounts, long refunds) {
        static final Sums NONE = new Sums(Set.of(), 0, 0, 0);

        Sums plus(Booked one) {
            boolean back = one.receipt == 0;
            Set<Long> all = new HashSet<>(receipts);
            if (!back) {
                all.add(one.receipt);
            }
            return new Sums(
                    all,
                    back ? sales : sales + one.amount,
                    discounts + one.discount,
                    back ? refunds + one.amount : refunds);
        }

        String text() {
            return receipts.size() + " " + sales + " " + discounts + " " + refunds;
        }
    }

    @BeforeAll
    void live() {
        System.out.println("compared reports: seed " + seed);
        shop = new TestShop(folder);
        for (int day = 0; day < DAYS; day++) {
            Instant morning = shop.now();
            Shift shift = shop.open(1_000_000);
            List<Sale> sold = new ArrayList<>();
            for (int receipt = 0; receipt < 2 + random.nextInt(4); receipt++) {
                shop.setClock(shop.now().plus(Duration.ofMinutes(random.nextInt(90))));
                sold.add(sell());
            }
            if (random.nextInt(3) > 0) {
                giveBack(sold.get(random.nextInt(sold.size())));
            }
            if (day < DAYS - 1) {
                shop.close(shift, Money.of(1_000_000_00));
                shop.setClock(morning.plus(Duration.ofDays(1)));
            }
        }
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private Sale sell() {
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
            basket =
                    shop.services()
                            .baskets()
                            .discount(
                                    shop.manager(),
                                    Optional.of(new Discount.Percent(100 + random.nextInt(900))));
        }
        List<Tender> tenders = new ArrayList<>();
        if (random.nextBoolean()) {
            tenders.add(new Tender(shop.method("card"), Money.of(100_00), "1"));
        }
        tenders.addAll(shop.cash(Money.of(100_000_000)));
        Sale sale = shop.services().selling().pay(by, basket, tenders);
        sale.lines()
                .forEach(
                        line ->
                                lines.add(
                                        booked(
                                                sale,
                                                sale.id(),
                                                goods(line.productId()),
                                                line.total(),
                                                line.discount())));
        sale.payments()
                .forEach(
                        paid ->
                                payments.add(
                                        booked(
                                                sale,
                                                sale.id(),
                                                Map.of(Grouping.METHOD, paid.method().code()),
                                                paid.applied(),
                                                Money.ZERO)));
        return sale;
    }

    private void giveBack(Sale sale) {
        Sale.Line line = sale.lines().getFirst();
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(RefundOrder.Item.of(1, line.quantity(), true)),
                                "x"));
        Map<Grouping, String> keys = goods(line.productId());
        keys.put(Grouping.CASHIER, Long.toString(shop.manager().employee().id()));
        keys.put(Grouping.DAY, sale.businessDate().toString());
        LocalDateTime now = LocalDateTime.ofInstant(shop.now(), shop.services().clock().getZone());
        keys.put(Grouping.HOUR, "%02d".formatted(now.getHour()));
        lines.add(new Booked(0, sale.businessDate(), now, keys, line.total().minor(), 0));
    }

    private Map<Grouping, String> goods(long product) {
        Map<Grouping, String> keys = new TreeMap<>();
        keys.put(Grouping.PRODUCT, Long.toString(product));
        keys.put(
                Grouping.CATEGORY,
                shop.query("select category_id from product where id = " + product).getFirst());
        return keys;
    }

    private Booked booked(
            Sale sale, long receipt, Map<Grouping, String> of, Money amount, Money discount) {
        Map<Grouping, String> keys = new TreeMap<>(of);
        LocalDateTime at = LocalDateTime.ofInstant(sale.at(), shop.services().clock().getZone());
        keys.put(Grouping.DAY, sale.businessDate().toString());
        keys.put(Grouping.HOUR, "%02d".formatted(at.getHour()));
        keys.put(Grouping.CASHIER, Long.toString(sale.employee().id()));
        return new Booked(receipt, sale.businessDate(), at, keys, amount.minor(), discount.minor());
    }

    @ParameterizedTest
    @EnumSource(
            value = Grouping.class,
            names = {"DAY", "HOUR", "PRODUCT", "CATEGORY", "CASHIER"})
    void receiptsDiscountsSalesAndRefundsAreThoseOfTheBooks(Grouping grouping) {
        ReportQuery week = ReportQuery.of(BusinessPeriod.week(TODAY), grouping);
        PeriodReport report = compared(week);
        LocalDate from = TODAY.minusDays(6);
        assertEquals(
                sums(lines, grouping, one -> !one.day.isBefore(from)),
                texts(report.now()),
                () -> "seed " + seed);
        LocalDateTime until = now().minusDays(7);
        assertEquals(
                sums(
                        lines,
                        grouping,
                        one ->
                                one.day.isBefore(from)
                                        && !one.day.isBefore(from.minusDays(7))
                                        && !one.at.isAfter(until)),
                texts(report.before()),
                () -> "seed " + seed);
        assertEquals(total(one -> !one.day.isBefore(from)), text(report.now().total()));
        assertEquals(
                report.before().total().revenue(),
                report.besides().stream().reduce(Money.ZERO, Money::plus).plus(unseen(report)),
                () -> "seed " + seed);
    }

    /// What was sold before under a label of which there is no row now.
    private static Money unseen(PeriodReport report) {
        Set<String> shown =
                report.rows().stream().map(row -> row.label().key()).collect(Collectors.toSet());
        return report.query().grouping() == Grouping.DAY
                ? Money.ZERO
                : report.before().rows().stream()
                        .filter(row -> !shown.contains(row.label().key()))
                        .map(Figures.Row::revenue)
                        .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void aReceiptThatIsPaidInTwoWaysCountsForBothAndOnceInAll() {
        PeriodReport report =
                compared(ReportQuery.of(BusinessPeriod.own(FIRST, TODAY), Grouping.METHOD));
        Map<String, String> paid = new TreeMap<>();
        for (String code : List.of("card", "cash")) {
            Sums sums =
                    payments.stream()
                            .filter(one -> code.equals(one.keys.get(Grouping.METHOD)))
                            .reduce(Sums.NONE, Sums::plus, (one, _) -> one);
            if (!sums.receipts.isEmpty()) {
                paid.put(code, sums.receipts.size() + " " + sums.sales);
            }
        }
        Map<String, String> rows = new TreeMap<>();
        report.now()
                .rows()
                .forEach(
                        row ->
                                rows.put(
                                        row.label().key(),
                                        row.receipts() + " " + row.sales().minor()));
        assertEquals(paid, rows, () -> "seed " + seed);
        long all = payments.stream().map(Booked::receipt).distinct().count();
        assertEquals(all, report.now().total().receipts(), () -> "seed " + seed);
    }

    /// From a product to its days.
    @Test
    void aReportOfOneThingHasItsPartsAlone() {
        PeriodReport products =
                compared(ReportQuery.of(BusinessPeriod.week(TODAY), Grouping.PRODUCT));
        Figures.Row first = products.rows().getFirst();
        PeriodReport days =
                compared(
                        new ReportQuery(
                                BusinessPeriod.week(TODAY),
                                Grouping.DAY,
                                Optional.of(new Only(Grouping.PRODUCT, first.label()))));
        assertEquals(first.revenue(), days.now().total().revenue());
        assertEquals(first.receipts(), days.now().total().receipts());
        assertEquals(first.earned(), days.now().total().earned());
        ReportQuery none =
                new ReportQuery(
                        BusinessPeriod.week(TODAY),
                        Grouping.METHOD,
                        Optional.of(new Only(Grouping.PRODUCT, first.label())));
        assertFalse(none.isPossible());
    }

    @Test
    void theDayThatGoesOnIsComparedWithItsWeekdayUpToTheSameMinute() {
        PeriodReport today = compared(ReportQuery.of(BusinessPeriod.day(TODAY), Grouping.HOUR));
        assertEquals(BusinessPeriod.day(TODAY.minusDays(7)), today.than());
        assertTrue(today.until().isPresent());
        LocalDate last = TODAY.minusDays(7);
        long sold =
                lines.stream()
                        .filter(one -> one.day.equals(last) && one.receipt != 0)
                        .filter(one -> !one.at.isAfter(now().minusDays(7)))
                        .mapToLong(Booked::amount)
                        .sum();
        assertEquals(sold, today.before().total().sales().minor(), () -> "seed " + seed);
        PeriodReport over =
                compared(ReportQuery.of(BusinessPeriod.day(TODAY.minusDays(1)), Grouping.HOUR));
        assertTrue(over.until().isEmpty());
    }

    /// A row for each product and the sum, in numbers; the workbook says besides of what it is.
    @Test
    void filesHaveTheSameFiguresAsNumbers() throws IOException {
        ReportQuery query = ReportQuery.of(BusinessPeriod.week(TODAY), Grouping.PRODUCT);
        PeriodReport report = compared(query);
        Figures.Row total = report.now().total();
        String revenue = BigDecimal.valueOf(total.revenue().minor(), 2).toPlainString();
        List<String> lines = Files.readAllLines(written(query, "sales.csv"));
        assertEquals(report.rows().size() + 2, lines.size());
        assertTrue(lines.getFirst().contains("figures.discounts"), lines.getFirst());
        assertTrue(lines.getLast().replace(',', '.').contains(revenue), lines.getLast() + revenue);
        try (ZipFile book = new ZipFile(written(query, "sales.xlsx").toFile())) {
            String sheet =
                    new String(
                            book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
            String plain = new BigDecimal(revenue).stripTrailingZeros().toPlainString();
            assertTrue(sheet.contains("<v>" + plain), plain + " in " + sheet);
        }
        assertTrue(Files.size(written(query, "sales.pdf")) > 0);
        assertThrows(Refused.class, () -> written(query, "sales.doc"));
    }

    private Path written(ReportQuery query, String name) {
        Path file = folder.resolve(name);
        shop.services()
                .salesPapers()
                .write(
                        Optional.of(shop.manager()),
                        query,
                        file,
                        new SalesPapers.Wording(
                                "ru",
                                UnaryOperator.identity(),
                                (_, label) -> label.name(),
                                report -> List.of(report.query().period().from().toString())));
        return file;
    }

    private PeriodReport compared(ReportQuery query) {
        return shop.services().periodReports().compared(Optional.of(shop.manager()), query);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(shop.now(), shop.services().clock().getZone());
    }

    private String total(Predicate<Booked> among) {
        return lines.stream().filter(among).reduce(Sums.NONE, Sums::plus, (one, _) -> one).text();
    }

    private static Map<String, String> sums(
            List<Booked> parts, Grouping by, Predicate<Booked> among) {
        Map<String, Sums> sums = new TreeMap<>();
        parts.stream()
                .filter(among)
                .forEach(
                        one ->
                                sums.merge(
                                        one.keys.getOrDefault(by, ""),
                                        Sums.NONE.plus(one),
                                        (all, _) -> all.plus(one)));
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, sum.text()));
        return texts;
    }

    private static Map<String, String> texts(Figures figures) {
        return new TreeMap<>(
                figures.rows().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.label().key(), ComparedReportsTest::text)));
    }

    private static String text(Figures.Row row) {
        return row.receipts()
                + " "
                + row.sales().minor()
                + " "
                + row.discounts().minor()
                + " "
                + row.refunds().minor();
    }
}
