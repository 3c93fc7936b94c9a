package smena.service.figures;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.journal.EntryKind;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.FrozenFigureStore;
import smena.store.Transaction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The reports of closed shifts, added up once, so that one of years reads some rows a day. The
/// books alone count: what is missing here is added up from them.
public final class FrozenFigures {
    private static final int STEP = 50;

    private final Database database;
    private final Journal journal;

    /// What was added up anew.
    ///
    /// @param shifts all that are closed
    /// @param changed those of which something was not what the books say
    public record Rebuilt(int shifts, int changed) {}

    public FrozenFigures(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Freezes what is missing of a shift, in the transaction that closes it.
    public static void freeze(Transaction tx, long shift) {
        FrozenFigureStore frozen = tx.frozenFigures();
        books(tx, shift)
                .forEach(
                        (grouping, figures) -> {
                            if (frozen.ofShift(grouping, shift).isEmpty()) {
                                frozen.put(shift, grouping, figures);
                            }
                        });
    }

    /// A shift's reports from its books.
    static Map<Grouping, Figures> books(Transaction tx, long shift) {
        List<BookedPart> lines = all(tx.figures().lines(shift));
        List<BookedPart> payments = all(tx.figures().payments(shift));
        Map<Grouping, Figures> reports = new EnumMap<>(Grouping.class);
        for (Grouping grouping : Grouping.values()) {
            List<BookedPart> parts =
                    switch (grouping.source()) {
                        case LINES -> lines;
                        case PAYMENTS -> payments;
                    };
            reports.put(grouping, Figures.of(grouping, parts.stream()));
        }
        return reports;
    }

    private static List<BookedPart> all(Stream<BookedPart> parts) {
        try (parts) {
            return parts.toList();
        }
    }

    /// The first frozen figure that is not what the books say: shift, report, row and figure, such
    /// as `3/product/17/sales`.
    public static Optional<String> firstWrong(Transaction tx) {
        FrozenFigureStore frozen = tx.frozenFigures();
        long before = Long.MAX_VALUE;
        while (true) {
            List<Long> shifts = frozen.closed(before, STEP);
            for (long shift : shifts) {
                Optional<String> wrong = firstWrong(frozen, shift, books(tx, shift));
                if (wrong.isPresent()) {
                    return wrong;
                }
                before = shift;
            }
            if (shifts.size() < STEP) {
                return Optional.empty();
            }
        }
    }

    private static Optional<String> firstWrong(
            FrozenFigureStore frozen, long shift, Map<Grouping, Figures> books) {
        return books.entrySet().stream()
                .flatMap(
                        right ->
                                frozen.ofShift(right.getKey(), shift).stream()
                                        .map(
                                                kept ->
                                                        new FrozenDifference(
                                                                shift,
                                                                right.getKey(),
                                                                kept,
                                                                right.getValue())))
                .flatMap(difference -> difference.first().stream())
                .findFirst();
    }

    /// Adds up all closed shifts anew, each in a transaction of its own. The journal tells of those
    /// of which something was not what the books say.
    public Rebuilt rebuild() {
        int shifts = 0;
        int changed = 0;
        long before = Long.MAX_VALUE;
        while (true) {
            long last = before;
            List<Long> closed = database.read(tx -> tx.frozenFigures().closed(last, STEP));
            for (long shift : closed) {
                changed += database.write(tx -> rebuild(tx, shift)) ? 1 : 0;
                shifts++;
                before = shift;
            }
            if (closed.size() < STEP) {
                return new Rebuilt(shifts, changed);
            }
        }
    }

    private boolean rebuild(Transaction tx, long shift) {
        FrozenFigureStore frozen = tx.frozenFigures();
        Map<Grouping, Figures> books = books(tx, shift);
        Optional<String> wrong = firstWrong(frozen, shift, books);
        wrong.ifPresent(first -> journal.append(tx, EntryKind.FIGURES_REBUILT, "detail", first));
        books.forEach((grouping, figures) -> frozen.put(shift, grouping, figures));
        return wrong.isPresent();
    }

    /// Freezes the closed shifts of which something is missing, as after an update or where a
    /// product has moved to another category: the newest first, each in a transaction of its own.
    /// Ends early where its thread is interrupted.
    ///
    /// @return how many shifts
    public int fill() {
        int done = 0;
        long before = Long.MAX_VALUE;
        while (true) {
            long last = before;
            List<Long> missing = database.read(tx -> tx.frozenFigures().missing(last, STEP));
            for (long shift : missing) {
                if (Thread.currentThread().isInterrupted()) {
                    return done;
                }
                database.write(
                        tx -> {
                            freeze(tx, shift);
                            return shift;
                        });
                done++;
                before = shift;
            }
            if (missing.size() < STEP) {
                return done;
            }
        }
    }
}
