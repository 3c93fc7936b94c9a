package smena.store;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PROGRAM;
import static smena.store.tables.Tables.ROLE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

import smena.domain.people.ApiClient;
import smena.domain.people.Employee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Other programs and the hashes of their tokens.
public final class ApiClientStore {
    private final DSLContext sql;
    private final ToldRows told;

    ApiClientStore(DSLContext sql, ToldRows told) {
        this.sql = sql;
        this.told = told;
    }

    /// A program and what its token must hash to.
    public record Known(ApiClient client, String tokenHash) {}

    /// The program of this row, unless it was withdrawn or its owner works here no more.
    public Optional<Known> find(long id) {
        return working()
                .and(PROGRAM.ID.eq(id))
                .fetchOptional(row -> new Known(client(row), row.get(PROGRAM.TOKEN_HASH)));
    }

    /// Those that may call, in the order they came.
    public List<ApiClient> all() {
        return working().orderBy(PROGRAM.ID).fetch(ApiClientStore::client);
    }

    /// The row the next one gets.
    public long nextId() {
        Long last =
                sql.resultQuery("select seq from sqlite_sequence where name = 'program'")
                        .fetchOptional(0, Long.class)
                        .orElse(0L);
        return last + 1;
    }

    /// Inserts a new program under the row that [#nextId] gave.
    public ApiClient insert(long id, String name, Employee owner, String tokenHash, Instant at) {
        sql.insertInto(PROGRAM)
                .set(PROGRAM.ID, id)
                .set(PROGRAM.NAME, name)
                .set(PROGRAM.PERSON_ID, owner.id())
                .set(PROGRAM.TOKEN_HASH, tokenHash)
                .set(PROGRAM.MADE_AT, at.toEpochMilli())
                .execute();
        told.touch(PROGRAM, id);
        return new ApiClient(id, name, owner, at, Optional.empty());
    }

    /// Notes that it called.
    public void used(long id, Instant at) {
        sql.update(PROGRAM)
                .set(PROGRAM.LAST_USED, at.toEpochMilli())
                .where(PROGRAM.ID.eq(id))
                .execute();
    }

    /// Makes its token invalid.
    public void withdraw(long id, Instant at) {
        int withdrawn =
                sql.update(PROGRAM)
                        .set(PROGRAM.WITHDRAWN_AT, at.toEpochMilli())
                        .where(PROGRAM.ID.eq(id))
                        .execute();
        RowsTaken.check(PROGRAM.getName(), 1, withdrawn);
        told.touch(PROGRAM, id);
    }

    private SelectOnConditionStep<? extends Record> working() {
        return sql.select(PROGRAM.asterisk())
                .select(RoleRows.OF_PERSON)
                .from(PROGRAM)
                .join(PERSON)
                .on(
                        PERSON.ID.eq(PROGRAM.PERSON_ID),
                        PERSON.ACTIVE.eq(1L),
                        PROGRAM.WITHDRAWN_AT.isNull())
                .join(ROLE)
                .on(ROLE.CODE.eq(PERSON.ROLE));
    }

    private static ApiClient client(Record row) {
        return new ApiClient(
                row.get(PROGRAM.ID),
                row.get(PROGRAM.NAME),
                RoleRows.employee(row),
                Instant.ofEpochMilli(row.get(PROGRAM.MADE_AT)),
                Optional.ofNullable(row.get(PROGRAM.LAST_USED)).map(Instant::ofEpochMilli));
    }
}
