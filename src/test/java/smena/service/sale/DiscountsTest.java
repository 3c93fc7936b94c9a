package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a discount takes off is approved and journalled, no more and no less; taking one away is
/// not giving one.
class DiscountsTest {
    private static final Optional<Discount> TEN = Optional.of(new Discount.Percent(1_000));
    private static final Optional<Discount> FIVE = Optional.of(new Discount.Percent(500));
    private static final Optional<Discount> NONE = Optional.empty();

    @TempDir Path folder;
    private TestShop shop;
    private Baskets baskets;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(0);
        baskets = shop.services().baskets();
        shop.fill(3);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aSeniorGivesUpToTenPercentAndAsksAboveIt() {
        Optional<Discount> eleven = Optional.of(new Discount.Percent(1_001));
        Basket basket = baskets.lineDiscount(shop.senior(), 1, TEN);
        Money line = basket.line(1).gross();
        Money whole = Pricing.of(basket).total();
        assertAsked(line.percent(1_001), () -> baskets.lineDiscount(shop.senior(), 1, eleven));
        assertAsked(whole.percent(1_001), () -> baskets.discount(shop.senior(), eleven));
        Money most = basket.line(2).gross().percent(1_000);
        baskets.lineDiscount(shop.senior(), 2, Optional.of(new Discount.Amount(most)));
        Money more = most.plus(Money.of(1));
        assertAsked(
                more,
                () ->
                        baskets.lineDiscount(
                                shop.senior(), 2, Optional.of(new Discount.Amount(more))));
        baskets.lineDiscount(shop.manager(), 2, Optional.of(new Discount.Percent(9_000)));
        baskets.lineDiscount(shop.senior(), 3, TEN);
        assertEquals(Optional.of(new Discount.Percent(9_000)), baskets.open().line(2).discount());
    }

    @Test
    void aManagersApprovalLiftsTheLimit() {
        Basket basket = baskets.open();
        Money half = basket.line(1).gross().percent(5_000);
        Approval.Ask ask = new Approval.Ask(Right.DISCOUNT, basket.id().toString(), half);
        Optional<Discount> fifty = Optional.of(new Discount.Percent(5_000));
        Basket given = baskets.lineDiscount(shop.approved(shop.senior(), ask), 1, fifty);
        assertEquals(half, given.line(1).ownDiscount());
    }

    private static void assertAsked(Money amount, Runnable act) {
        assertEquals(
                amount,
                problemOf(act) instanceof Problem.ApprovalNeeded(Approval.Ask ask)
                        ? ask.amount()
                        : Money.ZERO);
    }

    @Test
    void onTheWholeItIsAskedForWithoutTheLinesOwn() {
        Basket before = baskets.lineDiscount(shop.senior(), 1, TEN);
        Money net = Pricing.of(before).total();
        Problem needed = problemOf(() -> baskets.discount(shop.cashier(), TEN));
        Approval.Ask ask =
                new Approval.Ask(Right.DISCOUNT, before.id().toString(), net.percent(1_000));
        assertEquals(new Problem.ApprovalNeeded(ask), needed);
        Basket after = baskets.discount(shop.approved(shop.cashier(), ask), TEN);
        assertEquals(before.line(1).ownDiscount().plus(ask.amount()), Pricing.of(after).discount());
    }

    @Test
    void theJournalSaysWhatCameOffEachLine() {
        baskets.lineDiscount(shop.senior(), 2, TEN);
        Basket after = baskets.discount(shop.senior(), TEN);
        Pricing priced = Pricing.of(after);
        List<String> lines =
                priced.lines().stream()
                        .map(
                                l ->
                                        "[%d,%d]"
                                                .formatted(
                                                        l.line().line(),
                                                        l.discount()
                                                                .minus(l.line().ownDiscount())
                                                                .minor()))
                        .toList();
        Money whole = priced.discount().minus(after.line(2).ownDiscount());
        assertEquals(
                List.of(
                        after.line(2).ownDiscount().minor()
                                + " [[2,"
                                + after.line(2).ownDiscount().minor()
                                + "]]",
                        whole.minor() + " [" + String.join(",", lines) + "]"),
                shop.query(
                        "select json_extract(payload, '$.amount') || ' ' || json_extract(payload,"
                                + " '$.off') from journal where kind = 'DISCOUNT' order by seq"));
    }

