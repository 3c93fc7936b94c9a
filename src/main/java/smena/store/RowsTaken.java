package smena.store;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.Query;
import org.jooq.impl.QOM;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.Arrays;

/// Holds each insert to the number of rows it was to put in. A trigger can swallow a row without an
/// error (`raise(ignore)`): what was not stored must not count as booked, so the act is refused and
/// rolled back.
final class RowsTaken implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    /// For statements that go past jOOQ, and for updates that must hit so many rows.
    static void check(String table, long wanted, long taken) {
        if (taken != wanted) {
            throw new Refused(new Problem.RowNotTaken(table));
        }
    }

    /// An insert that returns its row has its count here only.
    @Override
    public void end(ExecuteContext context) {
        if (context.exception() != null) {
            return;
        }
        if (context.type() == ExecuteType.BATCH) {
            batch(context);
        } else if (context.query() instanceof QOM.Insert<?> insert && isOfValues(insert)) {
            check(insert.$into().getName(), insert.$values().size(), context.rows());
        }
    }

    private static void batch(ExecuteContext context) {
        for (Query query : context.batchQueries()) {
            if (query instanceof QOM.Insert<?> insert && isOfValues(insert)) {
                Arrays.stream(context.batchRows())
                        .forEach(rows -> check(insert.$into().getName(), 1, rows));
            }
        }
    }

    /// An insert from a query puts in as many rows as that finds.
    private static boolean isOfValues(QOM.Insert<?> insert) {
        return insert.$select() == null && !insert.$onDuplicateKeyIgnore();
    }
}
