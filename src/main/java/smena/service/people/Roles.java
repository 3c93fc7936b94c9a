package smena.service.people;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.GrantText;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;

/// The table of rights: what each role may, and the roles of the shop's own. A change holds from
/// the next act on. Changes need [Right#EDIT_SETTINGS].
public final class Roles {
    /// The most letters of the name of a role.
    public static final int LONGEST_TITLE = 40;

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public Roles(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// Those in use: those of every till, then the shop's own in the order they came.
    public List<Role> all() {
        return database.read(tx -> tx.roles().all());
    }

    /// Says how far a role goes with a right from now on. Refuses where nobody could change people
    /// and settings any more, and where somebody else has said something further of it.
    ///
    /// @param seen the role as it was read
    /// @return the role as it is now
    public Role grant(Actor actor, Role seen, Right right, Grant grant) {
        String code = seen.code();
        if (!right.limit().fits(grant.limit())) {
            throw new Refused(new Problem.BadAmount());
        }
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Role before = required(tx, code);
                    if (before.grant(right).equals(grant)) {
                        return before;
                    }
                    if (!before.grant(right).equals(seen.grant(right))) {
                        throw new Refused(new Problem.GrantChangedMeanwhile(before, right));
                    }
                    requireKnownPins(tx, before, right, grant);
                    tx.roles().put(before, right, grant);
                    LastManager.requireOne(tx);
                    note(
                            tx,
                            by,
                            "role",
                            code,
                            "right",
                            right.name(),
                            "from",
                            GrantText.of(before.grant(right)),
                            "to",
                            GrantText.of(grant));
                    return required(tx, code);
                });
    }

    /// Adds a role of the shop's own with the table of another.
    ///
    /// @param like the role it begins with
    public Role add(Actor actor, String title, String like) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Role model = required(tx, like);
                    String clean = free(tx, title, "");
                    Role base = base(model);
                    String code = tx.roles().insert(clean, base);
                    fill(tx, required(tx, code), model);
                    note(tx, by, "roleAdded", clean, "role", code, "like", like);
                    return required(tx, code);
                });
    }

    /// Gives a role of the shop's own another name. Refuses where somebody else has given it a
    /// further one.
    ///
    /// @param seen the role as it was read
    public void rename(Actor actor, Role seen, String title) {
        String code = seen.code();
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Role before = own(tx, code);
                    String clean = free(tx, title, code);
                    if (!clean.equals(before.title())) {
                        if (!before.title().equals(seen.title())) {
                            throw new Refused(new Problem.NameChangedMeanwhile(before.title()));
                        }
                        tx.roles().rename(code, clean);
                        note(tx, by, "roleRenamed", clean, "role", code, "from", before.title());
                    }
                    return code;
                });
    }

    /// Takes a role of the shop's own out of use. Refuses while somebody has it.
    public void archive(Actor actor, String code) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Role role = own(tx, code);
                    int people = tx.roles().people(code);
                    if (people > 0) {
                        throw new Refused(new Problem.RoleInUse(role.title(), people));
                    }
                    tx.roles().archive(code);
                    note(tx, by, "roleArchived", role.title(), "role", code);
                    return code;
                });
    }

    /// Makes a till know a role of another: one of the shop's own is added, with its name, and one
    /// that every till has gets its table. Nobody's right is asked.
    ///
    /// @return the role of this till
    public static Role copied(Transaction tx, Role model) {
        boolean own = !model.title().isEmpty();
        String code = own ? tx.roles().insert(model.title(), base(model)) : model.code();
        fill(tx, required(tx, code), model);
        return required(tx, code);
    }

    private static void fill(Transaction tx, Role role, Role model) {
        for (Right right : Right.values()) {
            if (!model.grant(right).equals(role.grant(right))) {
                tx.roles().put(role, right, model.grant(right));
            }
        }
    }

    static Role required(Transaction tx, String code) {
        return tx.roles().find(code).orElseThrow(() -> new Refused(new Problem.RoleNotFound()));
    }

    private static Role own(Transaction tx, String code) {
        Role role = required(tx, code);
        if (role.title().isEmpty()) {
            throw new Refused(new Problem.RoleNotFound());
        }
        return role;
    }

    /// A PIN is kept as a hash: nobody can tell how long those of the people are who would need a
    /// longer one now. A role with such a right is made first and given to people with a new PIN.
    private static void requireKnownPins(Transaction tx, Role role, Right right, Grant grant) {
        boolean longer =
                right == Right.EDIT_SETTINGS
                        && grant.permission() == Permission.ALLOWED
                        && !role.is(Role.MANAGER);
        int people = longer ? tx.roles().people(role.code()) : 0;
        if (people > 0) {
            throw new Refused(new Problem.RoleNeedsLongPins(people));
        }
    }

    /// The role of every till that a new one is kept as: its table is that of `model` either way.
    private static Role base(Role model) {
        return Role.DEFAULTS.stream().filter(model::is).findFirst().orElse(Role.CASHIER);
    }

    /// A name that no other role of the shop's own has.
    private static String free(Transaction tx, String title, String code) {
        String clean = TypedText.required(title, LONGEST_TITLE, new Problem.BadName());
        boolean taken =
                tx.roles().all().stream()
                        .filter(role -> !role.code().equals(code))
                        .anyMatch(role -> role.title().equalsIgnoreCase(clean));
        if (taken) {
            throw new Refused(new Problem.NameTaken(clean));
        }
        return clean;
    }

    private void note(Transaction tx, Employee by, Object... facts) {
        journal.append(tx, EntryKind.PEOPLE_CHANGED, by, tx.shifts().open().map(Shift::id), facts);
    }
}
