package smena.ui.pins;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Employee;
import smena.service.people.Pins;
import smena.service.people.Pins.PinState;
import smena.ui.shell.ApprovedActions;

/// Whose PIN is locked, and what a manager does about it.
public final class PinsModel {
    private final Pins pins;
    private final ApprovedActions actions;
    private final ObservableList<PinState> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// A page with nobody on it until [#load].
    public PinsModel(Pins pins, ApprovedActions actions) {
        this.pins = pins;
        this.actions = actions;
    }

    /// Reads everybody anew.
    public void load() {
        actions.background().call(pins::all).refused(problem::set).deliver(people::setAll);
    }

    /// Lets a person try again.
    public void unlock(Employee person, Runnable done) {
        problem.set(null);
        actions.act(
                        actor -> {
                            pins.unlock(actor, person.id());
                            return person;
                        })
                .busy(busy)
                .deliver(_ -> finished(done));
    }

    /// Gives a person a new PIN; a refusal is kept in [#problemProperty].
    public void set(Employee person, String digits, Runnable done) {
        problem.set(null);
        actions.act(
                        actor -> {
                            pins.set(actor, person.id(), digits);
                            return person;
                        })
                .busy(busy)
                .refused(problem::set)
                .deliver(_ -> finished(done));
    }

    private void finished(Runnable done) {
        load();
        done.run();
    }

    /// Everybody who works here.
    public ObservableList<PinState> people() {
        return people;
    }

    /// What was refused last.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something is being done.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }
}
