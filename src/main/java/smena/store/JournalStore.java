package smena.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.Z_REPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.journal.JournalHead;
import smena.domain.money.Money;
import smena.store.tables.tables.records.JournalRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The journal's chain on disk.
public final class JournalStore {
    private static final Kept HEAD =
            Kept.of(
                    selectFrom(JOURNAL)
                            .where(JOURNAL.SEQ.eq(select(max(JOURNAL.SEQ)).from(JOURNAL))));
    private static final Kept LAST =
            Kept.of(
                    select(
                                    JOURNAL.SEQ,
                                    JOURNAL.AT,
                                    JOURNAL.SALES_TOTAL,
                                    JOURNAL.REFUNDS_TOTAL,
                                    JOURNAL.HASH)
                            .from(JOURNAL)
                            .where(JOURNAL.SEQ.eq(select(max(JOURNAL.SEQ)).from(JOURNAL))));
    private static final Kept LAST_AT =
            Kept.of(
                    select(JOURNAL.AT)
                            .from(JOURNAL)
                            .where(JOURNAL.SEQ.eq(select(max(JOURNAL.SEQ)).from(JOURNAL))));
    private static final Kept AT =
            Kept.of(select(JOURNAL.AT).from(JOURNAL).where(JOURNAL.SEQ.eq(Kept.number("seq"))));
    private static final Kept SINCE_IN_SHIFTS =
            Kept.of(
                    selectFrom(JOURNAL)
                            .where(
                                    JOURNAL.SHIFT_ID.in(
                                            select(SHIFT.ID)
                                                    .from(SHIFT)
                                                    .where(SHIFT.ID.ge(Kept.number("shift")))),
                                    JOURNAL.KIND.eq(Kept.text("kind")),
                                    JOURNAL.SEQ.gt(Kept.number("seq"))));
    private static final Kept SINCE_OUTSIDE =
            Kept.of(
                    selectFrom(JOURNAL)
                            .where(
                                    JOURNAL.SHIFT_ID.isNull(),
                                    JOURNAL.KIND.eq(Kept.text("kind")),
                                    JOURNAL.SEQ.gt(Kept.number("seq"))));
    private static final Kept INSERT =
            Kept.insert(
                    JOURNAL,
                    JOURNAL.SEQ,
                    JOURNAL.AT,
                    JOURNAL.OFFSET_S,
                    JOURNAL.PERSON_ID,
                    JOURNAL.SHIFT_ID,
                    JOURNAL.KIND,
                    JOURNAL.PAYLOAD,
                    JOURNAL.SALES_TOTAL,
                    JOURNAL.REFUNDS_TOTAL,
                    JOURNAL.PREVIOUS,
                    JOURNAL.HASH,
                    JOURNAL.SIGNATURE,
                    JOURNAL.PACKED);

    private final DSLContext sql;
    private final Statements kept;

    JournalStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// The newest entry; empty before the first.
    public Optional<JournalEntry> head() {
        return kept.one(HEAD, JournalStore::entry);
    }

    /// The same without what it says, which is long and packed.
    public Optional<JournalHead> last() {
        return kept.one(
                LAST,
                row ->
                        new JournalHead(
                                row.number(JOURNAL.SEQ),
                                Instant.ofEpochMilli(row.number(JOURNAL.AT)),
                                totals(row),
                                row.text(JOURNAL.HASH)));
    }

    /// The newest entry's time; empty before the first.
    public Optional<Instant> lastAt() {
        return kept.number(LAST_AT).map(Instant::ofEpochMilli);
    }

    /// The entry of this number.
    public Optional<JournalEntry> find(long seq) {
        return sql.selectFrom(JOURNAL)
                .where(JOURNAL.SEQ.eq(seq))
                .fetchOptional(JournalStore::entry);
    }

