package smena.ui.customer;

import smena.domain.customer.Customer;
import smena.domain.money.Money;
import smena.service.customer.Customers;
import smena.ui.kit.Dialog;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.util.Optional;

/// What changes a customer: their facts and terms, a correction of what they owe, their end.
final class CustomerForms {
    private final UiContext ui;
    private final Customers customers;
    private final CustomersModel model;

    CustomerForms(UiContext ui, Customers customers, CustomersModel model) {
        this.ui = ui;
        this.customers = customers;
        this.model = model;
    }

    /// Asks for the facts of a customer, or of somebody new. A scan is their card.
    ///
    /// @param termsFirst whether the keyboard goes to the limit
    void edit(Optional<Customer> customer, boolean termsFirst) {
        ui.dialogs()
                .open("customer/edit.fxml", dialog -> editing(dialog, customer, termsFirst))
                .takeFocus();
    }

    private EditCustomerController editing(
            Dialog dialog, Optional<Customer> customer, boolean termsFirst) {
        EditCustomerModel edited =
                new EditCustomerModel(
                        customers,
                        ui.actions(),
                        customer,
                        saved -> {
                            dialog.close();
                            model.show(saved);
                        });
        dialog.onScan(edited::scanned);
        return new EditCustomerController(edited, ui.localization(), termsFirst, dialog::close);
    }

    /// Asks by how much what they owe is put right, and why.
    void correct(Customer customer) {
        ui.dialogs()
                .open(
                        "customer/correct.fxml",
                        dialog ->
                                new CorrectController(
                                        customer,
                                        ui.localization(),
                                        (amount, why) -> {
                                            dialog.close();
                                            correct(customer, amount, why);
                                        },
                                        dialog::close))
                .takeFocus();
    }

    private void correct(Customer customer, Money amount, String why) {
        ui.actions()
                .act(who -> customers.correct(who, customer.id(), amount, why))
                .busy(model.busyProperty())
                .deliver(model::show);
    }

    /// Asks whether they are offered no longer.
    void retire(Customer customer) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("customers.retireAsk", customer.name())
                                .danger("customers.retire", () -> retired(customer))
                                .other("common.back"));
    }

    private void retired(Customer customer) {
        ui.actions()
                .act(
                        who -> {
                            customers.retire(who, customer.id());
                            return customer;
                        })
                .busy(model.busyProperty())
                .deliver(
                        _ -> {
                            model.selectedProperty().set(null);
                            model.load();
                        });
    }
}
