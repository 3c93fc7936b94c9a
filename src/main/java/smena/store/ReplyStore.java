package smena.store;

import static smena.store.tables.Tables.REPLY;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// First answers to requests that programs may repeat.
public final class ReplyStore {
    /// How long they are kept, counted back from the newest.
    public static final Duration KEPT = Duration.ofDays(30);

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
        Long newest = sql.select(DSL.max(REPLY.AT)).from(REPLY).fetchSingle().value1();
        sql.deleteFrom(REPLY).where(REPLY.AT.lt(newest - KEPT.toMillis())).execute();
    }
}
