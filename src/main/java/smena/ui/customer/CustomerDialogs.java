package smena.ui.customer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import smena.domain.customer.Customer;
import smena.domain.sale.Basket;
import smena.service.customer.Customers;
import smena.service.sale.Baskets;
import smena.ui.kit.Dialog;
import smena.ui.payment.CustomerChoice;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.Consumer;

/// The dialog that says who buys the basket on the screen.
public final class CustomerDialogs implements CustomerChoice {
    private final UiContext ui;
    private final Customers customers;
    private final Baskets baskets;
    private final ReadOnlyObjectWrapper<@Nullable Customer> shown = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<String> name;
    private @Nullable RepaymentDialogs repayments;

    /// Dialogs over the screens of `ui`.
    public CustomerDialogs(UiContext ui, Customers customers, Baskets baskets) {
        this.ui = ui;
        this.customers = customers;
        this.baskets = baskets;
        name =
                ui.localization()
                        .make(
                                f -> {
                                    Customer customer = shown.get();
                                    return customer == null
                                            ? ""
                                            : customer.name()
                                                    + " · "
                                                    + DebtWords.ofLimit(customer, f);
                                },
                                shown);
    }

    /// What takes repayments from the dialog that finds a customer.
    public void onRepay(RepaymentDialogs taker) {
        repayments = taker;
    }

    /// The customer of the basket that was followed last; null for nobody.
    public ReadOnlyObjectProperty<@Nullable Customer> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Reads who buys a basket.
    public void follow(Basket basket) {
        if (basket.customer().isEmpty()) {
            shown.set(null);
            return;
        }
        long id = basket.customer().get();
        ui.background()
                .call(() -> customers.find(id))
                .deliver(found -> shown.set(found.orElse(null)));
    }

    @Override
    public ObservableValue<String> name() {
        return name;
    }

    /// Asks who buys the basket in the middle of its payment, where nothing is paid back.
    @Override
    public void choose(Basket basket, Consumer<Basket> chosen) {
        open(basket, chosen, Optional.empty());
    }

    /// Asks who buys the basket at the till. A repayment may be taken instead.
    public void find(Basket basket, Consumer<Basket> chosen) {
        open(basket, chosen, Optional.ofNullable(repayments));
    }

    private void open(Basket basket, Consumer<Basket> chosen, Optional<RepaymentDialogs> repaying) {
        ui.dialogs()
                .open(
                        "customer/find.fxml",
                        dialog ->
                                controller(dialog, basket.customer().isPresent(), chosen, repaying))
                .takeFocus();
    }

    private FindCustomerController controller(
            Dialog dialog,
            boolean anybody,
            Consumer<Basket> chosen,
            Optional<RepaymentDialogs> repaying) {
        FindCustomerModel model =
                new FindCustomerModel(
                        customers,
                        baskets,
                        ui.actions(),
                        basket -> {
                            dialog.close();
                            follow(basket);
                            chosen.accept(basket);
                        });
        FindCustomerController controller =
                new FindCustomerController(
                        model,
                        ui.localization(),
                        anybody,
                        repaying.map(
                                taker ->
                                        customer -> {
                                            dialog.close();
                                            taker.take(customer.id(), _ -> {});
                                        }),
                        dialog::close);
        dialog.onScan(controller::scanned);
        return controller;
    }
}
