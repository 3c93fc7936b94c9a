package smena.service.people;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Pin;
import smena.domain.people.PinFailures;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.PinHasher;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The way back in for somebody whose PIN is locked or forgotten: a manager, or whoever owns the
/// machine, sets a new one or unlocks it. No PIN is ever shown.
public final class Pins {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PinHasher hasher;

    public Pins(Database database, Journal journal, Rights rights, PinHasher hasher) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.hasher = hasher;
    }

    /// How somebody's PIN stands.
    ///
    /// @param failures wrong tries in a row
    /// @param locked whether it takes a manager to let them in again
    public record PinState(Employee person, int failures, boolean locked) {}

    /// Everybody who works here, in the order they came.
    public List<PinState> all() {
        return database.read(
                tx -> {
                    List<PinState> all = new ArrayList<>();
                    for (Employee person : tx.people().working()) {
                        PinFailures failures = tx.people().secret(person.id()).failures();
                        boolean locked = failures.isLocked(isLastManager(tx, person));
                        all.add(new PinState(person, failures.count(), locked));
                    }
                    return List.copyOf(all);
                });
    }

    /// Gives a person a new PIN, which unlocks it too. Refuses one that does not fit their role.
    /// Needs [Right#EDIT_SETTINGS].
    public void set(Actor actor, long personId, String digits) {
        set(tx -> manager(tx, actor), personId, digits);
    }

    /// The same for the owner of the machine; the journal names nobody as having done it.
    public void set(long personId, String digits) {
        set(_ -> Optional.empty(), personId, digits);
    }

    /// Lets a person try again at once, with the PIN they have. Needs [Right#EDIT_SETTINGS].
    public void unlock(Actor actor, long personId) {
        unlock(tx -> manager(tx, actor), personId);
    }

    /// The same for the owner of the machine; the journal names nobody as having done it.
    public void unlock(long personId) {
        unlock(_ -> Optional.empty(), personId);
    }

    /// Whether no other manager could let this one in again. A locked one cannot.
    static boolean isLastManager(Transaction tx, Employee person) {
        return person.role().may(Right.EDIT_SETTINGS)
                && tx.people().ableToEnter(PinFailures.LOCK).stream()
                        .filter(other -> other.role().may(Right.EDIT_SETTINGS))
                        .allMatch(other -> other.id() == person.id());
    }

    private Optional<Employee> manager(Transaction tx, Actor actor) {
        return Optional.of(rights.require(tx, actor, Right.EDIT_SETTINGS));
    }

    /// Hashing takes a while: not in the transaction.
    private void set(Function<Transaction, Optional<Employee>> who, long personId, String digits) {
        Role role = database.read(tx -> person(tx, personId)).role();
        String hash = hardHash(hasher, role, digits);
        database.write(
                tx -> {
                    Optional<Employee> by = who.apply(tx);
                    Employee person = person(tx, personId);
                    tx.people().putPin(personId, hash);
                    tx.people().putFailures(personId, PinFailures.none());
                    note(tx, by, "pinSet", person, "pin", hash);
                    return person;
                });
    }

    static String hash(PinHasher hasher, Role role, String digits) {
        return hasher.hash(
                Pin.read(digits)
                        .filter(pin -> pin.fits(role))
                        .orElseThrow(() -> new Refused(new Problem.BadPin(role.shortestPin()))));
    }

    /// The same of a PIN that somebody chose.
    static String hardHash(PinHasher hasher, Role role, String digits) {
        if (Pin.read(digits).filter(pin -> pin.isTooSimple(role)).isPresent()) {
            throw new Refused(new Problem.PinTooSimple());
        }
        return hash(hasher, role, digits);
    }

    private void unlock(Function<Transaction, Optional<Employee>> who, long personId) {
        database.write(
                tx -> {
                    Optional<Employee> by = who.apply(tx);
                    Employee person = person(tx, personId);
                    int failures = tx.people().secret(personId).failures().count();
                    tx.people().putFailures(personId, PinFailures.none());
                    note(tx, by, "unlocked", person, "failures", failures);
                    return person;
                });
    }

    private static Employee person(Transaction tx, long id) {
        return tx.people().find(id).orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
    }

    private void note(
            Transaction tx,
            Optional<Employee> by,
            String what,
            Employee person,
            String more,
            Object value) {
        Object[] facts = {what, person.name(), "person", person.id(), more, value};
        Optional<Long> shift = tx.shifts().open().map(Shift::id);
        if (by.isPresent()) {
            journal.append(tx, EntryKind.PEOPLE_CHANGED, by.get(), shift, facts);
        } else {
            journal.append(tx, EntryKind.PEOPLE_CHANGED, facts);
        }
    }
}
