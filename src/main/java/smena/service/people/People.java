package smena.service.people;

import static java.util.Comparator.comparing;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Pin;
import smena.domain.people.PinFailures;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.PersonStore;
import smena.store.PinHasher;
import smena.store.Transaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The people at the till: log-in, approvals, new people.
public final class People {
    static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 200;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PinHasher pins;

    public People(Database database, Journal journal, Rights rights, PinHasher pins) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.pins = pins;
    }

    /// Everybody who works here.
    public List<Employee> people() {
        return database.read(tx -> tx.people().working());
    }

    /// Everybody who works here as the log-in shows them: who logged in last comes first, who never
    /// did last, in the order they came.
    public List<Employee> atLogIn() {
        return database.read(
                tx ->
                        tx.people().everybody().stream()
                                .filter(PersonStore.Known::active)
                                .sorted(comparing(People::lastLogIn).reversed())
                                .map(PersonStore.Known::person)
                                .toList());
    }

    private static Instant lastLogIn(PersonStore.Known known) {
        return known.lastLogIn().orElse(Instant.MIN);
    }

    /// Logs a person in. Refuses a wrong PIN, and any PIN while they must wait or are locked out.
    public Employee logIn(long personId, String digits) {
        Employee employee = prove(personId, digits);
        database.write(tx -> journal.append(tx, EntryKind.LOG_IN, employee, openShift(tx)));
        return employee;
    }

    /// Proves that this person is here, with their PIN, throttled as at log-in; nobody is logged in
    /// by it.
    public Employee confirm(long personId, String digits) {
        return prove(personId, digits);
    }

    /// A person leaves the till or locks it; the basket and the shift stay.
    public void logOut(Employee employee) {
        database.write(tx -> journal.append(tx, EntryKind.LOG_OUT, employee, openShift(tx)));
    }

    /// The people who may approve this right; the one who asks only where their own PIN is asked.
    public List<Employee> whoMayApprove(Employee asker, Right right) {
        return whoMayApprove(asker, new Approval.Ask(right, "", Money.ZERO));
    }

    /// The people who may approve this act, and what is asked beside it; the one who asks only
    /// where their own PIN is asked.
    public List<Employee> whoMayApprove(Employee asker, Approval.Ask ask) {
        return people().stream()
                .filter(person -> person.role().mayApprove(ask))
                .filter(person -> person.id() != asker.id() || ask.right().asksOwnPin())
                .toList();
    }

    /// Another person's approval, given with their PIN, or where the right asks for it the asker's
    /// own PIN once more; good for this one act. Refuses somebody who may not do what is asked
    /// beside it.
    public Actor approve(
            Employee asker, Approval.Ask ask, long approverId, String digits, String reason) {
        String why = why(ask.right(), reason);
        Employee approver = prove(approverId, digits);
        boolean own = approver.id() == asker.id();
        if (own && !ask.right().asksOwnPin() || !approver.role().may(ask)) {
            throw new Refused(new Problem.ApprovalNotValid());
        }
        requireBeside(approver.role(), ask);
        Approval approval =
                database.write(
                        tx -> {
                            Approval given =
                                    tx.people()
                                            .insertApproval(
                                                    ask, asker, approver, why, journal.now().at());
                            journal.append(
                                    tx,
                                    EntryKind.APPROVAL,
                                    approver,
                                    openShift(tx),
                                    "act",
                                    ask.right().name(),
                                    "askedBy",
                                    asker.name(),
                                    "approvedBy",
                                    approver.name(),
                                    "reason",
                                    why,
                                    "subject",
                                    ask.subject(),
                                    "amount",
                                    ask.amount().minor(),
                                    "approval",
                                    given.id(),
                                    "asker",
                                    asker.id(),
                                    "at",
                                    given.at().toEpochMilli());
                            return given;
                        });
        return Actor.of(asker).with(approval);
    }

    private static void requireBeside(Role role, Approval.Ask ask) {
        ask.right()
                .beside()
                .filter(beside -> !role.may(beside))
                .ifPresent(
                        beside -> {
                            throw new Refused(new Problem.ApproverMayNot(beside));
                        });
        if (!role.mayApprove(ask)) {
            throw new Refused(new Problem.ApproverBelowLimit());
        }
    }

    /// The text for the journal: the reason, or the act's own name where none is asked for.
    private static String why(Right right, String reason) {
        Problem problem = new Problem.BadReason();
        String given = TypedText.optional(reason, LONGEST_REASON, problem);
        boolean needsNone = given.isEmpty() && !right.asksWhy();
        return needsNone ? right.name() : TypedText.required(given, LONGEST_REASON, problem);
    }

    /// Adds an employee. Needs [Right#EDIT_SETTINGS]; refuses a name that somebody who works here
    /// has.
    public Employee add(Actor actor, String name, Role role, String digits) {
        return add(actor, name, role, digits, Optional.empty());
    }

    /// The same for somebody of whom it is known when they were born.
    public Employee add(
            Actor actor, String name, Role role, String digits, Optional<LocalDate> born) {
        checkBirth(born);
        Role wanted = database.read(tx -> Roles.required(tx, role.code()));
        String hash = Pins.hardHash(pins, wanted, digits);
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Role now = Roles.required(tx, role.code());
                    String free = Staff.freeName(tx, name, 0);
                    Employee added = insert(tx, Optional.of(by), free, now, hash);
                    if (born.isPresent()) {
                        putBirth(tx, by, added, born);
                    }
                    return added;
                });
    }

    /// When an employee was born; empty where nobody knows.
    public Optional<LocalDate> birthDate(long personId) {
        return database.read(tx -> tx.people().birthDate(personId));
    }

    /// Keeps when an employee was born, or forgets it. Needs [Right#EDIT_SETTINGS]; refuses a day
    /// that is not in the past, and where somebody else has kept a further one.
    ///
    /// @param seen what was read
    public void birthDate(
            Actor actor, long personId, Optional<LocalDate> seen, Optional<LocalDate> date) {
        checkBirth(date);
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Employee person =
                            tx.people()
                                    .find(personId)
                                    .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
                    Optional<LocalDate> now = tx.people().birthDate(personId);
                    if (!now.equals(seen) && !now.equals(date)) {
                        throw new Refused(new Problem.BirthDateChangedMeanwhile(now));
                    }
                    putBirth(tx, by, person, date);
                    return person;
                });
    }

    private void checkBirth(Optional<LocalDate> date) {
        if (date.filter(day -> !day.isBefore(journal.now().day()) || day.isBefore(EARLIEST_BIRTH))
                .isPresent()) {
            throw new Refused(new Problem.BadBirthDate());
        }
    }

    private void putBirth(Transaction tx, Employee by, Employee person, Optional<LocalDate> date) {
        tx.people().putBirthDate(person.id(), date);
        journal.append(
                tx,
                EntryKind.PEOPLE_CHANGED,
                by,
                openShift(tx),
                "changed",
                person.name(),
                "born",
                date.map(LocalDate::toString).orElse(""));
    }

    public String hash(Role role, String digits) {
        return Pins.hash(pins, role, digits);
    }

    /// The same of a PIN that somebody chose: refuses one that is guessed first.
    public String chosenHash(Role role, String digits) {
        return Pins.hardHash(pins, role, digits);
    }

    public Employee insert(
            Transaction tx, Optional<Employee> by, String name, Role role, String hash) {
        String clean = TypedText.required(name, LONGEST_NAME, new Problem.BadName());
        Employee added = tx.people().insert(clean, role, hash);
        journal.append(
                tx,
                EntryKind.PEOPLE_CHANGED,
                by.orElse(added),
                openShift(tx),
                "added",
                clean,
                "role",
                role.code());
        return added;
    }

    /// Counts the attempt as failed before it is checked, so that pulling the plug in between gains
    /// nothing; a right PIN resets the count.
    private Employee prove(long personId, String digits) {
        Candidate candidate = database.write(tx -> beginTry(tx, personId));
        boolean right =
                Pin.read(digits)
                        .filter(pin -> pins.matches(pin, candidate.secret().hash()))
                        .isPresent();
        if (right) {
            database.write(tx -> wipe(tx, personId));
            return candidate.employee();
        }
        database.write(
                tx ->
                        journal.append(
                                tx,
                                EntryKind.LOG_IN_FAILED,
                                candidate.employee(),
                                openShift(tx),
                                "failures",
                                candidate.failures().count()));
        throw new Refused(refusal(candidate));
    }

    private record Candidate(
            Employee employee, PersonStore.Secret secret, PinFailures failures, boolean last) {}

    private Candidate beginTry(Transaction tx, long personId) {
        Employee employee =
                tx.people()
                        .find(personId)
                        .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
        PersonStore.Secret secret = tx.people().secret(personId);
        boolean lastManager = Pins.isLastManager(tx, employee);
        Moment now = journal.now();
        if (secret.failures().isLocked(lastManager)) {
            throw new Refused(new Problem.PinLocked());
        }
        Duration left = secret.failures().remaining(now.at());
        if (left.isPositive()) {
            throw new Refused(new Problem.WaitForPin(left.toSeconds() + 1));
        }
        PinFailures failures = secret.failures().oneMore(now.at());
        tx.people().putFailures(personId, failures);
        return new Candidate(employee, secret, failures, lastManager);
    }

    private Object wipe(Transaction tx, long personId) {
        tx.people().putFailures(personId, PinFailures.none());
        return personId;
    }

    private static Problem refusal(Candidate candidate) {
        PinFailures failures = candidate.failures();
        if (failures.isLocked(candidate.last())) {
            return new Problem.PinLocked();
        }
        return failures.delay().isZero()
                ? new Problem.WrongPin(PinFailures.LOCK - failures.count())
                : new Problem.WaitForPin(failures.delay().toSeconds());
    }

    private static Optional<Long> openShift(Transaction tx) {
        return tx.shifts().open().map(Shift::id);
    }
}
