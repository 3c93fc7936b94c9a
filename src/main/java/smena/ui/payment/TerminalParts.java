package smena.ui.payment;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.Problem;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.domain.shop.TerminalSetup;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalState;
import smena.ui.terminal.TerminalDialog;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The parts of a payment that go through the card terminal.
public final class TerminalParts {
    private final TerminalDialog dialog;
    private final ReadOnlyObjectWrapper<TerminalSetup> setup =
            new ReadOnlyObjectWrapper<>(TerminalSetup.OFF);

    public TerminalParts(TerminalDialog dialog) {
        this.dialog = dialog;
    }

    /// What is read before something is paid.
    record Known(TerminalSetup setup, List<TerminalOperation> open) {}

    /// Reads it, in the background.
    Known read(UUID subject) {
        return new Known(dialog.calls().setup(), dialog.calls().operations().open(subject));
    }

    void show(TerminalSetup now) {
        setup.set(now);
    }

    /// The terminal that is set up.
    public ReadOnlyObjectProperty<TerminalSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /// Whether the terminal has still to take this.
    boolean isToTake(Tender tender) {
        return takes(tender.method())
                && tender.amount().isPositive()
                && tender.card().operation().isEmpty();
    }

    /// Whether the terminal takes what is paid in this way.
    boolean takes(PaymentMethod method) {
        return setup.get().takes(method);
    }

    /// Goes through a booking and takes it back, in the background.
    <T> void rehearse(Supplier<T> booking) {
        dialog.calls().operations().rehearse(booking);
    }

    /// How the terminal may answer, on the FX thread.
    ///
    /// @param paid it took the money
    /// @param refused it did not
    /// @param left nobody knows, or nobody has paid
    record Answers(
            Consumer<Tender> paid, Consumer<Problem> refused, Consumer<TerminalOperation> left) {}

    /// Asks the terminal to take this.
    void take(PaidFor subject, Tender tender, Answers answers) {
        dialog.ask(
                subject.request(tender),
                operation -> {
                    switch (operation.state()) {
                        case APPROVED -> answers.paid().accept(operation.tender());
                        case DECLINED ->
                                answers.refused()
                                        .accept(new Problem.TerminalDeclined(operation.words()));
                        default -> answers.left().accept(operation);
                    }
                },
                answers.refused());
    }

    /// Asks what to do with money that the terminal took already.
    ///
    /// @param returned told once it went back
    void giveBack(Tender part, Runnable returned) {
        dialog.open(
                part.card().operation().orElseThrow(),
                now -> {
                    if (now.state() == TerminalState.RETURNED) {
                        returned.run();
                    }
                });
    }
}
