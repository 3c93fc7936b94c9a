package smena.ui.payment;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.sale.Tender;
import smena.domain.terminal.TerminalOperation;
import smena.ui.kit.Background;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Books a payment: what a card terminal has to take is taken first, and nothing of it happens
/// twice.
final class PaymentBooking {
    private final Background background;
    private final TerminalParts terminal;
    private final Entry entry;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private BiConsumer<Approval.Ask, Consumer<Actor>> approve = (_, _) -> {};
    private Runnable leave = () -> {};

    /// What is entered on the screen.
    interface Entry {
        /// Whether this can be booked as it stands.
        boolean isReady(PaymentOrder paid);

        /// What is tendered in all.
        List<Tender> tenders();

        /// The terminal took a part.
        void took(Tender part);

        /// What is wrong now; null for nothing.
        void problem(@Nullable Problem why);

        /// It is booked.
        ///
        /// @param done what the booking led to
        void booked(PaymentOrder paid, Runnable done);
    }

    PaymentBooking(Background background, TerminalParts terminal, Entry entry) {
        this.background = background;
        this.terminal = terminal;
        this.entry = entry;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    boolean isBusy() {
        return busy.get();
    }

    void onApproval(BiConsumer<Approval.Ask, Consumer<Actor>> action) {
        approve = action;
    }

    void onUnanswered(Runnable action) {
        leave = action;
    }

    void book(PaymentOrder paid, Actor who) {
        if (busy.get() || !entry.isReady(paid)) {
            return;
        }
        entry.problem(null);
        List<Tender> tenders = entry.tenders();
        Optional<Tender> byCard = tenders.stream().filter(terminal::isToTake).findFirst();
        if (byCard.isPresent()) {
            rehearse(paid, who, tenders, byCard.get());
        } else {
            background
                    .call(() -> paid.book().apply(who, tenders))
                    .busy(busy)
                    .refused(why -> refused(paid, why))
                    .deliver(done -> entry.booked(paid, done));
        }
    }

    /// Whatever would refuse the booking does so before the customer's card is charged.
    private void rehearse(PaymentOrder paid, Actor who, List<Tender> tenders, Tender byCard) {
        background
                .run(() -> terminal.rehearse(() -> paid.book().apply(who, tenders)))
                .busy(busy)
                .refused(why -> refused(paid, why))
                .deliver(_ -> take(paid, byCard, () -> book(paid, who)));
    }

    /// Has the terminal take a part, and goes on with `then`.
    void take(PaymentOrder paid, Tender byCard, Runnable then) {
        entry.problem(null);
        terminal.take(
                paid.subject(),
                byCard,
                new TerminalParts.Answers(
                        taken -> {
                            entry.took(taken);
                            then.run();
                        },
                        entry::problem,
                        this::left));
    }

    /// Without an answer nothing goes on here: the till asks for it first, wherever it is left.
    private void left(TerminalOperation operation) {
        if (operation.state().isUnanswered()) {
            leave.run();
        }
    }

    private void refused(PaymentOrder paid, Problem why) {
        if (why instanceof Problem.ApprovalNeeded(Approval.Ask ask)) {
            approve.accept(ask, granted -> book(paid, granted));
        } else {
            entry.problem(why);
        }
    }
}
