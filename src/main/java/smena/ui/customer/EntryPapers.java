package smena.ui.customer;

import smena.domain.customer.AccountEntry;
import smena.ui.kit.Background;
import smena.ui.kit.ReasonController;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Function;

/// The papers of the entries of an account. A repayment is taken back from its slip.
final class EntryPapers {
    private static final List<String> WHY_REVERSED =
            List.of("customers.reason.other", "customers.reason.amount", "customers.reason.twice");

    private final UiContext ui;
    private final RepaymentDialogs repayments;
    private final CustomersModel model;
    private final Function<AccountEntry, byte[]> drawn;
    private final Background reading;

    /// @param drawn draws the paper of an entry as a PNG, in the background
    /// @param reading background calls that only read, beside the writer
    EntryPapers(
            UiContext ui,
            RepaymentDialogs repayments,
            CustomersModel model,
            Function<AccountEntry, byte[]> drawn,
            Background reading) {
        this.ui = ui;
        this.repayments = repayments;
        this.model = model;
        this.drawn = drawn;
        this.reading = reading;
    }

    /// Shows the paper of an entry; nothing where it has none.
    void open(AccountEntry entry) {
        if (!entry.document().isEmpty()) {
            reading.call(() -> drawn.apply(entry)).deliver(png -> show(entry, png));
        }
    }

    /// Somebody may have opened something else, or the same, while it was drawn.
    private void show(AccountEntry entry, byte[] png) {
        if (ui.dialogs().anyOpenProperty().get()) {
            return;
        }
        ui.dialogs()
                .open(
                        "customer/paper.fxml",
                        dialog ->
                                new EntryPaperController(
                                        entry,
                                        png,
                                        () -> {
                                            dialog.close();
                                            askReversal(entry);
                                        },
                                        dialog::close));
    }

    private void askReversal(AccountEntry entry) {
        ui.dialogs()
                .open(
                        "kit/reason.fxml",
                        dialog ->
                                new ReasonController(
                                        "customers.reverseAsk",
                                        "customers.reverse",
                                        WHY_REVERSED,
                                        ui.localization(),
                                        why -> {
                                            dialog.close();
                                            reverse(entry, why);
                                        },
                                        dialog::close))
                .takeFocus();
    }

    private void reverse(AccountEntry entry, String why) {
        repayments.reverse(entry.documentId(), why, model.busyProperty(), _ -> model.load());
    }
}
