package smena.ui.customer;

import smena.domain.customer.AccountEntry;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.service.customer.Repayments;
import smena.ui.kit.Background;
import smena.ui.kit.Notice;
import smena.ui.kit.ReasonController;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Function;

/// The papers of the entries of an account. A repayment is taken back from its slip.
final class EntryPapers {
    private static final List<String> WHY_REVERSED =
            List.of("customers.reason.other", "customers.reason.amount", "customers.reason.twice");

    private final UiContext ui;
    private final Repayments repayments;
    private final CustomersModel model;
    private final Function<AccountEntry, byte[]> drawn;
    private final Background reading;

    /// @param drawn draws the paper of an entry as a PNG, in the background
    /// @param reading background calls that only read, beside the writer
    EntryPapers(
            UiContext ui,
            Repayments repayments,
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
        ui.actions()
                .act(who -> repayments.reverse(who, entry.documentId(), why))
                .busy(model.busyProperty())
                .deliver(
                        booked -> {
                            say(booked);
                            model.load();
                        });
    }

    /// No terminal is asked for a reversal: whoever makes it has to know.
    private void say(Repayment booked) {
        Money byTerminal =
                booked.payments().stream()
                        .filter(part -> isAtTerminal(part.method().kind()))
                        .map(Payment::applied)
                        .reduce(Money.ZERO, Money::plus);
        if (byTerminal.isPositive()) {
            String amount = ui.localization().formats().moneyWithCurrency(byTerminal);
            ui.toasts().say(Notice.Kind.WARN, "customers.reversedCard", booked.number(), amount);
        } else {
            ui.toasts().say(Notice.Kind.GOOD, "customers.reversed", booked.number());
        }
    }

    private static boolean isAtTerminal(PaymentMethod.Kind kind) {
        return kind.isByCard() || kind.isByWallet();
    }
}
