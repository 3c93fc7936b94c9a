package smena.ui.customer;

import smena.domain.customer.Customer;
import smena.text.Formats;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.time.LocalDate;

/// The text that reminds of a debt.
///
/// @param shop the shop's name
record Reminders(UiContext ui, String shop) {

    /// Shows it, to be copied; nothing is sent. Nothing where nothing is owed.
    void show(Customer customer, LocalDate today) {
        if (!customer.account().balance().isPositive()) {
            return;
        }
        ui.dialogs()
                .open(
                        "customer/reminder.fxml",
                        dialog ->
                                new ReminderController(
                                        text(customer, today),
                                        () -> {
                                            dialog.close();
                                            ui.toasts().say(Notice.Kind.GOOD, "customers.copied");
                                        },
                                        dialog::close))
                .takeFocus();
    }

    private String text(Customer customer, LocalDate today) {
        Formats formats = ui.localization().formats();
        String owed = formats.moneyWithCurrency(customer.account().balance());
        String due = customer.account().due().map(formats::date).orElse("");
        String key =
                customer.account().daysOverdue(today) > 0
                        ? "customers.reminderOverdue"
                        : "customers.reminder";
        return formats.words().get(key, customer.name(), shop, owed, due);
    }
}
