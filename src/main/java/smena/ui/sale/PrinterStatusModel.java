package smena.ui.sale;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.PrintJobView;
import smena.service.printjob.Printing;
import smena.ui.kit.Background;

import java.util.List;
import java.util.Optional;

/// The printer's state, from its own status, its last jobs and those that wait for a decision.
public final class PrinterStatusModel {
    private static final int LAST = 1;

    /// What the banner says.
    public enum State {
        READY,
        PRINTING,
        /// It prints, and the roll ends soon.
        PAPER_LOW,
        /// Jobs wait; [#countProperty] says how many.
        WAITING,
        /// Jobs wait for a person; [#countProperty] says how many.
        ASKS,
        OFFLINE,
        NO_PAPER,
        COVER_OPEN,
        FAILED;

        /// Whether nothing is printed until somebody intervenes.
        public boolean isBad() {
            return switch (this) {
                case ASKS, OFFLINE, NO_PAPER, COVER_OPEN, FAILED -> true;
                case READY, PRINTING, PAPER_LOW, WAITING -> false;
            };
        }
    }

    private record Counts(int waiting, int unsettled) {}

    private final Printing printing;
    private final PrintDecisions decisions;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Counts counts = new Counts(0, 0);
    private State last = State.READY;
    private PrinterStatus said = PrinterStatus.NOT_KNOWN;

    /// A printer of which nothing bad is known.
    public PrinterStatusModel(Printing printing, PrintDecisions decisions, Background background) {
        this.printing = printing;
        this.decisions = decisions;
        this.background = background;
    }

    /// What the banner says.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many receipts and reports wait, for the printer or for somebody.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Looks at the last job, at those that wait and at those that wait for somebody.
    public void load() {
        background.call(() -> decisions.newest(LAST)).deliver(this::begin);
        count();
    }

    /// Called on the FX thread when a job changes state.
    public void told(PrintEvent event) {
        said = event.status();
        if (event.kind() != PrintKind.DRAWER_KICK) {
            last = stand(event.state(), event.why());
            show();
            count();
        }
    }

    private void begin(List<PrintJobView> newest) {
        for (PrintJobView job : newest) {
            if (job.kind() != PrintKind.DRAWER_KICK && !job.state().equals(PrintState.UNKNOWN)) {
                last = stand(job.state(), job.trouble());
            }
        }
        show();
    }

    private void count() {
        background
                .call(() -> new Counts(printing.waiting(), decisions.unsettled()))
                .deliver(
                        now -> {
                            counts = now;
                            show();
                        });
    }

    /// A fault comes before the counts, as it says what to do; the counts come before readiness.
    private void show() {
        State now = last == State.WAITING && counts.waiting() == 0 ? State.READY : last;
        boolean quiet = !now.isBad();
        if (quiet && counts.unsettled() > 0) {
            now = State.ASKS;
        } else if (now == State.FAILED && counts.unsettled() + counts.waiting() == 0) {
            now = State.READY;
        } else if (now == State.READY && counts.waiting() > 0) {
            now = State.WAITING;
        } else if (now == State.READY && said.says(PrinterStatus.Sign.PAPER_LOW)) {
            now = State.PAPER_LOW;
        }
        count.set(now == State.ASKS ? counts.unsettled() : counts.waiting());
        state.set(now);
    }

    private static State stand(PrintState job, Optional<PrintTrouble> why) {
        return switch (job) {
            case SENDING -> State.PRINTING;
            case SENT, CONFIRMED -> State.READY;
            case QUEUED -> why.map(PrinterStatusModel::trouble).orElse(State.WAITING);
            case UNKNOWN, FAILED -> why.map(PrinterStatusModel::trouble).orElse(State.FAILED);
        };
    }

    private static State trouble(PrintTrouble why) {
        return switch (why) {
            case NOT_REACHABLE, STALLED, BROKEN_OFF, OFFLINE, DEVICE_MISSING, NO_SUCH_QUEUE ->
                    State.OFFLINE;
            case NO_PAPER -> State.NO_PAPER;
            case COVER_OPEN -> State.COVER_OPEN;
            case CANCELLED, EXPIRED -> State.READY;
            default -> State.FAILED;
        };
    }
}
