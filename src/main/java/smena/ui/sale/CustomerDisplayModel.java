package smena.ui.sale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;

import smena.domain.display.CustomerView;
import smena.domain.display.PhonePayment;
import smena.domain.money.Money;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.ui.kit.Delays;

import java.util.Optional;

/// What the customer may see at this moment. It takes prices, booked sales and payments by
/// telephone; nothing else of the till reaches the display.
public final class CustomerDisplayModel {
    /// How long the customer is thanked, in milliseconds.
    static final long THANKS = 20_000;

    private final ObservableValue<Pricing> pricing;
    private final ObservableValue<Money> returned;
    private final Delays delays;
    private final ReadOnlyObjectWrapper<CustomerView> view =
            new ReadOnlyObjectWrapper<>(new CustomerView.Idle());
    private final ReadOnlyObjectWrapper<Optional<PhonePayment>> phone =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean attended;

    /// What comes back lives longer than a till screen, and holds it weakly.
    private final ChangeListener<Money> comesBack = (_, _, _) -> follow();

    private Runnable forgetThanks = () -> {};

    /// @param pricing of the open basket
    /// @param returned what comes back in exchange for it
    public CustomerDisplayModel(
            ObservableValue<Pricing> pricing, ObservableValue<Money> returned, Delays delays) {
        this.pricing = pricing;
        this.returned = returned;
        this.delays = delays;
        pricing.addListener((_, _, _) -> follow());
        returned.addListener(new WeakChangeListener<>(comesBack));
    }

    /// What is shown.
    public ReadOnlyObjectProperty<CustomerView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The payment that waits for the customer's telephone, while there is one.
    public ReadOnlyObjectProperty<Optional<PhonePayment>> phoneProperty() {
        return phone.getReadOnlyProperty();
    }

    /// Somebody serves at the till, or nobody does: then the customer sees nothing of a basket.
    public void attend(boolean somebody) {
        attended = somebody;
        show(somebody ? now() : new CustomerView.Idle());
    }

    /// A sale was booked: thanks and change until the next scan, at most for [#THANKS].
    public void booked(Sale sale) {
        if (attended) {
            show(CustomerView.of(sale));
            forgetThanks = delays.after(THANKS, () -> show(now()));
        }
    }

    /// A payment by telephone begins, changes, or is over.
    public void phone(Optional<PhonePayment> payment) {
        phone.set(payment);
    }

    /// While the customer is thanked the basket that was sold may still be on its way out.
    private void follow() {
        boolean thanking = view.get() instanceof CustomerView.Thanks;
        boolean empty = pricing.getValue().lines().isEmpty();
        if (attended && !(thanking && empty)) {
            show(now());
        }
    }

    private CustomerView now() {
        return CustomerView.of(view.get(), pricing.getValue(), returned.getValue());
    }

    private void show(CustomerView shown) {
        forgetThanks.run();
        forgetThanks = () -> {};
        if (!(shown instanceof CustomerView.Buying)) {
            phone.set(Optional.empty());
        }
        view.set(shown);
    }
}
