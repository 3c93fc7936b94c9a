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

    @Override
    public void choose(Basket basket, Consumer<Basket> chosen) {
        ui.dialogs()
                .open(
                        "customer/find.fxml",
                        dialog -> controller(dialog, basket.customer().isPresent(), chosen))
                .takeFocus();
    }

    private FindCustomerController controller(
            Dialog dialog, boolean anybody, Consumer<Basket> chosen) {
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
                        customer -> {
                            dialog.close();
                            repay(customer);
                        },
                        dialog::close);
        dialog.onScan(controller::scanned);
        return controller;
    }

    private void repay(Customer customer) {
        if (repayments != null) {
            repayments.take(customer.id(), _ -> {});
        }
    }
}
