package smena.store;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.REPLY;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

import smena.domain.Retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// First answers to requests that programs may repeat.
public final class ReplyStore {
    /// An answer goes once this many came more than 30 days after it; some at a time, more than
    /// come.
    public static final Retention KEPT = new Retention(Duration.ofDays(30), 1000, 20);

    /// ROWID: the primary key is of two columns.
    private static final Field<Long> ROW = DSL.field("rowid", Long.class);

    private final DSLContext sql;

    ReplyStore(DSLContext sql) {
        this.sql = sql;
    }

    /// An answer and the hash of what it answered.
    public record Kept(String request, int status, String body) {}

    /// What was answered under this key.
    public Optional<Kept> find(long programId, String key) {
        return sql.selectFrom(REPLY)
                .where(REPLY.PROGRAM_ID.eq(programId), REPLY.KEY.eq(key))
                .fetchOptional(
                        row ->
                                new Kept(
                                        row.getRequest(),
                                        row.getStatus().intValue(),
                                        row.getBody()));
    }

    /// Stores an answer, and deletes some that are too old.
    public void insert(long programId, String key, Kept answer, Instant at) {
        sql.insertInto(REPLY)
                .set(REPLY.PROGRAM_ID, programId)
                .set(REPLY.KEY, key)
                .set(REPLY.REQUEST, answer.request())
                .set(REPLY.STATUS, (long) answer.status())
                .set(REPLY.BODY, answer.body())
                .set(REPLY.AT, at.toEpochMilli())
                .execute();
        prune();
    }

    private void prune() {
        Long oldest = sql.select(min(REPLY.AT)).from(REPLY).fetchSingle().value1();
        Long last =
                sql.select(REPLY.AT)
                        .from(REPLY)
                        .where(REPLY.AT.gt(oldest + KEPT.kept().toMillis()))
                        .orderBy(REPLY.AT.desc())
                        .limit(1)
                        .offset(KEPT.least() - 1)
                        .fetchOne(REPLY.AT);
        if (last != null) {
            drop(last - KEPT.kept().toMillis());
        }
    }

    private void drop(long before) {
        sql.deleteFrom(REPLY)
                .where(
                        ROW.in(
                                select(ROW)
                                        .from(REPLY)
                                        .where(REPLY.AT.lt(before))
                                        .orderBy(REPLY.AT)
                                        .limit(KEPT.most())))
                .execute();
    }
}
