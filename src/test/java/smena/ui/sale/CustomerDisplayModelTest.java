package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.display.CustomerView;
import smena.domain.display.CustomerView.Buying;
import smena.domain.display.CustomerView.Idle;
import smena.domain.display.CustomerView.Thanks;
import smena.domain.display.PhonePayment;
import smena.domain.display.ShownItem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Discount;
import smena.domain.sale.Sale;
import smena.ui.kit.ExampleBasket;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CustomerDisplayModelTest {
    @TempDir private Path folder;
    private TillFixture tillFixture;
    private TillModels till;
    private CustomerDisplayModel display;
    private final ObjectProperty<Money> returned = new SimpleObjectProperty<>(Money.ZERO);

    /// What happens later, unless it was called off.
    private final List<Runnable> later = new ArrayList<>();

    private long waits;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
        tillFixture.shop.open(100_000);
        till = tillFixture.tillModels();
        display =
                new CustomerDisplayModel(
                        till.basket().pricingProperty(),
                        returned,
                        (millis, action) -> {
                            waits = millis;
                            later.add(action);
                            return () -> later.remove(action);
                        });
        till.model().onBooked(display::booked);
        display.attend(true);
    }

    @AfterEach
    void close() {
        tillFixture.close();
    }

    @Test
    void theNewestLineIsTheOneThatChanged() {
        assertEquals(new Idle(), view());
        scan(0);
        scan(1);
        scan(2);
        assertEquals(2, buying().newest());
        scan(0);
        assertEquals(0, buying().newest());
        assertEquals(Quantity.of(2), buying().items().getFirst().quantity());
        tillFixture.shop.services().baskets().remove(tillFixture.shop.manager(), 2);
        till.basket().load();
        assertEquals(List.of(1, 3), buying().items().stream().map(ShownItem::line).toList());
        assertEquals(0, buying().newest());
    }

    @Test
    void whatIsSavedIsSaidAndLinesAddUp() {
        scan(0);
        scan(1);
        var baskets = tillFixture.shop.services().baskets();
        baskets.discount(tillFixture.shop.manager(), Optional.of(new Discount.Percent(1000)));
        till.basket().load();
        Buying now = buying();
        assertTrue(now.saved().isPositive());
        assertEquals(now.due(), sum(now));
        assertEquals(
                now.saved(),
                now.items().stream()
                        .map(item -> item.given().plus(item.offered()))
                        .reduce(Money.ZERO, Money::plus));
    }

    @Test
    void whatComesBackInExchangeIsTakenOff() {
        scan(0);
        Money total = buying().due();
        returned.set(total.plus(Money.of(100)));
        assertEquals(Money.of(-100), buying().due());
        assertEquals(total.plus(Money.of(100)), buying().returned());
        returned.set(Money.ZERO);
        assertEquals(total, buying().due());
    }

    @Test
    void thanksUntilTheNextScan() {
        scan(0);
        Sale sale = sell();
        Thanks thanks = assertInstanceOf(Thanks.class, view());
        assertEquals(sale.change(), thanks.change());
        assertEquals(sale.number(), thanks.number());
        assertTrue(till.basket().basketProperty().get().isEmpty());
        scan(1);
        assertInstanceOf(Buying.class, view());
        assertTrue(later.isEmpty());
    }

    @Test
    void thanksForTwentySecondsAtMost() {
        scan(0);
        sell();
        assertEquals(20_000, waits);
        List.copyOf(later).forEach(Runnable::run);
        assertEquals(new Idle(), view());
    }

    @Test
    void aReceiptThatIsPrintedAgainThanksNobody() {
        scan(0);
        sell();
        List.copyOf(later).forEach(Runnable::run);
        till.afterSale().again();
        till.afterSale().recall();
        assertEquals(new Idle(), view());
    }

    @Test
    void nobodySeesTheBasketOfATillThatIsLeft() {
        scan(0);
        display.attend(false);
        assertEquals(new Idle(), view());
        till.basket().show(ExampleBasket.of(3));
        assertEquals(new Idle(), view());
        till.basket().load();
        display.attend(true);
        assertEquals(1, buying().items().size());
    }

    @Test
    void aPaymentByTelephoneEndsWithTheSale() {
        scan(0);
        Instant until = Instant.parse("2026-11-26T08:16:00Z");
        PhonePayment payment =
                new PhonePayment("qr", buying().due(), until, PhonePayment.State.WAITING);
        display.phone(Optional.of(payment));
        assertEquals(PhonePayment.State.WAITING, payment.at(until.minusMillis(1)));
        assertEquals(PhonePayment.State.TIMED_OUT, payment.at(until));
        scan(1);
        assertFalse(display.phoneProperty().get().isEmpty());
        sell();
        assertTrue(display.phoneProperty().get().isEmpty());
    }

    private Sale sell() {
        var shop = tillFixture.shop;
        Sale sale =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                till.basket().basketProperty().get(),
                                shop.cash(Money.of(100_000_000)));
        till.model().booked(sale);
        return sale;
    }

    private void scan(int product) {
        till.model()
                .scanned(
                        tillFixture
                                .shop
                                .services()
                                .products()
                                .catalog()
                                .page(Optional.empty(), 0, 50)
                                .stream()
                                .filter(each -> !each.unit().isDivisible())
                                .skip(product)
                                .findFirst()
                                .orElseThrow()
                                .barcode());
    }

    private CustomerView view() {
        return display.viewProperty().get();
    }

    private Buying buying() {
        return assertInstanceOf(Buying.class, view());
    }

    private static Money sum(Buying now) {
        return now.items().stream().map(ShownItem::total).reduce(Money.ZERO, Money::plus);
    }
}
