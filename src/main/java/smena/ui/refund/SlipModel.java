package smena.ui.refund;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.refund.Refund;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintState;
import smena.service.printjob.PrintJobView;
import smena.service.printjob.Printing;
import smena.ui.shell.ApprovedActions;

import java.util.LinkedHashMap;
import java.util.Map;

/// What becomes of the slip of a refund that was just booked.
public final class SlipModel {
    private static final int REMEMBERED = 16;

    private final Printing printing;
    private final ApprovedActions actions;
    private final ReadOnlyObjectWrapper<PrintState> state =
            new ReadOnlyObjectWrapper<>(PrintState.QUEUED);
    private final BooleanProperty ordering = new SimpleBooleanProperty();

    /// The newest event of each recent job: an event may arrive before its job's number is known.
    private final Map<Long, PrintEvent> events = new LinkedHashMap<>();

    private @Nullable Refund refund;
    private long job;

    SlipModel(Printing printing, ApprovedActions actions) {
        this.printing = printing;
        this.actions = actions;
    }

    /// The state of the slip.
    public ReadOnlyObjectProperty<PrintState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a copy is being ordered.
    public BooleanProperty orderingProperty() {
        return ordering;
    }

    /// Follows the slip of this refund.
    void follow(Refund booked) {
        refund = booked;
        job = 0;
        state.set(PrintState.QUEUED);
        actions.background()
                .call(() -> printing.ofRefund(booked.id()))
                .deliver(found -> found.ifPresent(this::follow));
    }

    /// Prints it once more, as a copy. Repeated calls while it is being ordered print once.
    void again() {
        Refund meant = refund;
        if (meant != null) {
            actions.act(actor -> printing.reprint(actor, meant))
                    .busy(ordering)
                    .deliver(number -> follow(number, PrintState.QUEUED));
        }
    }

    /// Called on the FX thread when a job changes state.
    void told(PrintEvent event) {
        events.remove(event.job());
        events.put(event.job(), event);
        if (events.size() > REMEMBERED) {
            events.remove(events.keySet().iterator().next());
        }
        if (event.job() == job) {
            state.set(event.state());
        }
    }

    private void follow(PrintJobView view) {
        follow(view.id(), view.state());
    }

    private void follow(long number, PrintState now) {
        job = number;
        PrintEvent told = events.get(number);
        state.set(told == null ? now : told.state());
    }
}
