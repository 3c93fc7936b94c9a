package smena.service.shift;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.CashCount;
import smena.domain.shift.KeptCount;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.ShiftStore;
import smena.store.ShiftStore.CountedDrawer;
import smena.store.ShiftStore.Purpose;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// The counts of a drawer: each a record of its own, blind where it can be, and valid for closing
/// or handing over until cash moves.
final class CashCounts {
    /// How often a drawer may be counted without an approval, as long as no cash moves.
    private static final int FREE = 2;

    private final Journal journal;
    private final Rights rights;

    public CashCounts(Journal journal, Rights rights) {
        this.journal = journal;
        this.rights = rights;
    }

    /// Stores a count for the closing or for handing the drawer over. After the comparison, and
    /// from the third count on, it needs [Right#RECOUNT].
    public KeptCount keep(
            Transaction tx, Shift shift, Actor actor, CashCount count, Purpose purpose) {
        List<CountedDrawer> before = tx.shifts().counts(shift.id(), purpose);
        Rights.Granted granted =
                isFree(tx, shift, before, purpose)
                        ? rights.grant(tx, actor, Right.SELL, "", Money.ZERO)
                        : rights.grant(tx, actor, Right.RECOUNT, subject(shift), Money.ZERO);
        Employee by = granted.by();
        long place = before.size() + 1L;
        boolean blind = !FiguresSeen.isBy(tx, by, shift.id());
        Moment now = journal.now();
        long row =
                tx.shifts()
                        .insertCount(
                                new ShiftStore.NewCount(
                                        shift.id(),
                                        purpose,
                                        place,
                                        count,
                                        Optional.of(blind),
                                        by,
                                        granted.approval(),
                                        head(tx),
                                        now));
        journal.append(
                tx,
                EntryKind.CASH_COUNTED,
                by,
                Optional.of(shift.id()),
                "purpose",
                purpose.name(),
                "place",
                place,
                "counted",
                count.total().minor(),
                "blind",
                blind ? 1 : 0,
                "by",
                by.name(),
                "at",
                now.at().toEpochMilli(),
                "count",
                row,
                "pieces",
                pieces(count),
                "approval",
                granted.approval().orElse(0L));
        return new KeptCount(place, by.role().may(Right.SEE_FIGURES));
    }

    /// Whether one more count for this purpose needs no approval.
    boolean isFree(Transaction tx, Shift shift, Purpose purpose) {
        return isFree(tx, shift, tx.shifts().counts(shift.id(), purpose), purpose);
    }

    /// Whether the last count for this purpose repeats one that was still valid.
    boolean isRepeated(Transaction tx, Shift shift, Purpose purpose) {
        long since = validSince(tx, shift, purpose);
        return tx.shifts().counts(shift.id(), purpose).stream()
                        .filter(earlier -> earlier.afterSeq() >= since)
                        .count()
                > 1;
    }

    private static boolean isFree(
            Transaction tx, Shift shift, List<CountedDrawer> before, Purpose purpose) {
        long since = validSince(tx, shift, purpose);
        long still = before.stream().filter(earlier -> earlier.afterSeq() >= since).count();
        boolean compared =
                purpose == Purpose.CLOSING
                        && tx.journal().lastOf(shift.id(), EntryKind.CASH_COMPARED) > 0;
        return still < FREE && !compared;
    }

    /// The entry that made earlier counts stale: cash moved, or the drawer was handed over on them.
    private static long validSince(Transaction tx, Shift shift, Purpose purpose) {
        long moved = FiguresSeen.lastMovement(tx, shift.id());
        return purpose == Purpose.HANDOVER
                ? Math.max(moved, tx.journal().lastOf(shift.id(), EntryKind.HANDED_OVER))
                : moved;
    }

    /// Stores what was counted into the drawer at the beginning; returns its row id.
    public long keepOpening(Transaction tx, Shift shift, Employee by, CashCount count, Moment now) {
        return tx.shifts()
                .insertCount(
                        new ShiftStore.NewCount(
                                shift.id(),
                                Purpose.OPENING,
                                1,
                                count,
                                Optional.empty(),
                                by,
                                Optional.empty(),
                                head(tx),
                                now));
    }

    /// Records that the comparison is shown to a person who may see it or brings an approval for
    /// this closing.
    public void compare(Transaction tx, Shift shift, Actor actor) {
        Money counted = last(tx, shift, Purpose.CLOSING).counted();
        Employee by =
                rights.grantOnce(tx, actor, Right.SEE_FIGURES, "closing " + shift.id(), Money.ZERO)
                        .by();
        journal.append(
                tx,
                EntryKind.CASH_COMPARED,
                by,
                Optional.of(shift.id()),
                "counted",
                counted.minor());
    }

    /// The last count for this purpose, as long as no cash has moved since.
    public CountedDrawer last(Transaction tx, Shift shift, Purpose purpose) {
        List<CountedDrawer> counts = tx.shifts().counts(shift.id(), purpose);
        if (counts.isEmpty()) {
            throw new Refused(new Problem.NotCounted());
        }
        if (counts.getLast().afterSeq() < validSince(tx, shift, purpose)) {
            throw new Refused(new Problem.CountStale());
        }
        return counts.getLast();
    }

    public static List<Object> pieces(CashCount count) {
        return count.lines().stream()
                .map(line -> (Object) List.of(line.denomination().minor(), line.pieces()))
                .toList();
    }

    private static String subject(Shift shift) {
        return Long.toString(shift.id());
    }

    private static long head(Transaction tx) {
        return tx.journal().head().map(JournalEntry::seq).orElse(0L);
    }
}
