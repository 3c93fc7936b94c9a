package smena.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Actor;
import smena.domain.people.Employee;

/// Who stands at the till now.
public final class Session {
    private final ReadOnlyObjectWrapper<@Nullable Employee> cashier = new ReadOnlyObjectWrapper<>();

    /// The person logged in; null if nobody is.
    public ReadOnlyObjectProperty<@Nullable Employee> cashierProperty() {
        return cashier.getReadOnlyProperty();
    }

    /// The person, acting on their own. Only asked while somebody is logged in.
    public Actor actor() {
        Employee now = cashier.get();
        if (now == null) {
            throw new IllegalStateException("nobody is logged in");
        }
        return Actor.of(now);
    }

    /// Called when somebody has logged in.
    public void begin(Employee person) {
        cashier.set(person);
    }

    /// Called when they have left.
    public void end() {
        cashier.set(null);
    }
}
