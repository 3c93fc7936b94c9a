package smena.service.people;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.PinFailures;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.PersonStore;
import smena.store.PinHasher;
import smena.store.Transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Everybody who works here or did: renamed, given another role, deactivated, never deleted.
/// Changes need [Right#EDIT_SETTINGS] and hold from the next act on.
public final class Staff {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PinHasher hasher;

    public Staff(Database database, Journal journal, Rights rights, PinHasher hasher) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.hasher = hasher;
    }

    /// A person as the manager sees them.
    ///
    /// @param active whether they work here
    /// @param failures wrong PINs in a row
    /// @param locked whether it takes a new PIN to let them in
    /// @param lastLogIn when they logged in last; empty for never
    /// @param born when they were born, where that is known
    public record Member(
            Employee person,
            boolean active,
            int failures,
            boolean locked,
            Optional<Instant> lastLogIn,
            Optional<LocalDate> born) {
        /// Whether they could let others in again: they may change people, and their PIN is not
        /// locked by too many tries.
        private boolean isManagerToEnter() {
            return active && failures < PinFailures.LOCK && person.role().may(Right.EDIT_SETTINGS);
        }
    }

    /// Everybody, in the order they came.
    public List<Member> all() {
        return database.read(
                tx -> {
                    List<Member> tried =
                            tx.people().everybody().stream().map(Staff::member).toList();
                    return tried.stream().map(one -> locked(one, tried)).toList();
                });
    }

    private static Member member(PersonStore.Known known) {
        return new Member(
                known.person(),
                known.active(),
                known.failures(),
                false,
                known.lastLogIn(),
                known.born());
    }

    private static Member locked(Member one, List<Member> all) {
        boolean last =
                one.person().role().may(Right.EDIT_SETTINGS)
                        && all.stream()
                                .filter(Member::isManagerToEnter)
                                .allMatch(other -> other.person().id() == one.person().id());
        boolean locked = one.active() && one.failures() >= PinFailures.LOCK && !last;
        return new Member(
                one.person(), one.active(), one.failures(), locked, one.lastLogIn(), one.born());
    }

    /// Gives a person another name. Refuses one that somebody who works here has, and where
    /// somebody else has given them a further one.
    ///
    /// @param seen the person as they were read
    public Employee rename(Actor actor, Employee seen, String name) {
        long id = seen.id();
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Employee before = required(tx, id);
                    String clean = freeName(tx, name, id);
                    if (!clean.equals(before.name())) {
                        if (!before.name().equals(seen.name())) {
                            throw new Refused(new Problem.NameChangedMeanwhile(before.name()));
                        }
                        tx.people().rename(id, clean);
                        note(tx, by, "renamed", clean, "person", id, "from", before.name());
                    }
                    return required(tx, id);
                });
    }

    /// Gives a person another role. Refuses to demote the last who may change people and settings,
    /// a role that asks for a longer PIN than the person's role did without a new PIN, and where
    /// somebody else has given them a further one.
    ///
    /// @param seen the person as they were read
    /// @param code of the role
    /// @param digits a new PIN; empty to keep the one they have
    public Employee role(Actor actor, Employee seen, String code, Optional<String> digits) {
        long id = seen.id();
        Role wanted = database.read(tx -> Roles.required(tx, code));
        Optional<String> hash = digits.map(pin -> Pins.hardHash(hasher, wanted, pin));
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Employee before = required(tx, id);
                    Role now = Roles.required(tx, code);
                    if (now.is(before.role()) && hash.isEmpty()) {
                        return before;
                    }
                    if (!now.is(before.role()) && !before.role().is(seen.role())) {
                        throw new Refused(new Problem.RoleChangedMeanwhile(before.role()));
                    }
                    if (hash.isEmpty() && now.shortestPin() > before.role().shortestPin()) {
                        throw new Refused(new Problem.BadPin(now.shortestPin()));
                    }
                    tx.people().putRole(id, now);
                    LastManager.requireOne(tx);
                    if (!now.is(before.role())) {
                        note(
                                tx,
                                by,
                                "roleGiven",
                                before.name(),
                                "person",
                                id,
                                "role",
                                code,
                                "from",
                                before.role().code());
                    }
                    hash.ifPresent(pin -> putPin(tx, by, before, pin));
                    return required(tx, id);
                });
    }

    /// The person works here no more: they neither log in nor approve, and their programs are
    /// refused. What they did stays theirs. Refuses the last who may change people and settings.
    public void deactivate(Actor actor, long id) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Employee person = required(tx, id);
                    tx.people().putActive(id, false);
                    LastManager.requireOne(tx);
                    note(tx, by, "deactivated", person.name(), "person", id);
                    return id;
                });
    }

    /// A person who was deactivated works here again, with a new PIN and the role they had, or as a
    /// cashier where that is in use no more.
    public Employee reactivate(Actor actor, long id, String digits) {
        Role had = database.read(tx -> roleOfLeft(tx, id));
        String hash = Pins.hardHash(hasher, had, digits);
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Employee person = left(tx, id);
                    freeName(tx, person.name(), id);
                    tx.people().putRole(id, roleOfLeft(tx, id));
                    tx.people().putActive(id, true);
                    note(tx, by, "reactivated", person.name(), "person", id);
                    putPin(tx, by, person, hash);
                    return required(tx, id);
                });
    }

    /// Told in the journal as any other new PIN, see [Pins].
    private void putPin(Transaction tx, Employee by, Employee person, String hash) {
        tx.people().putPin(person.id(), hash);
        tx.people().putFailures(person.id(), PinFailures.none());
        note(tx, by, "pinSet", person.name(), "person", person.id(), "pin", hash);
    }

    /// A name that nobody else who works here has: who is at the till is told by it.
    static String freeName(Transaction tx, String name, long id) {
        String clean = TypedText.required(name, People.LONGEST_NAME, new Problem.BadName());
        boolean taken =
                tx.people().working().stream()
                        .filter(person -> person.id() != id)
                        .anyMatch(person -> person.name().equalsIgnoreCase(clean));
        if (taken) {
            throw new Refused(new Problem.NameTaken(clean));
        }
        return clean;
    }

    private static Employee required(Transaction tx, long id) {
        return tx.people().find(id).orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
    }

    private static Employee left(Transaction tx, long id) {
        return tx.people().everybody().stream()
                .filter(known -> known.person().id() == id && !known.active())
                .map(PersonStore.Known::person)
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
    }

    private static Role roleOfLeft(Transaction tx, long id) {
        return tx.roles().find(left(tx, id).role().code()).orElse(Role.CASHIER);
    }

    private void note(Transaction tx, Employee by, Object... facts) {
        journal.append(tx, EntryKind.PEOPLE_CHANGED, by, tx.shifts().open().map(Shift::id), facts);
    }
}
