package smena.ui.sale;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftHours;
import smena.domain.shop.ShopSettings;
import smena.service.shift.Shifts;
import smena.service.shop.Settings;
import smena.ui.kit.Background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The shift as the banner shows it.
public final class ShiftModel {
    /// The state of the shift.
    public enum State {
        /// Nobody knows yet.
        LOADING,
        /// It could not be read; [#problemProperty] may say why.
        FAILED,
        CLOSED,
        OPEN,
        /// Open for so long that the banner warns.
        LONG,
        /// Open for so long that nothing may be sold.
        TOO_LONG
    }

    /// Between two looks at the clock it goes on by a second or so.
    private static final Duration LEAP = Duration.ofMinutes(1);

    private final Shifts shifts;
    private final Settings settings;
    private final Background background;
    private final Clock clock;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Shift> shift = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final BooleanProperty loading = new SimpleBooleanProperty();

    /// How far the till's time is behind the computer's clock: not at all but where a manager has
    /// to decide about that.
    private Duration behind = Duration.ZERO;

    private ShiftHours hours = ShiftHours.USUAL;
    private boolean sound = true;

    /// Nothing is known until [#load].
    public ShiftModel(Shifts shifts, Settings settings, Background background, Clock clock) {
        this.shifts = shifts;
        this.settings = settings;
        this.background = background;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        // A call clears `loading` before it delivers; one that ends without delivering has failed.
        loading.addListener((_, _, busy) -> state.set(busy ? whileLoading() : State.FAILED));
    }

    /// The state of the shift.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The open shift.
    public ReadOnlyObjectProperty<@Nullable Shift> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /// Why the shift could not be read.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The till's time now, updated by [#tick].
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Whether something may be sold.
    public boolean sells() {
        return state.get() == State.OPEN || state.get() == State.LONG;
    }

    /// What stands in the way of selling, once that is known.
    public Optional<Problem> obstacle() {
        Shift open = shift.get();
        return switch (state.get()) {
            case CLOSED -> Optional.of(new Problem.NoOpenShift());
            case TOO_LONG ->
                    Optional.ofNullable(open)
                            .map(it -> new Problem.ShiftTooLong(it.id(), age(it).toHours()));
            default -> Optional.empty();
        };
    }

    /// How long `open` has lasted.
    public Duration age(Shift open) {
        return open.age(now.get());
    }

    /// Whether an unknown code beeps.
    public boolean sounds() {
        return sound;
    }

    /// Reads the shift. Calls while it is being read are ignored.
    public void load() {
        background
                .call(() -> new Found(shifts.current(), settings.shop(), shifts.now()))
                .busy(loading)
                .refused(problem::set)
                .deliver(this::show);
    }

    /// Looks at the clock; called every second while the screen is shown. Whether a clock that
    /// leaps or is set is followed the service knows.
    public void tick() {
        Instant next = clock.instant().minus(behind);
        if (Duration.between(now.get(), next).abs().compareTo(LEAP) > 0) {
            load();
            return;
        }
        now.set(next);
        if (shift.get() != null && state.get() != State.LOADING && state.get() != State.FAILED) {
            state.set(stand());
        }
    }

    private record Found(Optional<Shift> shift, ShopSettings shop, Instant now) {}

    private void show(Found found) {
        hours = found.shop().hours();
        sound = found.shop().sound();
        behind = Duration.between(found.now(), clock.instant());
        now.set(found.now());
        shift.set(found.shift().orElse(null));
        state.set(stand());
    }

    private State whileLoading() {
        problem.set(null);
        return state.get() == State.FAILED ? State.LOADING : state.get();
    }

    private State stand() {
        Shift open = shift.get();
        if (open == null) {
            return State.CLOSED;
        }
        Duration age = age(open);
        return hours.stops(age) ? State.TOO_LONG : hours.warns(age) ? State.LONG : State.OPEN;
    }
}
