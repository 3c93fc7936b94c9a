package smena.ui.office;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.service.people.People;
import smena.ui.kit.Background;
import smena.ui.shell.Session;

import java.util.List;
import java.util.Optional;

/// Who is in the office, and who gets the till back. A manager who steps in from a cashier's
/// till gives it back to that cashier; the person who is logged in at the till just goes back.
public final class OfficeVisit {
    private final Session session;
    private final People people;
    private final Background background;
    private final Ways ways;
    private @Nullable Employee host;

    /// The ways out of the office.
    ///
    /// @param toTill shows the till
    /// @param lock ends the session of the person who is logged in and shows the log-in
    public record Ways(Runnable toTill, Runnable lock) {}

    public OfficeVisit(Session session, People people, Background background, Ways ways) {
        this.session = session;
        this.people = people;
        this.background = background;
        this.ways = ways;
    }

    /// `visitor` has shown their PIN at the till of the person who is logged in.
    public void stepIn(Employee visitor) {
        Employee now = session.actor().employee();
        if (now.id() != visitor.id()) {
            host = now;
            session.begin(visitor);
        }
    }

    /// Goes back to the till, which is its cashier's again. For a person who may not sell there is
    /// no till to go back to.
    public void leave() {
        endVisit();
        if (session.actor().employee().role().may(Right.SELL)) {
            ways.toTill().run();
            renew(session.actor().employee().id());
        } else {
            ways.lock().run();
        }
    }

    /// Locks the till: both the visitor and the person logged in have left.
    public void lock() {
        endVisit();
        ways.lock().run();
    }

    /// Whose till it is again may have another name or role since, or work here no more.
    private void renew(long id) {
        background.call(people::people).deliver(working -> renew(id, working));
    }

    private void renew(long id, List<Employee> working) {
        Employee now = session.cashierProperty().get();
        if (now == null || now.id() != id || host != null) {
            return;
        }
        Optional<Employee> fresh = working.stream().filter(person -> person.id() == id).findFirst();
        if (fresh.isEmpty()) {
            ways.lock().run();
        } else if (!fresh.get().equals(now)) {
            session.begin(fresh.get());
        }
    }

    private void endVisit() {
        Employee owner = host;
        if (owner != null) {
            Employee visitor = session.actor().employee();
            host = null;
            session.begin(owner);
            background.run(() -> people.logOut(visitor)).deliver(_ -> {});
        }
    }
}
