package smena.ui.shift;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.journal.ClockReading;
import smena.domain.money.Money;
import smena.domain.shift.Shift;
import smena.domain.shop.PlausibleCash;
import smena.service.shift.Shifts;
import smena.text.Typed;
import smena.ui.kit.AmountDoubt;
import smena.ui.shell.ApprovedActions;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A shift about to be opened with what is in its drawer.
public final class OpenModel {
    private final Shifts shifts;
    private final ApprovedActions actions;
    private final BiConsumer<ClockReading, Runnable> clock;
    private final Consumer<Shift> opened;
    private final CountModel count;
    private final ReadOnlyObjectWrapper<@Nullable Money> left = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final AmountDoubt doubt = new AmountDoubt();

    /// @param clock asks about a clock that is in doubt; goes on once it is confirmed
    /// @param opened gets the shift
    public OpenModel(
            Shifts shifts,
            ApprovedActions actions,
            BiConsumer<ClockReading, Runnable> clock,
            Consumer<Shift> opened) {
        this.shifts = shifts;
        count = new CountModel(false, shifts.denominations());
        this.actions = actions;
        this.clock = clock;
        this.opened = opened;
    }

    /// What is counted into the drawer.
    public CountModel count() {
        return count;
    }

    /// What the last shift left in the drawer; unknown until it is read.
    public ReadOnlyObjectProperty<@Nullable Money> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the shift is being opened.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Reads what the last shift left.
    public void load() {
        actions.background().call(shifts::lastCashLeft).refused(problem::set).deliver(left::set);
    }

    /// Takes what the last shift left as counted.
    public void takeLeft() {
        Money amount = left.get();
        if (amount != null) {
            count.byNotesProperty().set(false);
            count.amountProperty().set(Typed.text(amount));
        }
    }

    /// Opens the shift. Calls while that is being done are ignored.
    public void open() {
        if (!count.readyProperty().get()) {
            return;
        }
        Money counted = count.totalProperty().get();
        boolean plausible = counted.equals(left.get()) || PlausibleCash.isAmount(counted);
        doubt.unless(plausible, counted, this::begin);
    }

    private void begin() {
        problem.set(null);
        actions.act(actor -> shifts.open(actor, count.count()))
                .busy(busy)
                .refused(this::refused)
                .deliver(opened);
    }

    private void refused(Problem why) {
        problem.set(why);
        if (why instanceof Problem.ClockUndecided(ClockReading reading)) {
            clock.accept(reading, this::open);
        }
    }
}
