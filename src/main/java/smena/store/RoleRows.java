package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.ROLE;
import static smena.store.tables.Tables.ROLE_RIGHT;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A role with its table, read together with the person who has it: what an act may is decided by
/// the rows of its own transaction, whichever program changed them. Texts that were read before
/// are not parsed again.
final class RoleRows {
    private static final int MOST_KNOWN = 200;
    private static final Map<Stored, Role> KNOWN = new ConcurrentHashMap<>();

    /// What the shop changed in the table of the role.
    static final Field<String> CHANGES =
            field(
                            select(
                                            groupConcat(
                                                            concat(
                                                                    ROLE_RIGHT.ACT,
                                                                    inline(" "),
                                                                    ROLE_RIGHT.PERMISSION,
                                                                    inline(" "),
                                                                    text(ROLE_RIGHT.MOST),
                                                                    inline(" "),
                                                                    text(ROLE_RIGHT.DAYS)))
                                                    .separator(";"))
                                    .from(ROLE_RIGHT)
                                    .where(ROLE_RIGHT.ROLE.eq(ROLE.CODE)))
                    .as("changes");

    /// What [#role] and [#employee] need of [PERSON] joined with [ROLE].
    static final List<SelectField<?>> OF_PERSON =
            List.of(PERSON.ID, PERSON.NAME, ROLE.CODE, ROLE.NAME, ROLE.BASE, CHANGES);

    private record Stored(String code, String name, Optional<String> base, String changes) {}

    private RoleRows() {}

    private static Field<String> text(Field<Long> number) {
        return coalesce(number.cast(String.class), inline("-"));
    }

    /// The person of a row that selects [#OF_PERSON].
    static Employee employee(KeptRow row) {
        return new Employee(
                row.number(PERSON.ID),
                row.text(PERSON.NAME),
                role(
                        row.text(ROLE.CODE),
                        row.text(ROLE.NAME),
                        row.textOrNull(ROLE.BASE),
                        row.textOrNull(CHANGES)));
    }

    /// The same of another kind of row.
    static Employee employee(Record row) {
        return new Employee(row.get(PERSON.ID), row.get(PERSON.NAME), role(row));
    }

    /// The role of a row that selects it with [#CHANGES].
    static Role role(Record row) {
        return role(row.get(ROLE.CODE), row.get(ROLE.NAME), row.get(ROLE.BASE), row.get(CHANGES));
    }

    private static Role role(
            String code, String name, @Nullable String base, @Nullable String changes) {
        Stored stored =
                new Stored(code, name, Optional.ofNullable(base), changes == null ? "" : changes);
        Role known = KNOWN.get(stored);
        if (known == null) {
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            known = read(stored);
            KNOWN.put(stored, known);
        }
        return known;
    }

    private static Role read(Stored stored) {
        Role base = Role.named(stored.base().orElse(stored.code()));
        if (stored.base().isEmpty() && stored.changes().isEmpty()) {
            return base;
        }
        Map<Right, Grant> table = new EnumMap<>(base.table());
        if (!stored.changes().isEmpty()) {
            for (String change : stored.changes().split(";", -1)) {
                String[] parts = change.split(" ", -1);
                table.put(Right.valueOf(parts[0]), grant(parts[1], parts[2], parts[3]));
            }
        }
        return new Role(stored.code(), stored.name(), table);
    }

    private static Grant grant(String permission, String most, String days) {
        Limit limit =
                most.equals("-")
                        ? Limit.NONE
                        : new Limit(
                                Long.parseLong(most),
                                days.equals("-") ? Limit.ANY_DAY : Integer.parseInt(days));
        return new Grant(Permission.valueOf(permission), limit);
    }
}
