package smena.ui.terminal;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.service.terminal.TerminalCalls;
import smena.service.terminal.TerminalRequest;
import smena.ui.kit.Background;
import smena.ui.shell.ApprovedActions;

import java.util.UUID;
import java.util.function.Consumer;

/// One operation of the card terminal on the screen, from the question to what becomes of it.
public final class TerminalModel {
    private final TerminalCalls calls;
    private final ApprovedActions actions;
    private final Background waiting;
    private final Consumer<TerminalOperation> settled;
    private final ReadOnlyObjectWrapper<TerminalOperation> operation;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
    private @Nullable TerminalOperation returned;

    /// @param waiting calls that may wait for the terminal as long as it takes
    /// @param shown what it is about, as it stands
    /// @param settled gets it once there is nothing more to ask here
    public TerminalModel(
            TerminalCalls calls,
            ApprovedActions actions,
            Background waiting,
            TerminalOperation shown,
            Consumer<TerminalOperation> settled) {
        this.calls = calls;
        this.actions = actions;
        this.waiting = waiting;
        this.settled = settled;
        this.operation = new ReadOnlyObjectWrapper<>(shown);
        waiting.call(calls::isSimulated).deliver(simulated::set);
    }

    /// What the terminal was asked, as it stands.
    public ReadOnlyObjectProperty<TerminalOperation> operationProperty() {
        return operation.getReadOnlyProperty();
    }

    /// Whether an answer is being waited for.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether no real money moves at the terminal.
    public ReadOnlyBooleanProperty simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }

    /// What was refused.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Asks the terminal for what is shown.
    void ask(TerminalRequest request, Consumer<Problem> refused) {
        problem.set(null);
        busy.set(true);
        Actor who = actions.actor();
        waiting.call(() -> calls.ask(who, request))
                .refused(
                        why -> {
                            busy.set(false);
                            refused.accept(why);
                        })
                .deliver(this::came);
    }

    /// Asks what became of it. Does nothing while an answer is waited for.
    public void again() {
        UUID id = operation.get().id();
        if (busy.get() || !operation.get().state().isUnanswered()) {
            return;
        }
        problem.set(null);
        busy.set(true);
        waiting.call(() -> calls.again(id)).refused(this::refused).deliver(this::came);
    }

    /// Stops waiting: what is asked then stays unanswered.
    public void giveUp() {
        calls.giveUp(operation.get().id());
    }

    /// Decides that no money moved, or that what moved was given back elsewhere.
    public void decide() {
        UUID id = operation.get().id();
        problem.set(null);
        actions.act(actor -> calls.operations().decided(actor, id))
                .refused(problem::set)
                .deliver(this::came);
    }

    /// Gives the money that moved back to the card, because nothing comes of it.
    public void giveBack() {
        TerminalOperation paid = operation.get();
        if (busy.get()) {
            return;
        }
        TerminalRequest back =
                new TerminalRequest(
                        UUID.randomUUID(),
                        TerminalPurpose.RETURN,
                        paid.id(),
                        paid.method(),
                        paid.amount(),
                        paid.reference(),
                        "");
        returned = paid;
        operation.set(TerminalDialog.shown(back));
        ask(
                back,
                why -> {
                    operation.set(paid);
                    problem.set(why);
                });
    }

    /// Goes on with money that moved: what it is for is booked elsewhere.
    public void goOn() {
        settled.accept(operation.get());
    }

    /// Somebody else has learned more about it.
    void told(TerminalOperation now) {
        if (now.id().equals(operation.get().id())) {
            came(now);
        }
    }

    private void refused(Problem why) {
        busy.set(false);
        problem.set(why);
    }

    private void came(TerminalOperation now) {
        busy.set(false);
        TerminalOperation before = returned;
        if (now.purpose() == TerminalPurpose.RETURN && !now.state().isOpen() && before != null) {
            back(now, before);
            return;
        }
        operation.set(now);
        if (!now.state().isOpen() || now.state() == TerminalState.APPROVED) {
            settled.accept(now);
        }
    }

    /// The money went back, or it did not and is still there.
    private void back(TerminalOperation now, TerminalOperation paid) {
        returned = null;
        if (now.state() == TerminalState.BOOKED || now.state() == TerminalState.RETURNED) {
            settled.accept(
                    paid.moved(
                            TerminalState.RETURNED,
                            paid.reference(),
                            paid.cardDigits(),
                            paid.words()));
            return;
        }
        operation.set(paid);
        problem.set(
                now.state() == TerminalState.DECLINED
                        ? new Problem.TerminalDeclined(now.words())
                        : null);
    }
}