    @Test
    void takingOneAwayNeedsNoApprovalAndCountsAsNone() {
        baskets.lineDiscount(shop.senior(), 1, TEN);
        Basket given = baskets.discount(shop.senior(), TEN);
        Money line = given.line(1).ownDiscount();
        Money whole = Pricing.of(given).discount().minus(line);
        baskets.discount(shop.cashier(), NONE);
        Basket none = baskets.lineDiscount(shop.cashier(), 1, NONE);
        assertEquals(Money.ZERO, Pricing.of(none).discount());
        assertEquals(2, shop.figures(1).acts().discounts());
        assertEquals(
                List.of(whole.minor() + " 0", line.minor() + " 0"),
                shop.query(
                        "select json_extract(payload, '$.amount') || ' ' || json_extract(payload,"
                                + " '$.left') from journal where kind = 'DISCOUNT_REMOVED'"
                                + " order by seq"));
        assertEquals(
                List.of("2"), shop.query("select count(*) from journal where kind = 'DISCOUNT'"));
    }

    @Test
    void loweringOneIsTakingAway() {
        baskets.discount(shop.senior(), TEN);
        Basket lower = baskets.discount(shop.cashier(), FIVE);
        assertEquals(FIVE, lower.discount());
        assertEquals(1, shop.figures(1).acts().discounts());
        baskets.lineDiscount(shop.senior(), 1, Optional.of(new Discount.Amount(Money.of(500))));
        baskets.lineDiscount(shop.cashier(), 1, Optional.of(new Discount.Amount(Money.of(499))));
        assertEquals(
                Right.DISCOUNT,
                ask(() -> baskets.lineDiscount(shop.cashier(), 1, FIVE)).right(),
                "a percentage grows with its line");
        assertEquals(Right.DISCOUNT, ask(() -> baskets.discount(shop.cashier(), TEN)).right());
    }

    @Test
    void whatIsNotThereIsNotTakenAway() {
        Basket before = baskets.open();
        assertEquals(before, baskets.discount(shop.cashier(), NONE));
        assertEquals(before, baskets.lineDiscount(shop.cashier(), 1, NONE));
        assertEquals(
                List.of("0"),
                shop.query("select count(*) from journal where kind like 'DISCOUNT%'"));
        assertRefused(
                new Problem.LineNotFound(), () -> baskets.lineDiscount(shop.cashier(), 9, NONE));
    }

    @Test
    void aSaleFromElsewhereIsOneActOverAllItsLines() {
        Basket sent =
                Basket.empty(UUID.randomUUID())
                        .plus(shop.product(0), "", Quantity.ONE)
                        .plus(shop.product(1), "", Quantity.ONE)
                        .withLineDiscount(1, TEN)
                        .withDiscount(TEN);
        Selling selling = shop.services().selling();
        List<Tender> cash = shop.cash(Money.of(100_000_000));
        Money off = Pricing.of(sent).discount();
        assertEquals(off, ask(() -> selling.book(shop.cashier(), sent, cash, 1)).amount());
        selling.book(shop.senior(), sent, cash, 1);
        assertEquals(1, shop.figures(1).acts().discounts());
        assertEquals(
                List.of(Long.toString(off.minor())),
                shop.query(
                        "select json_extract(payload, '$.amount') from journal where kind ="
                                + " 'DISCOUNT'"));
    }

    private static Approval.Ask ask(Runnable act) {
        return ((Problem.ApprovalNeeded) problemOf(act)).ask();
    }
}
