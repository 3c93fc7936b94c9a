package smena.service.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.refund.Exchange;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A refund and a sale as one act.
class ExchangesTest {
    private static final Money BACK = Money.of(34_250_00);
    private static final Money SOLD = Money.of(51_020_00);

    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        ShopSettings now = shop.services().settings().shop();
        shop.services()
                .settings()
                .change(
                        shop.manager(),
                        shop.services().settings().shop(),
                        new ShopSettings(
                                now.name(),
                                now.address(),
                                now.taxId(),
                                now.phone(),
                                now.till(),
                                now.currency(),
                                now.language(),
                                now.footer(),
                                100_00,
                                now.hideZeroDecimals(),
                                now.differenceLimit(),
                                now.hours(),
                                now.stock(),
                                now.sound()));
        shift = shop.open(100_000);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// Back 34,250, sale 51,020, step 100: difference 16,770, cash 16,800.
    @Test
    void theCustomerPaysTheRoundedDifference() {
        Sale first = sell(BACK, "card");
        Basket basket = basket(SOLD);
        Exchange done =
                refunds()
                        .exchange(
                                shop.cashier(),
                                whole(first),
                                basket,
                                shop.cash(Money.of(16_800_00)));
        assertEquals(List.of("exchange 3425000"), ways(done.refund()));
        assertEquals(Money.ZERO, done.refund().rounding());
        assertEquals(
                List.of("exchange 3425000", "cash 1680000"),
                done.sale().payments().stream().map(ExchangesTest::way).toList());
        assertEquals(Money.of(30_00), done.sale().rounding());
        assertEquals(done.sale().id(), done.refund().exchange().orElseThrow().saleId());
        ShiftReport report = shop.figures(shift.id());
        ShiftReport.Method exchange = method(report, PaymentMethod.Kind.EXCHANGE);
        assertEquals(exchange.sold(), exchange.returned(), "nets to nothing");
        assertEquals(Money.of(100_000_00).plus(Money.of(16_800_00)), report.drawer().expected());
        assertEquals(Money.of(30_00), report.rounding());
    }

    @Test
    void theCustomerGetsTheRoundedDifference() {
        Sale first = sell(SOLD, "cash");
        Exchange done = refunds().exchange(shop.cashier(), whole(first), basket(BACK), List.of());
        assertEquals(List.of("exchange 3425000", "cash 1680000"), ways(done.refund()));
        assertEquals(Money.of(30_00), done.refund().rounding());
        assertEquals(Money.ZERO, done.sale().rounding());
        assertEquals(
                done.refund().total().plus(done.refund().rounding()),
                done.refund().payments().stream()
                        .map(Refund.Payment::applied)
                        .reduce(Money.ZERO, Money::plus));
    }

    @Test
    void theSameExchangeIsBookedOnceAndIsWholeOrNothing() {
        Sale first = sell(BACK, "card");
        Basket basket = basket(SOLD);
        RefundOrder order = whole(first);
        Money tooLittle = Money.of(16_000_00);
        problemOf(() -> refunds().exchange(shop.cashier(), order, basket, shop.cash(tooLittle)));
        assertEquals(List.of("0"), shop.query("select count(*) from refund"));
        assertEquals(basket, shop.services().baskets().open());
        List<Tender> cash = shop.cash(Money.of(20_000_00));
        Exchange done = refunds().exchange(shop.cashier(), order, basket, cash);
        assertEquals(Money.of(3_200_00), done.sale().change());
        assertEquals(done, refunds().exchange(shop.cashier(), order, basket, cash));
        assertRefused(
                new Problem.AlreadyBooked(done.refund().number()),
                () -> refunds().exchange(shop.cashier(), order, basket, shop.cash(Money.of(1))));
        assertEquals(List.of("2"), shop.query("select count(*) from sale"));
    }

    /// A card must not become cash by way of an exchange.
    @Test
    void whatWasSetOffGoesBackToTheCardThatPaidForIt() {
        Sale first = sell(BACK, "card");
        Exchange done =
                refunds()
                        .exchange(
                                shop.cashier(),
                                whole(first),
                                basket(SOLD),
                                shop.cash(Money.of(16_800_00)));
        Refund back = refunds().book(shop.cashier(), whole(done.sale()));
        assertEquals(List.of("card 3425000", "cash 1680000"), ways(back));
        assertEquals(Money.of(30_00), back.rounding());
    }

    /// The refund needed no approval: the one that was brought is for the sale.
    @Test
    void anApprovalForTheSaleIsUsedByTheSale() {
        Sale first = sell(BACK, "card");
        Customer poor =
                shop.services().customers().add(shop.cashier(), CustomerFacts.of("Kambagʻal", ""));
        shop.services().baskets().customer(shop.cashier(), Optional.of(poor.id()));
        Basket basket = basket(SOLD);
        RefundOrder order = whole(first);
        Money rest = SOLD.minus(BACK);
        List<Tender> debt = List.of(new Tender(shop.method("debt"), rest, ""));
        Approval.Ask ask = new Approval.Ask(Right.EXCEED_LIMIT, basket.id().toString(), rest);
        assertRefused(
                new Problem.ApprovalNeeded(ask),
                () -> refunds().exchange(shop.cashier(), order, basket, debt));
        Actor approved = shop.approved(shop.cashier(), ask);
        Exchange done = refunds().exchange(approved, order, basket, debt);
        assertEquals(Optional.empty(), done.refund().approval());
        assertEquals(
                rest,
                shop.services().customers().find(poor.id()).orElseThrow().account().balance());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void anEmptyBasketIsNoExchange() {
        Sale first = sell(BACK, "card");
        assertRefused(
                new Problem.NothingToSetOff(),
                () ->
                        refunds()
                                .exchange(
                                        shop.cashier(),
                                        whole(first),
                                        Basket.empty(UUID.randomUUID()),
                                        List.of()));
    }

    private Sale sell(Money price, String method) {
        Basket basket = basket(price);
        Money due = method.equals("cash") ? price.roundedTo(100_00) : price;
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, List.of(new Tender(shop.method(method), due, "RRN")));
    }

    /// A basket of exactly this total: a piece at a larger price, less a discount.
    private Basket basket(Money total) {
        long product =
                shop
                        .services()
                        .products()
                        .catalog()
                        .page(java.util.Optional.empty(), 0, 200)
                        .stream()
                        .filter(p -> !p.unit().isDivisible())
                        .findFirst()
                        .orElseThrow()
                        .id();
        Basket basket = shop.services().baskets().add(shop.cashier(), product, Quantity.of(50));
        Money off = Pricing.of(basket).total().minus(total);
        return shop.services()
                .baskets()
                .discount(
                        shop.manager(),
                        java.util.Optional.of(new smena.domain.sale.Discount.Amount(off)));
    }

    private static ShiftReport.Method method(ShiftReport report, PaymentMethod.Kind kind) {
        return report.methods().stream()
                .filter(method -> method.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ways(Refund refund) {
        return refund.payments().stream()
                .map(p -> p.method().code() + " " + p.applied().minor())
                .toList();
    }

    private static String way(Payment payment) {
        return payment.method().code() + " " + payment.applied().minor();
    }

    private static RefundOrder whole(Sale sale) {
        return RefundOrder.whole(UUID.randomUUID(), sale.id(), "Almashtirish");
    }

    private Refunds refunds() {
        return shop.services().refunds();
    }
}
