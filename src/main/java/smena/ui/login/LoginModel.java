package smena.ui.login;

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
import java.util.function.Consumer;

/// Choosing a person and typing a PIN. How long a PIN is stays unknown to the screen, so it is
/// handed in with [#enter] and never by itself.
public final class LoginModel {
    private final LoginService service;
    private final Background background;
    private final Clock clock;
    private final Consumer<Employee> letIn;

    private final ObservableList<Employee> people = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Employee> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper typed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final StringBuilder pin = new StringBuilder();
    private Instant waitUntil = Instant.EPOCH;

    /// A door that is closed.
    ///
    /// @param letIn what happens with whoever has logged in
    public LoginModel(
            LoginService service, Background background, Clock clock, Consumer<Employee> letIn) {
        this.service = service;
        this.background = background;
        this.clock = clock;
        this.letIn = letIn;
    }

    /// Everybody who works here.
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

    /// Who wants to log in.
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

    /// Reads the people and begins afresh with the first of them.
    public void load() {
        forget();
        problem.set(null);
        background.backgroundCall(service::people).deliver(this::show);
    }

    /// Chooses who wants to log in; what was typed for somebody else is forgotten.
    public void choose(Employee person) {
        if (!person.equals(chosen.get())) {
            forget();
            problem.set(null);
            chosen.set(person);
        }
    }

    /// Chooses the person `step` tiles further, round the end.
    public void step(int step) {
        if (!people.isEmpty()) {
            int at = people.indexOf(chosen.get());
            choose(people.get(Math.floorMod(at + step, people.size())));
        }
    }

    /// Types a digit. While somebody must wait nothing is taken.
    public void digit(char digit) {
        if (busy.get() || mustWait() || pin.length() >= Pin.LONGEST) {
            return;
        }
        problem.set(null);
        pin.append(digit);
        typed.set(pin.length());
    }

    /// Takes back the last `digits`.
    public void takeBack(int digits) {
        pin.setLength(Math.max(0, pin.length() - digits));
        typed.set(pin.length());
    }

    /// Hands the PIN in.
    public void enter() {
        Employee person = chosen.get();
        if (person == null || mustWait()) {
            return;
        }
        if (pin.length() < Pin.SHORTEST) {
            problem.set(new Problem.BadPin(Pin.SHORTEST));
            return;
        }
        String digits = pin.toString();
        background
                .backgroundCall(() -> service.logIn(person.id(), digits))
                .busy(busy)
                .refused(this::refused)
                .deliver(this::welcome);
    }

    /// Counts a wait down; called every second while the screen is shown.
    public void tick() {
        if (!mustWait()) {
            return;
        }
        Duration left = Duration.between(clock.instant(), waitUntil);
        problem.set(left.isPositive() ? new Problem.WaitForPin(seconds(left)) : null);
    }

    /// Forgets what was typed.
    public void forget() {
        takeBack(pin.length());
    }

    private void show(List<Employee> all) {
        chosen.set(all.isEmpty() ? null : all.getFirst());
        people.setAll(all);
        loaded.set(true);
    }

    private void refused(Problem why) {
        forget();
        if (why instanceof Problem.WaitForPin wait) {
            waitUntil = clock.instant().plusSeconds(wait.seconds());
        }
        problem.set(why);
    }

    private void welcome(Employee employee) {
        forget();
        problem.set(null);
        letIn.accept(employee);
    }

    private boolean mustWait() {
        return problem.get() instanceof Problem.WaitForPin;
    }

    /// A begun second counts, so that 0:00 is never shown.
    private static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
