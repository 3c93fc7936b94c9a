package smena.store;

import static org.jooq.impl.DSL.max;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.ROLE;
import static smena.store.tables.Tables.ROLE_RIGHT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shop.SharedId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The roles and what each says of a right.
public final class RoleStore {
    private static final String OWN = "OWN-";

    private final DSLContext sql;
    private final ToldRows told;

    RoleStore(DSLContext sql, ToldRows told) {
        this.sql = sql;
        this.told = told;
    }

    /// Those in use: those of every till, then the shop's own in the order they came.
    public List<Role> all() {
        List<Record> rows = new ArrayList<>(roles(ROLE.ACTIVE.eq(1L)).fetch());
        rows.sort(Comparator.comparing(row -> row.get(ROLE.POSITION)));
        return rows.stream().map(RoleRows::role).toList();
    }

    /// The role of this code, if it is in use.
    public Optional<Role> find(String code) {
        return roles(ROLE.CODE.eq(code).and(ROLE.ACTIVE.eq(1L))).fetchOptional(RoleRows::role);
    }

    private SelectConditionStep<? extends Record> roles(Condition which) {
        return sql.select(ROLE.CODE, ROLE.NAME, ROLE.BASE, ROLE.POSITION, RoleRows.CHANGES)
                .from(ROLE)
                .where(which);
    }

    /// Keeps what a role says of a right from now on.
    public void put(Role role, Right right, Grant grant) {
        Limit limit = grant.limit();
        Long most = limit.isNone() ? null : limit.most();
        Long days = limit.isNone() || limit.days() == Limit.ANY_DAY ? null : (long) limit.days();
        // An insert that ends as an update would use up a number of the table, and a row that never
        // was would look like one that is missing.
        int put =
                sql.update(ROLE_RIGHT)
                        .set(ROLE_RIGHT.PERMISSION, grant.permission().name())
                        .set(ROLE_RIGHT.MOST, most)
                        .set(ROLE_RIGHT.DAYS, days)
                        .where(ROLE_RIGHT.ROLE.eq(role.code()), ROLE_RIGHT.ACT.eq(right.name()))
                        .execute();
        if (put == 0) {
            put =
                    sql.insertInto(ROLE_RIGHT)
                            .set(ROLE_RIGHT.ROLE, role.code())
                            .set(ROLE_RIGHT.ACT, right.name())
                            .set(ROLE_RIGHT.PERMISSION, grant.permission().name())
                            .set(ROLE_RIGHT.MOST, most)
                            .set(ROLE_RIGHT.DAYS, days)
                            .execute();
        }
        RowsTaken.check(ROLE_RIGHT.getName(), 1, put);
        told.touch(
                ROLE_RIGHT,
                sql.select(ROLE_RIGHT.ID)
                        .from(ROLE_RIGHT)
                        .where(ROLE_RIGHT.ROLE.eq(role.code()), ROLE_RIGHT.ACT.eq(right.name()))
                        .fetchSingle()
                        .value1());
    }

    /// Adds a role with the table of `base`, one of [Role#DEFAULTS].
    ///
    /// @return its code
    public String insert(String title, Role base) {
        long own = sql.fetchCount(ROLE, ROLE.BASE.isNotNull());
        Long last = sql.select(max(ROLE.POSITION)).from(ROLE).fetchSingle().value1();
        String code = OWN + (own + 1);
        int added =
                sql.insertInto(ROLE)
                        .set(ROLE.CODE, code)
                        .set(ROLE.UUID, SharedId.fresh().toString())
                        .set(ROLE.NAME, title)
                        .set(ROLE.POSITION, last + 1)
                        .set(ROLE.BASE, base.code())
                        .execute();
        RowsTaken.check(ROLE.getName(), 1, added);
        told.touch(ROLE, code);
        return code;
    }

    /// Gives a role of the shop's own another name.
    public void rename(String code, String title) {
        int named = sql.update(ROLE).set(ROLE.NAME, title).where(ROLE.CODE.eq(code)).execute();
        RowsTaken.check(ROLE.getName(), 1, named);
        told.touch(ROLE, code);
    }

    /// Takes a role of the shop's own out of use.
    public void archive(String code) {
        int archived = sql.update(ROLE).set(ROLE.ACTIVE, 0L).where(ROLE.CODE.eq(code)).execute();
        RowsTaken.check(ROLE.getName(), 1, archived);
        told.touch(ROLE, code);
    }

    /// How many people who work here have it.
    public int people(String code) {
        return sql.fetchCount(PERSON, PERSON.ROLE.eq(code).and(PERSON.ACTIVE.eq(1L)));
    }
}
