package smena.service.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Reduction;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Promotions in a shop: who sets them, when they hold, how they are sold and checked.
class PromotionsTest {
    private static final Terms TENTH = new Terms.PercentOff(1_000);

    /// The promotion of a test, beside those of the demo shop.
    private static final String MINE = " where name = 'Aksiya'";

    @TempDir Path folder;
    private TestShop shop;
    private Product product;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(0);
        product = shop.product(0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPromotionIsSoldWithItsNameAndVerifies() {
        Promotion promotion = add(TENTH);
        Basket basket = two();
        Money off = product.price().times(2).percent(1_000);
        Reduction expected =
                new Reduction(Reduction.Kind.PROMOTION, "Aksiya", Optional.of(promotion.id()), off);
        assertEquals(Optional.of(expected), basket.lines().getFirst().offer());
        assertEquals(basket, shop.services().baskets().open(), "on disk as well");

        Basket given =
                shop.services()
                        .baskets()
                        .discount(shop.manager(), Optional.of(new Discount.Percent(500)));
        given = shop.services().baskets().lineDiscount(shop.manager(), 1, percent(1_000));
        Sale sale = pay(given);
        Money rest = product.price().times(2).minus(off);
        assertEquals(
                List.of(
                        expected,
                        Reduction.of(Reduction.Kind.LINE, rest.percent(1_000)),
                        Reduction.of(
                                Reduction.Kind.RECEIPT,
                                rest.minus(rest.percent(1_000)).percent(500))),
                sale.lines().getFirst().reductions());
        assertEquals(sale, shop.services().selling().find(sale.id()).get());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void reportsNameWhatMadeSalesCheaperAndTheZKeepsIt() {
        Promotion promotion = add(TENTH);
        Money off = product.price().times(2).percent(1_000);
        pay(two());
        pay(two());
        two();
        Money rest = product.price().times(2).minus(off);
        pay(shop.services().baskets().lineDiscount(shop.manager(), 1, percent(500)));
        List<ShiftReport.Reduced> expected =
                List.of(
                        new ShiftReport.Reduced(
                                Reduction.Kind.PROMOTION, "Aksiya", 3, off.times(3)),
                        new ShiftReport.Reduced(Reduction.Kind.LINE, "", 1, rest.percent(500)));
        Shift shift = shop.services().shifts().current().orElseThrow();
        ShiftReport x = shop.services().reports().x(shop.manager(), shift.id());
        assertEquals(expected, x.reductions());
        assertEquals(
                x.sales().discount(),
                x.reductions().stream()
                        .map(ShiftReport.Reduced::amount)
                        .reduce(Money.ZERO, Money::plus));

        assertEquals(expected, shop.close(shift, Money.ZERO).reductions());
        shop.services().prices().promotions().end(shop.manager(), promotion.id());
        assertEquals(expected, shop.services().reports().newestZ(1).getFirst().reductions());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void anAlteredReductionOrPromotionIsFound() {
        add(TENTH);
        pay(two());
        found("update sale_reduction set name = 'Boshqa'", "sale_reduction.name");
        found("update sale_reduction set kind = 'LINE'", "sale_reduction.kind");
        found("update sale_reduction set promotion_id = null", "sale_reduction.promotion_id");
        found("update sale_reduction set amount = amount - 1", "sale_reduction.amount");
        found("update promotion set basis_points = 9999" + MINE, "promotion.basis_points");
        found("update promotion set products = '[2,3]'" + MINE, "promotion.products");
        found("update promotion set last_day = '2027-01-02'" + MINE, "promotion.last_day");
        found(
                "update promotion set from_minute = 5, to_minute = 9" + MINE,
                "promotion.from_minute");
    }

    @Test
    void itHoldsAtItsHoursAndWhatIsShownIsPaid() {
        LocalTime now = shop.now().atZone(ZoneId.of("Asia/Tashkent")).toLocalTime();
        Validity hour =
                new Validity(
                        shop.services().prices().promotions().today(),
                        Optional.empty(),
                        Validity.since(shop.services().prices().promotions().today()).days(),
                        Optional.of(new Validity.Hours(now.minusMinutes(1), now.plusMinutes(30))));
        shop.services().prices().promotions().add(shop.manager(), draft(TENTH, hour));
        Basket cheap = two();
        assertTrue(cheap.lines().getFirst().offer().isPresent());
        shop.services().baskets().park(shop.cashier(), "");

        shop.setClock(shop.now().plus(Duration.ofHours(1)));
        Basket recalled = shop.services().baskets().recall(shop.cashier(), cheap.id());
        assertTrue(recalled.lines().getFirst().offer().isEmpty(), "worked out anew");
        assertEquals(recalled, shop.services().baskets().open());
        assertEquals(product.price().times(2), pay(recalled).total());
    }

    @Test
    void endedItHoldsNoMoreAndStaysAsItWas() {
        Promotion promotion = add(TENTH);
        shop.services().prices().promotions().end(shop.manager(), promotion.id());
        assertTrue(two().lines().getFirst().offer().isEmpty());
        Problem gone = new Problem.PromotionNotFound();
        assertRefused(
                gone,
                () -> shop.services().prices().promotions().end(shop.manager(), promotion.id()));
        assertRefused(
                gone,
                () -> shop.services().prices().promotions().change(shop.manager(), promotion));
        assertTrue(shop.refuses("update promotion set name = 'x'"));
        assertTrue(shop.refuses("delete from promotion"));
        assertTrue(shop.services().prices().promotions().all().getFirst().isEnded());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void aChangedOneHoldsFromTheNextScanOn() {
        Promotion promotion = add(TENTH);
        two();
        Promotion half =
                new Promotion(
                        promotion.id(),
                        "Yarmi",
                        new Terms.Multibuy(2, 1),
                        promotion.range(),
                        promotion.validity());
        assertEquals(half, shop.services().prices().promotions().change(shop.manager(), half));
        assertEquals(half, shop.services().prices().promotions().all().getFirst().promotion());
        BasketLine line = two().lines().getFirst();
        assertEquals("Yarmi", line.offer().get().name());
        assertEquals(product.price().times(2), line.offered(), "two of four");
    }

    @Test
    void theListSaysHowEachStandsAndWhatForAndWhichOverlap() {
        LocalDate today = shop.services().prices().promotions().today();
        Promotion running = add(TENTH);
        Promotion whole =
                shop.services()
                        .prices()
                        .promotions()
                        .add(
                                shop.manager(),
                                new Promotion(
                                        0,
                                        "Toifa",
                                        new Terms.Multibuy(3, 2),
                                        new Promotion.Range(
                                                Set.of(), Set.of(product.category().id())),
                                        Validity.since(today.plusDays(3))));
        Promotion over = add(TENTH);
        shop.services().prices().promotions().end(shop.manager(), over.id());
        // Behind them stand those of the demo shop.
        var all = shop.services().prices().promotionQueries().all().subList(0, 3);
        assertEquals(
                List.of("ENDED", "PLANNED", "RUNNING"),
                all.stream().map(each -> each.state().name()).toList());
        assertEquals(List.of(product.category().name()), all.get(1).names());
        assertEquals(List.of(product.name()), all.get(2).names());
        assertEquals(
                List.of(whole), shop.services().prices().promotionQueries().overlapping(running));
        assertEquals(
                List.of(running), shop.services().prices().promotionQueries().overlapping(whole));
        var cost = shop.services().prices().promotionQueries().preview(whole, 2);
        assertEquals(2, cost.size());
        assertEquals(cost.getFirst().product().price().times(3), cost.getFirst().before());
        assertEquals(cost.getFirst().product().price().times(2), cost.getFirst().after());
        var tenth = shop.services().prices().promotionQueries().preview(running, 4);
        assertEquals(
                List.of(product.price().minus(product.price().percent(1_000))),
                tenth.stream().map(each -> each.after()).toList());
    }

    @Test
    void onlyWhoMayChangeTheCatalogueSetsOne() {
        Promotion wanted =
                draft(TENTH, Validity.since(shop.services().prices().promotions().today()));
        assertTrue(
                problemOf(() -> shop.services().prices().promotions().add(shop.senior(), wanted))
                        instanceof Problem.ApprovalNeeded);
        Promotion unknown =
                new Promotion(
                        0,
                        "x",
                        TENTH,
                        new Promotion.Range(Set.of(99_999L), Set.of()),
                        wanted.validity());
        assertRefused(
                new Problem.ProductNotFound(99_999),
                () -> shop.services().prices().promotions().add(shop.manager(), unknown));
        Promotion nameless = new Promotion(0, " \t", TENTH, wanted.range(), wanted.validity());
        assertRefused(
                new Problem.BadName(),
                () -> shop.services().prices().promotions().add(shop.manager(), nameless));
    }

    @Test
    void takingPiecesBackCountsWhatTheyCost() {
        add(new Terms.FromQuantity(Quantity.of(3), Money.of(product.price().minor() / 2)));
        Basket four = shop.services().baskets().add(shop.cashier(), product.id(), Quantity.of(4));
        Money half = product.price().times(4).percent(5_000);
        assertEquals(half, Pricing.of(four).total());
        assertEquals(
                List.of(half.minus(product.price()).minor(), 0L),
                List.of(
                        askedFor(
                                () ->
                                        shop.services()
                                                .baskets()
                                                .quantity(shop.cashier(), 1, Quantity.ONE)),
                        askedFor(
                                () ->
                                        shop.services()
                                                .baskets()
                                                .quantity(shop.cashier(), 1, Quantity.of(2)))));
        Basket one = shop.services().baskets().quantity(shop.manager(), 1, Quantity.ONE);
        assertEquals(product.price(), Pricing.of(one).total());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    private static long askedFor(Runnable act) {
        return problemOf(act) instanceof Problem.ApprovalNeeded(var ask)
                ? ask.amount().minor()
                : -1;
    }

    @Test
    void aPackByItsCodeAndSinglesThatMakeItUp() {
        Money three = product.price().times(3).minus(Money.of(1_000));
        shop.services()
                .products()
                .productCodes()
                .add(
                        shop.manager(),
                        product.id(),
                        "14780000000011",
                        Optional.of(Quantity.of(3)),
                        Optional.of(three));
        Basket apart = shop.services().baskets().add(shop.cashier(), product.id(), Quantity.of(3));
        assertTrue(apart.lines().getFirst().offer().isEmpty(), "singles cost what they cost");
        apart = shop.services().baskets().scan(shop.cashier(), "14780000000011", Quantity.ONE);
        apart = shop.services().baskets().add(shop.cashier(), product.id(), Quantity.ONE);
        apart = shop.services().baskets().scan(shop.cashier(), "14780000000011", Quantity.ONE);
        assertEquals(
                List.of(Quantity.of(4), Quantity.of(6)),
                apart.lines().stream().map(BasketLine::quantity).toList());
        assertEquals(
                Optional.of(Reduction.of(Reduction.Kind.PACK, Money.of(2_000))),
                apart.lines().getLast().offer());
        assertEquals(product.price().times(10).minus(Money.of(2_000)), Pricing.of(apart).total());

        shop.run("update product set takes_pack_price = 1 where id = " + product.id());
        Basket together =
                shop.services().baskets().add(shop.cashier(), product.id(), Quantity.of(2));
        assertEquals(Money.of(2_000), together.lines().getFirst().offered(), "six singles");
    }

    @Test
    void aCustomersDiscountComesWithTheCustomerAndGoesWithThem() {
        shop.run(
                "insert into customer (uuid, name, discount) values"
                        + " ('00000000-0000-0000-0000-000000000007', 'Olim', 500)");
        long olim = Long.parseLong(shop.query("select max(id) from customer").getFirst());
        two();
        Basket known = shop.services().baskets().customer(shop.cashier(), Optional.of(olim));
        Money off = product.price().times(2).percent(500);
        assertEquals(
                Optional.of(Reduction.of(Reduction.Kind.CUSTOMER, off)),
                known.lines().getFirst().offer());
        assertEquals(known, shop.services().baskets().open());
        add(TENTH);
        Basket best = shop.services().baskets().add(shop.cashier(), product.id(), Quantity.ONE);
        assertEquals("Aksiya", best.lines().getFirst().offer().get().name(), "the better one");
        assertEquals(Optional.of(olim), best.customer());
        Basket nobody = shop.services().baskets().customer(shop.cashier(), Optional.empty());
        assertEquals("Aksiya", nobody.lines().getFirst().offer().get().name());
    }

    private Basket two() {
        return shop.services().baskets().add(shop.cashier(), product.id(), Quantity.of(2));
    }

    private Sale pay(Basket basket) {
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, shop.cash(Pricing.of(basket).total()));
    }

    private Promotion add(Terms terms) {
        Validity always = Validity.since(shop.services().prices().promotions().today());
        return shop.services().prices().promotions().add(shop.manager(), draft(terms, always));
    }

    private Promotion draft(Terms terms, Validity when) {
        Promotion.Range range = new Promotion.Range(Set.of(product.id()), Set.of());
        return new Promotion(0, "Aksiya", terms, range, when);
    }

    private static Optional<Discount> percent(int points) {
        return Optional.of(new Discount.Percent(points));
    }

    private void found(String sql, String named) {
        List<String> triggers =
                shop.query(
                        "select name || '|' || sql from sqlite_schema where type = 'trigger'"
                                + " and sql like '%before update on "
                                + table(sql)
                                + "%'");
        triggers.forEach(t -> shop.run("drop trigger " + t.substring(0, t.indexOf('|'))));
        shop.run("create table kept as select rowid as was, * from " + table(sql));
        shop.run(sql);
        String findings = shop.services().audit().verify().findings().toString();
        assertTrue(findings.contains(named), sql + ": " + findings);
        List<String> columns =
                shop.query("select name from pragma_table_info('" + table(sql) + "')");
        columns.forEach(
                c ->
                        shop.run(
                                "update "
                                        + table(sql)
                                        + " set "
                                        + c
                                        + " = (select "
                                        + c
                                        + " from kept where was = "
                                        + table(sql)
                                        + ".rowid)"));
        shop.run("drop table kept");
        triggers.forEach(t -> shop.run(t.substring(t.indexOf('|') + 1)));
    }

    private static String table(String sql) {
        return sql.substring("update ".length(), sql.indexOf(" set"));
    }
}
