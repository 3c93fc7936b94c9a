package smena.ui.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Payment;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shop.ShopSettings;
import smena.domain.terminal.TerminalPurpose;
import smena.service.TestShop;
import smena.text.Typed;
import smena.ui.kit.AmountDoubt;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class PaymentModelTest {
    @TempDir Path folder;
    private TestShop shop;
    private final List<Sale> booked = new ArrayList<>();

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void enterAloneTakesTheExactCash() {
        shop.open(100_000);
        Basket basket = breadFor(41_090);
        PaymentModel model = paying(basket);
        assertEquals("41090", model.typedProperty().get());
        model.complete();
        assertEquals(soms(41_090), booked.getFirst().total());
        assertEquals(Money.ZERO, booked.getFirst().change());
    }

    @Test
    void changeIsShownAndBooked() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        model.type("50000");
        assertEquals(soms(8_910), model.figures().changeProperty().get());
        model.complete();
        assertEquals(soms(8_910), booked.getFirst().change());
    }

    @Test
    void moreCashThanAnybodyHandsOverIsAskedAbout() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        for (String code : List.of("47800000000", "46009333", "241090,01")) {
            model.type(code);
            assertTrue(model.figures().completableProperty().get());
            model.enter();
            model.complete();
            AmountDoubt.Question asked = model.doubt().askedProperty().get();
            assertEquals(Optional.of(soms(41_090)), asked.due());
            assertEquals(List.of(), booked);
            model.doubt().dismiss();
        }
        model.doubt().forget();
        model.complete();
        model.doubt().confirm();
        assertEquals(Money.of(200_000_01), booked.getFirst().change());
    }

    @Test
    void theLargestNoteIsNeverDoubted() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        model.type("241090");
        model.enter();
        assertEquals(soms(200_000), booked.getFirst().change());
    }

    @Test
    void theEnterOfACodeTypedIntoACardsAmountPaysNothing() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        model.choose(shop.method("card"));
        String shown = "";
        for (char digit : "47800000000".toCharArray()) {
            model.type(shown + digit);
            shown = model.typedProperty().get();
        }
        model.enter();
        assertEquals(List.of(), booked);
        assertEquals(new Problem.TooMuchByCard(soms(41_090)), model.problemProperty().get());
        model.enter();
        assertEquals(1, booked.size());
    }

    @Test
    void tooLittleSaysWhatIsMissingAndBooksNothing() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        model.type("41000,5");
        assertEquals(Money.of(89_50), model.figures().missingProperty().get());
        assertFalse(model.figures().completableProperty().get());
        model.complete();
        model.type("");
        assertEquals(soms(41_090), model.figures().missingProperty().get());
        model.complete();
        assertEquals(List.of(), booked);
    }

    @Test
    void aCardNeverTakesMoreThanIsDue() {
        PaymentModel model = paying(breadFor(41_090));
        model.choose(shop.method("card"));
        model.type("50000");
        assertEquals("41090", model.typedProperty().get());
        assertEquals(new Problem.TooMuchByCard(soms(41_090)), model.problemProperty().get());
        assertTrue(model.figures().completableProperty().get());
        model.type("4109");
        assertNull(model.problemProperty().get());
    }

    @Test
    void partsLowerWhatIsLeftAndCanBeTakenBack() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        model.choose(shop.method("click"));
        model.type("20000");
        model.add();
        assertEquals(soms(21_090), model.figures().dueProperty().get());
        model.choose(shop.method("card"));
        model.type("1090");
        model.add();
        assertEquals("20000", model.typedProperty().get());
        model.remove(0);
        assertEquals(soms(40_000), model.figures().dueProperty().get());
        model.choose(shop.method("cash"));
        model.type("50000");
        model.complete();
        Sale sale = booked.getFirst();
        assertEquals(
                List.of("card", "cash"),
                sale.payments().stream().map(p -> p.method().code()).toList());
        assertEquals(soms(10_000), sale.change());
        assertEquals(
                sale.total(),
                sale.payments().stream().map(Payment::applied).reduce(Money.ZERO, Money::plus));
    }

    /// Who owes it is the customer of the basket; they may be chosen in the middle of paying.
    @Test
    void aDebtNeedsACustomer() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        model.choose(shop.method("debt"));
        assertFalse(model.figures().completableProperty().get());
        model.slip().referenceProperty().set("Karim");
        assertFalse(model.figures().completableProperty().get(), "a word is nobody");
        assertEquals(new Problem.CustomerNeeded(), model.problemProperty().get());
        assertEquals(soms(41_090), model.figures().missingProperty().get(), "nobody owes it yet");
        long rustam = shop.services().customers().search("Rustam", 1).getFirst().id();
        Basket named = shop.services().baskets().customer(shop.cashier(), Optional.of(rustam));
        model.rename(named, booked::add);
        assertNull(model.problemProperty().get());
        assertEquals(Money.ZERO, model.figures().missingProperty().get());
        assertTrue(model.figures().completableProperty().get());
        model.complete();
        assertEquals(rustam, booked.getFirst().buyer().orElseThrow().id());
    }

    /// A customer with a discount who is named in the middle of a payment pays less.
    @Test
    void aCustomersDiscountChangesWhatIsDue() {
        shop.open(100_000);
        Customer rustam = shop.services().customers().search("Rustam", 1).getFirst();
        CustomerFacts.Terms terms = rustam.facts().terms();
        shop.services()
                .customers()
                .change(
                        shop.manager(),
                        rustam.id(),
                        rustam.facts()
                                .with(
                                        new CustomerFacts.Terms(
                                                1_000,
                                                terms.priceList(),
                                                terms.limit(),
                                                terms.daysToPay())));
        shop.services().baskets().add(shop.cashier(), shop.product(0).id(), Quantity.of(10));
        Basket nobodys = shop.services().baskets().open();
        Money whole = Pricing.of(nobodys).total();
        PaymentModel debt = paying(nobodys);
        debt.choose(shop.method("debt"));
        PaymentModel cash = paying(nobodys);
        PaymentModel card = paying(nobodys);
        card.choose(shop.method("card"));
        card.type(Typed.text(whole.minus(soms(1))));
        card.add();
        PaymentModel counted = paying(nobodys);
        counted.type("100000");
        Basket his = shop.services().baskets().customer(shop.cashier(), Optional.of(rustam.id()));
        Money less = Pricing.of(his).total();
        assertTrue(less.compareTo(whole) < 0);
        for (PaymentModel model : List.of(debt, cash, card, counted)) {
            model.rename(his, booked::add);
        }
        assertEquals(Typed.text(less), debt.typedProperty().get());
        assertEquals(less, cash.figures().dueProperty().get());
        assertEquals(Typed.text(less), cash.typedProperty().get());
        assertEquals("100000", counted.typedProperty().get());
        assertEquals(soms(100_000).minus(less), counted.figures().changeProperty().get());
        assertEquals(new Problem.TooMuchByCard(less), card.problemProperty().get());
        assertFalse(card.figures().completableProperty().get());
        debt.complete();
        assertEquals(less, booked.getFirst().total());
        assertEquals(rustam.id(), booked.getFirst().buyer().orElseThrow().id());
    }

    @Test
    void aDebtAboveTheLimitAsksForApprovalAndThenBooks() {
        shop.open(100_000);
        long malika = shop.services().customers().search("Malika", 1).getFirst().id();
        breadFor(41_090);
        PaymentModel model =
                paying(shop.services().baskets().customer(shop.cashier(), Optional.of(malika)));
        List<Approval.Ask> asked = new ArrayList<>();
        model.onApproval(
                (ask, granted) -> {
                    asked.add(ask);
                    granted.accept(shop.approved(shop.cashier(), ask));
                });
        model.choose(shop.method("debt"));
        model.complete();
        assertEquals(Right.EXCEED_LIMIT, asked.getFirst().right());
        assertEquals(1, booked.size());
    }

    /// A debt is paid back with money: nothing is offered that only promises it.
    @Test
    void aDebtIsPaidBackWithWhatBringsMoney() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        assertTrue(model.methods().contains(shop.method("debt")));
        List<List<Tender>> taken = new ArrayList<>();
        List<String> done = new ArrayList<>();
        model.begin(
                shop.cashier(),
                new PaidFor(TerminalPurpose.REPAYMENT, UUID.randomUUID(), ""),
                soms(30_000),
                (who, tenders) -> {
                    taken.add(tenders);
                    return who.employee().name();
                },
                done::add);
        assertFalse(model.methods().contains(shop.method("debt")));
        assertEquals(soms(30_000), model.figures().dueProperty().get());
        model.type("50000");
        assertEquals(soms(20_000), model.figures().changeProperty().get());
        model.complete();
        assertEquals(soms(50_000), taken.getFirst().getFirst().amount());
        assertEquals(List.of(shop.cashier().employee().name()), done);
        PaymentModel sale = paying(shop.services().baskets().open());
        assertTrue(sale.methods().contains(shop.method("debt")));
    }

    @Test
    void onlyCashIsRounded() {
        ShopSettings s = shop.services().settings().shop();
        shop.services()
                .settings()
                .change(
                        shop.manager(),
                        shop.services().settings().shop(),
                        new ShopSettings(
                                s.name(),
                                s.address(),
                                s.taxId(),
                                s.phone(),
                                s.till(),
                                s.currency(),
                                s.language(),
                                s.footer(),
                                100_00,
                                s.hideZeroDecimals(),
                                s.differenceLimit(),
                                s.hours(),
                                s.stock(),
                                s.sound()));
        PaymentModel model = paying(breadFor(41_090));
        assertEquals(soms(41_100), model.figures().dueProperty().get());
        assertEquals(soms(10), model.figures().roundingProperty().get());
        model.choose(shop.method("card"));
        assertEquals(soms(41_090), model.figures().dueProperty().get());
        assertEquals(Money.ZERO, model.figures().roundingProperty().get());
    }

    @Test
    void aRefusalStaysInTheDialogAndLosesNothing() {
        PaymentModel model = paying(breadFor(41_090));
        model.type("50000");
        model.complete();
        assertInstanceOf(Problem.NoOpenShift.class, model.problemProperty().get());
        assertEquals("50000", model.typedProperty().get());
        assertFalse(model.busyProperty().get());
        shop.open(100_000);
        model.complete();
        assertEquals(1, booked.size());
    }

    @Test
    void hitTwiceItBooksOnce() {
        shop.open(100_000);
        Basket basket = breadFor(41_090);
        Deque<Runnable> waiting = new ArrayDeque<>();
        Background slow = new Background(waiting::add, Runnable::run, _ -> {}, _ -> {});
        PaymentModel model = paying(basket, slow);
        waiting.poll().run();
        model.complete();
        model.complete();
        model.type("99999");
        assertTrue(model.busyProperty().get());
        assertEquals(1, waiting.size());
        waiting.poll().run();
        assertEquals(1, booked.size());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aGiftIsCompletedWithNothing() {
        shop.open(100_000);
        breadFor(41_090);
        Basket free =
                shop.services()
                        .baskets()
                        .discount(shop.manager(), Optional.of(new Discount.Percent(10_000)));
        PaymentModel model = paying(free);
        assertTrue(model.figures().completableProperty().get());
        model.choose(shop.method("card"));
        assertFalse(model.figures().completableProperty().get());
        model.choose(shop.method("cash"));
        model.complete();
        assertEquals(Money.ZERO, booked.getFirst().total());
    }

    @Test
    void whatACustomerMayPutDown() {
        assertEquals(
                List.of(soms(42_000), soms(50_000), soms(100_000)),
                RoundAmounts.above(soms(41_090)));
        assertEquals(
                List.of(soms(10_000), soms(20_000), soms(50_000)), RoundAmounts.above(soms(8_000)));
        assertEquals(
                List.of(soms(1_235_000), soms(1_250_000), soms(1_300_000)),
                RoundAmounts.above(soms(1_234_500)));
        assertEquals(List.of(), RoundAmounts.above(Money.ZERO));
    }

    /// The next customer finds nothing of the one before.
    @Test
    void oneModelServesTheNextBasketAfresh() {
        shop.open(100_000);
        PaymentModel model = paying(breadFor(41_090));
        model.choose(shop.method("card"));
        model.type("20000");
        model.add();
        Basket next = breadFor(8_000);
        Money total = Pricing.of(next).total();
        model.begin(shop.cashier(), next, booked::add);
        assertEquals(List.of(), List.copyOf(model.parts()));
        assertEquals(Typed.text(total), model.typedProperty().get());
        assertTrue(model.figures().completableProperty().get());
        model.complete();
        model.complete();
        assertEquals(1, booked.size());
        assertEquals(total, booked.getFirst().total());
        assertEquals("cash", booked.getFirst().payments().getFirst().method().code());
    }

    private PaymentModel paying(Basket basket) {
        return paying(basket, Overlay.atOnce(_ -> {}));
    }

    private PaymentModel paying(Basket basket, Background background) {
        PaymentModel model =
                new PaymentModel(
                        shop.services().selling(),
                        shop.services().settings(),
                        Terminals.noParts(shop.services()),
                        background);
        model.begin(shop.cashier(), basket, booked::add);
        return model;
    }

    /// Breads at 4 000 with a discount that leaves this total.
    private Basket breadFor(long total) {
        long bread = shop.product(0).price().minor() / 100;
        long pieces = total / bread + 1;
        shop.services()
                .baskets()
                .add(shop.cashier(), shop.product(0).id(), new Quantity(pieces * 1000));
        Money off = soms(bread * pieces - total);
        return shop.services()
                .baskets()
                .discount(shop.senior(), Optional.of(new Discount.Amount(off)));
    }

    private static Money soms(long soms) {
        return Money.of(soms * 100);
    }
}
