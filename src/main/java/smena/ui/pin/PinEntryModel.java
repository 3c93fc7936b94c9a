package smena.ui.pin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Employee;
import smena.domain.people.Pin;
import smena.ui.kit.Background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Choosing a person and typing their PIN. The screen does not know how long a PIN is, so it
/// is submitted explicitly, never automatically.
public abstract class PinEntryModel {
    private final Background background;
    private final Clock clock;
    private final ObservableList<Employee> people = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Employee> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper typed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final StringBuilder pin = new StringBuilder();
    /// How many of the last digits were ignored.
    private int ignored;

    private Instant waitUntil = Instant.EPOCH;
    private Duration wait = Duration.ZERO;

    /// An entry with nobody to choose from yet.
    protected PinEntryModel(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    /// Reads who can be chosen and begins afresh with the first of them.
    public abstract void load();

    /// Submits the PIN.
    public abstract void enter();

    /// Who can be chosen.
    public ObservableList<Employee> people() {
        return people;
    }

    /// Whether [#people] has been read, so that an empty list means nobody.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded;
    }

    /// Whether a PIN is being checked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Whose PIN is typed.
    public ReadOnlyObjectProperty<@Nullable Employee> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// How many digits have been typed.
    public ReadOnlyIntegerProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// What went wrong with the last try; a wait counts down in it.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Chooses a person; what was typed for somebody else is forgotten.
    public void choose(Employee person) {
        if (!person.equals(chosen.get())) {
            forget();
            problem.set(null);
            chosen.set(person);
        }
    }

    /// Chooses the person `step` tiles further, wrapping around the end.
    public void step(int step) {
        if (!people.isEmpty()) {
            int at = people.indexOf(chosen.get());
            choose(people.get(Math.floorMod(at + step, people.size())));
        }
    }

    /// Types a digit. Ignored during a waiting period.
    public void digit(char digit) {
        if (busy.get() || mustWait() || pin.length() >= Pin.LONGEST) {
            ignored++;
            return;
        }
        ignored = 0;
        problem.set(null);
        pin.append(digit);
        typed.set(pin.length());
    }

    /// Takes back the last `digits`.
    public void takeBack(int digits) {
        ignored = 0;
        pin.setLength(Math.max(0, pin.length() - digits));
        typed.set(pin.length());
    }

    /// The last `keys` were the beginning of a scan: those of them that were taken are taken back.
    public void scanBegan(int keys) {
        takeBack(Math.max(0, keys - ignored));
    }

    /// Forgets what was typed.
    public void forget() {
        takeBack(pin.length());
    }

    /// Counts a wait down; called every second while the entry is shown.
    public void tick() {
        if (mustWait()) {
            Duration left = left();
            problem.set(left.isPositive() ? new Problem.WaitForPin(seconds(left)) : null);
        }
    }

    /// Where PINs are checked.
    protected Background background() {
        return background;
    }

    /// Sets who can be chosen.
    protected void show(List<Employee> all) {
        chosen.set(all.isEmpty() ? null : all.getFirst());
        people.setAll(all);
        loaded.set(true);
    }

    /// Sets who can be chosen. Whoever is chosen stays so, with what was typed and how long they
    /// must wait; where they are not there any more the first is chosen.
    protected void leave(List<Employee> some) {
        Employee before = chosen.get();
        if (before == null || !some.contains(before)) {
            forget();
            problem.set(null);
            chosen.set(some.isEmpty() ? null : some.getFirst());
        }
        people.setAll(some);
        loaded.set(true);
    }

    /// Who is chosen, what was typed for them and what is said about it.
    protected record Standing(
            @Nullable Employee person, String digits, int ignored, @Nullable Problem problem) {}

    /// How it stands now.
    protected Standing standing() {
        return new Standing(chosen.get(), pin.toString(), ignored, problem.get());
    }

    /// Everything is as it was then, among those who can be chosen now; a wait went on meanwhile.
    protected void goBackTo(Standing before) {
        chosen.set(before.person());
        pin.setLength(0);
        pin.append(before.digits());
        typed.set(pin.length());
        ignored = before.ignored();
        problem.set(before.problem());
        tick();
    }

    /// Sets who can be chosen, and that nobody is yet.
    protected void offer(List<Employee> all) {
        chosen.set(null);
        people.setAll(all);
        loaded.set(true);
    }

    /// Says what is wrong.
    protected void refuse(@Nullable Problem why) {
        problem.set(why);
    }

    /// Whether what is typed can be tried: somebody is chosen and must not wait.
    protected boolean isOpen() {
        return chosen.get() != null && !mustWait();
    }

    /// Has what was typed checked in the background; a PIN that is too short is not even tried.
    ///
    /// @param check refuses, or returns the result for `done`
    protected <T> void handIn(BiFunction<Employee, String, T> check, Consumer<? super T> done) {
        Employee person = chosen.get();
        if (person == null || !isOpen()) {
            return;
        }
        if (ignored > 0) {
            // More digits than any PIN has are a code; it must not count as a failed try.
            forget();
        }
        if (pin.length() < Pin.SHORTEST) {
            problem.set(new Problem.BadPin(Pin.SHORTEST));
            return;
        }
        String digits = pin.toString();
        background
                .call(() -> check.apply(person, digits))
                .busy(busy)
                .refused(this::refused)
                .deliver(
                        result -> {
                            forget();
                            problem.set(null);
                            done.accept(result);
                        });
    }

    private void refused(Problem why) {
        forget();
        if (why instanceof Problem.WaitForPin(long seconds)) {
            wait = Duration.ofSeconds(seconds);
            waitUntil = clock.instant().plus(wait);
        }
        problem.set(why);
    }

    private boolean mustWait() {
        return problem.get() instanceof Problem.WaitForPin;
    }

    /// A clock that is set back meanwhile begins the wait anew; it does not make it longer.
    private Duration left() {
        Instant now = clock.instant();
        if (Duration.between(now, waitUntil).compareTo(wait) > 0) {
            waitUntil = now.plus(wait);
        }
        return Duration.between(now, waitUntil);
    }

    /// Rounds up, so that 0:00 is never shown.
    private static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
