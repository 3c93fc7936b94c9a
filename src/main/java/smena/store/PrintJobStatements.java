package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.update;

import static smena.store.tables.Tables.PRINT_JOB;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;

import java.util.Arrays;
import java.util.List;

/// The statements about print jobs, with their values in the order in which they are named. States
/// are inlined: SQLite does not use a partial index for bound values.
final class PrintJobStatements {
    private static final String PAPER = "PAPER";
    private static final String DRAWER = "DRAWER";
    private static final String QUEUED = "QUEUED";
    private static final String SENDING = "SENDING";

    /// A drawer kick that failed needs no decision. States are inlined, here and elsewhere: SQLite
    /// does not use a partial index for bound values.
    private static final Condition UNSETTLED =
            PRINT_JOB
                    .SETTLED
                    .eq(inline(0L))
                    .and(PRINT_JOB.KIND.eq(inline(PAPER)))
                    .and(PRINT_JOB.STATE.in(inline("UNKNOWN"), inline("FAILED")));

    /// Bodies are large, and lists show none.
    private static final List<Field<?>> WITHOUT_BODY =
            Arrays.stream(PRINT_JOB.fields())
                    .filter(field -> !field.equals(PRINT_JOB.BODY))
                    .<Field<?>>map(field -> field)
                    .toList();

    static final Kept INSERT =
            Kept.of(
                    insertInto(PRINT_JOB)
                            .set(PRINT_JOB.PRINTER, Kept.text("printer"))
                            .set(PRINT_JOB.KIND, Kept.text("kind"))
                            .set(PRINT_JOB.DOCUMENT, Kept.text("document"))
                            .set(PRINT_JOB.SOURCE_ID, Kept.number("source"))
                            .set(PRINT_JOB.COPY_NO, Kept.number("copy"))
                            .set(PRINT_JOB.STATE, inline(QUEUED))
                            .set(PRINT_JOB.QUEUED_AT, Kept.number("queuedAt"))
                            .set(PRINT_JOB.EXPIRES_AT, Kept.number("expiresAt"))
                            .set(PRINT_JOB.CHANGED_AT, Kept.number("changedAt"))
                            .set(PRINT_JOB.LANGUAGE, Kept.text("language")));
    static final Kept LAST_COPY =
            Kept.of(
                    select(max(PRINT_JOB.COPY_NO))
                            .from(PRINT_JOB)
                            .where(
                                    PRINT_JOB.KIND.eq(Kept.text("kind")),
                                    PRINT_JOB.DOCUMENT.eq(Kept.text("document")),
                                    PRINT_JOB.SOURCE_ID.eq(Kept.number("source"))));
    static final Kept FIND =
            Kept.of(select(WITHOUT_BODY).from(PRINT_JOB).where(PRINT_JOB.ID.eq(Kept.number("id"))));
    static final Kept BODY =
            Kept.of(
                    select(PRINT_JOB.BODY)
                            .from(PRINT_JOB)
                            .where(PRINT_JOB.ID.eq(Kept.number("id"))));
    static final Kept PUT =
            Kept.of(
                    update(PRINT_JOB)
                            .set(PRINT_JOB.STATE, Kept.text("state"))
                            .set(PRINT_JOB.REASON, Kept.text("reason"))
                            .set(PRINT_JOB.ATTEMPTS, Kept.number("attempts"))
                            .set(PRINT_JOB.CHANGED_AT, Kept.number("changedAt"))
                            .where(PRINT_JOB.ID.eq(Kept.number("id"))));
    static final Kept PUT_BODY =
            Kept.of(
                    update(PRINT_JOB)
                            .set(PRINT_JOB.BODY, param("body", byte[].class))
                            .where(PRINT_JOB.ID.eq(Kept.number("id"))));
    static final Kept UNSETTLED_ROWS = jobs(UNSETTLED, PRINT_JOB.ID.asc());
    static final Kept QUEUED_PAPERS = jobs(open(QUEUED, PAPER), PRINT_JOB.ID.asc());
    static final Kept SENDING_PAPERS = jobs(open(SENDING, PAPER), PRINT_JOB.ID.asc());
    static final Kept QUEUED_KICKS = jobs(open(QUEUED, DRAWER), PRINT_JOB.ID.asc());
    static final Kept SENDING_KICKS = jobs(open(SENDING, DRAWER), PRINT_JOB.ID.asc());
    static final Kept NEWEST = jobs(PRINT_JOB.ID.lt(inline(Long.MAX_VALUE)), PRINT_JOB.ID.desc());
    static final Kept NEWEST_OF =
            Kept.of(
                    select(WITHOUT_BODY)
                            .from(PRINT_JOB)
                            .where(
                                    PRINT_JOB.DOCUMENT.eq(Kept.text("document")),
                                    PRINT_JOB.SOURCE_ID.eq(Kept.number("source")),
                                    PRINT_JOB.KIND.eq(inline(PAPER)))
                            .orderBy(PRINT_JOB.COPY_NO.desc())
                            .limit(inline(1)));
    static final Kept ORIGINAL_OF =
            Kept.of(
                    select(WITHOUT_BODY)
                            .from(PRINT_JOB)
                            .where(
                                    PRINT_JOB.DOCUMENT.eq(Kept.text("document")),
                                    PRINT_JOB.SOURCE_ID.eq(Kept.number("source")),
                                    PRINT_JOB.KIND.eq(inline(PAPER)),
                                    PRINT_JOB.COPY_NO.eq(inline(0L))));
    static final Kept COUNT_QUEUED =
            Kept.of(selectCount().from(PRINT_JOB).where(open(QUEUED, PAPER)));
    static final Kept COUNT_UNSETTLED = Kept.of(selectCount().from(PRINT_JOB).where(UNSETTLED));
    static final Kept NEXT_DRAWER = next(DRAWER);
    static final Kept NEXT_PAPER = next(PAPER);

    private PrintJobStatements() {}

    /// Jobs without their pages, at most so many.
    private static Kept jobs(Condition which, OrderField<Long> order) {
        return Kept.of(
                select(WITHOUT_BODY)
                        .from(PRINT_JOB)
                        .where(which)
                        .orderBy(order)
                        .limit(Kept.number("limit")));
    }

    private static Kept next(String kind) {
        return Kept.of(
                select(WITHOUT_BODY)
                        .from(PRINT_JOB)
                        .where(
                                open(QUEUED, kind),
                                PRINT_JOB.PRINTER.in(
                                        Kept.text("first"),
                                        Kept.text("second"),
                                        Kept.text("third")))
                        .orderBy(PRINT_JOB.ID)
                        .limit(inline(1)));
    }

    private static Condition open(String state, String kind) {
        return PRINT_JOB.STATE.eq(inline(state)).and(PRINT_JOB.KIND.eq(inline(kind)));
    }
}
