package smena.ui.approval;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Pin;
import smena.service.people.People;
import smena.ui.kit.Background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Who says yes, their PIN, and why.
public final class ApprovalModel {
    private final People people;
    private final Background background;
    private final Clock clock;
    private final Employee asker;
    private final Approval.Ask ask;
    private final Consumer<Actor> granted;

    private final ObservableList<Employee> approvers = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Employee> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper typed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringBuilder pin = new StringBuilder();
    private Instant waitUntil = Instant.EPOCH;

    /// @param asker who wants to do it
    /// @param ask what they want to do
    /// @param granted gets the asker with the yes in hand
    public ApprovalModel(
            People people,
            Background background,
            Clock clock,
            Employee asker,
            Approval.Ask ask,
            Consumer<Actor> granted) {
        this.people = people;
        this.background = background;
        this.clock = clock;
        this.asker = asker;
        this.ask = ask;
        this.granted = granted;
    }

    /// What is asked for.
    public Approval.Ask ask() {
        return ask;
    }

    /// Who asks.
    public Employee asker() {
        return asker;
    }

    /// Who may say yes.
    public ObservableList<Employee> approvers() {
        return approvers;
    }

    /// Whether [#approvers] has been read, so that an empty list means nobody.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded;
    }

    /// Whether the PIN is being checked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Who says yes.
    public ReadOnlyObjectProperty<@Nullable Employee> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// How many digits have been typed.
    public ReadOnlyIntegerProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// What is wrong with the last try; a wait counts down in it.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Why it is to be done.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// Reads who may say yes.
    public void load() {
        background
                .backgroundCall(() -> people.whoMayApprove(asker, ask.right()))
                .refused(problem::set)
                .deliver(this::show);
    }

    /// Chooses who says yes.
    public void choose(Employee person) {
        if (!person.equals(chosen.get())) {
            takeBack(pin.length());
            problem.set(null);
            chosen.set(person);
        }
    }

    /// Types a digit of the PIN. While somebody must wait nothing is taken.
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

    /// Hands the PIN and the reason in.
    public void approve() {
        Employee person = chosen.get();
        if (person == null || mustWait()) {
            return;
        }
        if (ask.right().asksWhy() && reason.get().isBlank()) {
            problem.set(new Problem.BadReason());
            return;
        }
        if (pin.length() < Pin.SHORTEST) {
            problem.set(new Problem.BadPin(Pin.SHORTEST));
            return;
        }
        String digits = pin.toString();
        String why = reason.get();
        background
                .backgroundCall(() -> people.approve(asker, ask, person.id(), digits, why))
                .busy(busy)
                .refused(this::refused)
                .deliver(this::grant);
    }

    /// Counts a wait down; called every second.
    public void tick() {
        if (mustWait()) {
            Duration left = Duration.between(clock.instant(), waitUntil);
            long seconds = left.plusMillis(999).toSeconds();
            problem.set(left.isPositive() ? new Problem.WaitForPin(seconds) : null);
        }
    }

    private void show(List<Employee> all) {
        approvers.setAll(all);
        chosen.set(all.isEmpty() ? null : all.getFirst());
        loaded.set(true);
    }

    private void refused(Problem why) {
        takeBack(pin.length());
        if (why instanceof Problem.WaitForPin wait) {
            waitUntil = clock.instant().plusSeconds(wait.seconds());
        }
        problem.set(why);
    }

    private void grant(Actor actor) {
        takeBack(pin.length());
        granted.accept(actor);
    }

    private boolean mustWait() {
        return problem.get() instanceof Problem.WaitForPin;
    }
}
