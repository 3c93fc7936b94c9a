package smena.ui.sale;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.service.Printing;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintState;
import smena.service.ports.Trouble;
import smena.ui.kit.Background;

import java.util.List;
import java.util.Optional;

/// How the printer stands, as far as its last jobs tell.
public final class PrinterModel {
    /// What the banner says.
    public enum State {
        READY,
        PRINTING,
        /// Jobs wait; [#waitingProperty] says how many.
        WAITING,
        OFFLINE,
        NO_PAPER,
        FAILED
    }

    private final Printing printing;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    /// A printer of which nothing bad is known.
    public PrinterModel(Printing printing, Background background) {
        this.printing = printing;
        this.background = background;
    }

    /// What the banner says.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many receipts and reports wait.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Looks at the last job and at those that wait.
    public void load() {
        background.call(() -> printing.newest(1)).deliver(this::begin);
        count();
    }

    /// A job came to a new state. Called on the FX thread.
    public void told(PrintEvent event) {
        if (event.kind() != PrintKind.DRAWER_KICK) {
            state.set(stand(event.state(), event.why()));
            count();
        }
    }

    private void begin(List<Printing.Job> last) {
        for (Printing.Job job : last) {
            if (job.kind() != PrintKind.DRAWER_KICK && job.state() != PrintState.UNKNOWN) {
                state.set(stand(job.state(), job.trouble()));
            }
        }
    }

    private void count() {
        background
                .call(printing::waiting)
                .deliver(
                        jobs -> {
                            waiting.set(jobs);
                            if (jobs == 0 && state.get() == State.WAITING) {
                                state.set(State.READY);
                            } else if (jobs > 0 && state.get() == State.READY) {
                                state.set(State.WAITING);
                            }
                        });
    }

    private static State stand(PrintState job, Optional<Trouble> why) {
        return switch (job) {
            case SENDING -> State.PRINTING;
            case SENT, CONFIRMED -> State.READY;
            case QUEUED -> why.map(PrinterModel::trouble).orElse(State.WAITING);
            case UNKNOWN, FAILED -> why.map(PrinterModel::trouble).orElse(State.FAILED);
        };
    }

    private static State trouble(Trouble why) {
        return switch (why) {
            case NOT_REACHABLE, STALLED, BROKEN_OFF -> State.OFFLINE;
            case NO_PAPER -> State.NO_PAPER;
            default -> State.FAILED;
        };
    }
}