    /// The number of the first entry at or after a moment; one more than the last where the last is
    /// before it. Found by halving: entries follow one another in time, but for a clock that a
    /// manager has put right in between.
    public long firstAt(Instant moment) {
        Optional<JournalHead> last = last();
        long low = 1;
        long high = last.map(JournalHead::seq).orElse(0L) + 1;
        if (last.filter(entry -> entry.at().isBefore(moment)).isPresent()) {
            return high;
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            long at = kept.number(AT, middle).orElse(Long.MAX_VALUE);
            if (at >= moment.toEpochMilli()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// A page of the entries from `first` to below `before`, the newest first.
    ///
    /// @param person who acted; empty for anybody
    /// @param kinds what they are about; empty for anything
    public List<JournalEntry> page(
            long first, long before, Optional<Long> person, Set<EntryKind> kinds, int limit) {
        Condition fits = JOURNAL.SEQ.ge(first).and(JOURNAL.SEQ.lt(before));
        if (person.isPresent()) {
            fits = fits.and(JOURNAL.PERSON_ID.eq(person.get()));
        }
        if (!kinds.isEmpty()) {
            fits = fits.and(JOURNAL.KIND.in(kinds.stream().map(EntryKind::name).toList()));
        }
        return sql.selectFrom(JOURNAL)
                .where(fits)
                .orderBy(JOURNAL.SEQ.desc())
                .limit(limit)
                .fetch(JournalStore::entry);
    }

    /// The entries of these kinds in a shift, in no order.
    public List<JournalEntry> ofShift(long shiftId, Set<EntryKind> kinds) {
        return sql.selectFrom(JOURNAL)
                .where(
                        JOURNAL.SHIFT_ID.eq(shiftId),
                        JOURNAL.KIND.in(kinds.stream().map(EntryKind::name).toList()))
                .fetch(JournalStore::entry);
    }

    /// The entries of a kind that were made behind the entry `seq`, in this shift, in a later one
    /// or in none; in no order.
    public List<JournalEntry> since(EntryKind kind, long shiftId, long seq) {
        List<JournalEntry> all =
                new ArrayList<>(
                        kept.all(SINCE_IN_SHIFTS, JournalStore::entry, shiftId, kind.name(), seq));
        all.addAll(kept.all(SINCE_OUTSIDE, JournalStore::entry, kind.name(), seq));
        return all;
    }

    /// The entries of these numbers, in no order.
    public List<JournalEntry> among(List<Long> numbers) {
        return sql.selectFrom(JOURNAL).where(JOURNAL.SEQ.in(numbers)).fetch(JournalStore::entry);
    }

    /// The entries of a sale and of its refunds, in no order.
    public List<JournalEntry> ofSale(long saleId) {
        return sql.selectFrom(JOURNAL)
                .where(
                        JOURNAL.SEQ.in(
                                select(SALE.JOURNAL_SEQ)
                                        .from(SALE)
                                        .where(SALE.ID.eq(saleId))
                                        .unionAll(
                                                select(REFUND.JOURNAL_SEQ)
                                                        .from(REFUND)
                                                        .where(REFUND.SALE_ID.eq(saleId)))))
                .fetch(JournalStore::entry);
    }

    /// The newest entries of a kind outside any shift, the newest first.
    public List<JournalEntry> newestOfTill(EntryKind kind, int limit) {
        return sql.selectFrom(JOURNAL)
                .where(JOURNAL.SHIFT_ID.isNull())
                .and(JOURNAL.KIND.eq(kind.name()))
                .orderBy(JOURNAL.SEQ.desc())
                .limit(limit)
                .fetch(JournalStore::entry);
    }

    /// The newest entry of a kind in a shift; 0 for none.
    public long lastOf(long shiftId, EntryKind kind) {
        return lastOf(shiftId, kind, Long.MAX_VALUE);
    }

    /// The newest entry of this kind in a shift, of those before the entry `before`; 0 for none.
    public long lastOf(long shiftId, EntryKind kind, long before) {
        Long last =
                sql.select(max(JOURNAL.SEQ))
                        .from(JOURNAL)
                        .where(
                                JOURNAL.SHIFT_ID.eq(shiftId),
                                JOURNAL.KIND.eq(kind.name()),
                                JOURNAL.SEQ.lt(before))
                        .fetchSingle()
                        .value1();
        return last == null ? 0 : last;
    }

    /// Whether somebody looked at the figures of a shift after the entry `since`.
    ///
    /// @param person this person, or somebody unknown; if empty, somebody unknown only
    public boolean hasLooked(long shiftId, long since, Optional<Long> person) {
        return looked(shiftId, since, EntryKind.FIGURES_SEEN, person)
                || looked(shiftId, since, EntryKind.CASH_COMPARED, person);
    }

    private boolean looked(long shiftId, long since, EntryKind kind, Optional<Long> person) {
        Condition unknown = JOURNAL.PERSON_ID.isNull();
        return sql.fetchExists(
                JOURNAL,
                JOURNAL.SHIFT_ID.eq(shiftId),
                JOURNAL.KIND.eq(kind.name()),
                JOURNAL.SEQ.gt(since),
                person.map(id -> unknown.or(JOURNAL.PERSON_ID.eq(id))).orElse(unknown));
    }

    /// How many sales were journalled after this entry.
    public long salesAfter(long seq) {
        return sql.fetchCount(
                JOURNAL, JOURNAL.SEQ.gt(seq).and(JOURNAL.KIND.eq(EntryKind.SALE.name())));
    }

    /// All entries in order; the stream is lazy and must be closed.
    public Stream<JournalEntry> all() {
        return after(0);
    }

    /// The entries after this number in order; the stream is lazy and must be closed.
    public Stream<JournalEntry> after(long seq) {
        return sql
                .selectFrom(JOURNAL)
                .where(JOURNAL.SEQ.gt(seq))
                .orderBy(JOURNAL.SEQ)
                .fetchSize(500)
                .fetchLazy()
                .stream()
                .map(JournalStore::entry);
    }

    /// The number of the entry that closed the last shift; 0 for none.
    public long lastClosing() {
        Long last = sql.select(DSL.max(Z_REPORT.JOURNAL_SEQ)).from(Z_REPORT).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /// Appends an entry that follows the head.
    public void insert(JournalEntry entry) {
        byte[] packed = Packing.ENTRY.packed(entry.payload());
        kept.insert(
                INSERT,
                entry.seq(),
                entry.at().toEpochMilli(),
                (long) entry.offsetSeconds(),
                entry.person().orElse(null),
                entry.shift().orElse(null),
                entry.kind().name(),
                packed == null ? entry.payload() : null,
                entry.totals().sales().minor(),
                entry.totals().refunds().minor(),
                entry.previous(),
                entry.hash(),
                entry.signature(),
                packed);
    }

    private static JournalEntry entry(KeptRow row) {
        return new JournalEntry(
                row.number(JOURNAL.SEQ),
                Instant.ofEpochMilli(row.number(JOURNAL.AT)),
                row.small(JOURNAL.OFFSET_S),
                Optional.ofNullable(row.numberOrNull(JOURNAL.PERSON_ID)),
                Optional.ofNullable(row.numberOrNull(JOURNAL.SHIFT_ID)),
                EntryKind.valueOf(row.text(JOURNAL.KIND)),
                Packing.text(row.textOrNull(JOURNAL.PAYLOAD), row.bytesOrNull(JOURNAL.PACKED)),
                totals(row),
                row.text(JOURNAL.PREVIOUS),
                row.text(JOURNAL.HASH),
                row.text(JOURNAL.SIGNATURE));
    }

    private static LifetimeTotals totals(KeptRow row) {
        return new LifetimeTotals(
                Money.of(row.number(JOURNAL.SALES_TOTAL)),
                Money.of(row.number(JOURNAL.REFUNDS_TOTAL)));
    }

    private static JournalEntry entry(JournalRecord row) {
        return new JournalEntry(
                row.getSeq(),
                Instant.ofEpochMilli(row.getAt()),
                row.getOffsetS().intValue(),
                Optional.ofNullable(row.getPersonId()),
                Optional.ofNullable(row.getShiftId()),
                EntryKind.valueOf(row.getKind()),
                Packing.text(row.getPayload(), row.getPacked()),
                new LifetimeTotals(Money.of(row.getSalesTotal()), Money.of(row.getRefundsTotal())),
                row.getPrevious(),
                row.getHash(),
                row.getSignature());
    }
}
