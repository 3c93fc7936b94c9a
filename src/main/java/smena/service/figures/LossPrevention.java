package smena.service.figures;

import smena.domain.figures.DrawerShare;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossEntry.Place;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.store.Database;
import smena.store.LossStore;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What cashiers did over a period beside selling: lines and baskets taken back, discounts,
/// refunds, the drawer opened without a sale, what was over or short. A question to ask, not a
/// verdict. Needs [smena.domain.people.Right#SEE_FIGURES]; reads beside the writer.
public final class LossPrevention {
    private static final Map<EntryKind, LossFigure> ACTS =
            Map.of(
                    EntryKind.LINE_VOIDED, LossFigure.VOIDS,
                    EntryKind.BASKET_CANCELLED, LossFigure.CANCELLED,
                    EntryKind.NO_SALE, LossFigure.NO_SALES);

    private final Database database;
    private final PeriodReports reports;

    public LossPrevention(Database database, PeriodReports reports) {
        this.database = database;
        this.reports = reports;
    }

    /// The cashiers of the business dates from `from` to `to`, both included, by name.
    ///
    /// @param by who asks; empty for the owner of the machine
    public LossTable table(Optional<Actor> by, LocalDate from, LocalDate to) {
        look(by, from, to);
        return database.read(tx -> table(tx, from, to));
    }

    private static LossTable table(Transaction tx, LocalDate from, LocalDate to) {
        Map<Long, Tally> people = new HashMap<>();
        tx.losses().sold(from, to).forEach(done -> Tally.of(people, done).sold(done.sum()));
        tx.losses()
                .returned(from, to)
                .forEach(
                        done -> {
                            Tally tally = Tally.of(people, done);
                            tally.add(LossFigure.REFUNDS, done.sum());
                            tally.gave(done.sum().amount());
                        });
        tx.losses()
                .discounted(from, to)
                .forEach(done -> Tally.of(people, done).add(LossFigure.DISCOUNTS, done.sum()));
        tx.losses()
                .acts(ACTS.keySet(), from, to)
                .forEach(
                        act ->
                                Tally.of(people, act.done())
                                        .add(
                                                ACTS.getOrDefault(act.kind(), LossFigure.VOIDS),
                                                act.done().sum()));
        List<DrawerShare> counts = LossDifferences.of(tx, from, to);
        counts.forEach(share -> Tally.of(people, share).add(LossFigure.DIFFERENCE, sum(share)));
        List<LossRow> rows =
                people.values().stream()
                        .map(Tally::row)
                        .sorted(Comparator.comparing(LossRow::name).thenComparing(LossRow::person))
                        .toList();
        return LossTable.of(rows, counts.stream().filter(share -> share.z() > 0).count());
    }

    private static LossRow.Sum sum(DrawerShare share) {
        return new LossRow.Sum(1, share.difference());
    }

    /// One person while their figures come together.
    private static final class Tally {
        private final long person;
        private final String name;
        private final Map<LossFigure, LossRow.Sum> sums = new EnumMap<>(LossFigure.class);
        private long receipts;
        private Money revenue = Money.ZERO;

        private Tally(long person, String name) {
            this.person = person;
            this.name = name;
        }

        static Tally of(Map<Long, Tally> people, LossStore.Done done) {
            return people.computeIfAbsent(done.person(), id -> new Tally(id, done.name()));
        }

        static Tally of(Map<Long, Tally> people, DrawerShare share) {
            return people.computeIfAbsent(share.person(), id -> new Tally(id, share.name()));
        }

        void sold(LossRow.Sum sum) {
            receipts = sum.count();
            revenue = revenue.plus(sum.amount());
        }

        void gave(Money back) {
            revenue = revenue.minus(back);
        }

        void add(LossFigure figure, LossRow.Sum sum) {
            sums.merge(figure, sum, LossRow.Sum::plus);
        }

        LossRow row() {
            return new LossRow(person, name, receipts, revenue, sums);
        }
    }

    /// The entries that make a figure behind `after`, or the first ones; the newest first.
    public List<LossEntry> page(Actor by, LossQuery query, Optional<Place> after, int limit) {
        look(Optional.of(by), query.from(), query.to());
        return database.read(
                tx ->
                        switch (query.figure()) {
                            case VOIDS, CANCELLED, NO_SALES ->
                                    LossEntries.acts(tx, query, after, limit);
                            case DISCOUNTS -> tx.lossLines().discounts(query, after, limit);
                            case REFUNDS -> tx.lossLines().refunds(query, after, limit);
                            case DIFFERENCE -> LossDifferences.page(tx, query, after, limit);
                        });
    }

    /// How many entries each cut of a figure has.
    public LossQuery.Counts counts(Actor by, LossQuery query) {
        look(Optional.of(by), query.from(), query.to());
        return database.read(
                tx ->
                        switch (query.figure()) {
                            case VOIDS, CANCELLED, NO_SALES ->
                                    tx.lossActs()
                                            .countActs(query, LossEntries.kind(query.figure()));
                            case DISCOUNTS -> tx.lossLines().countDiscounts(query);
                            case REFUNDS -> tx.lossLines().countRefunds(query);
                            case DIFFERENCE -> LossDifferences.counts(tx, query);
                        });
    }

    private void look(Optional<Actor> by, LocalDate from, LocalDate to) {
        by.ifPresentOrElse(
                actor -> reports.look(actor, from, to), () -> reports.lookUnnamed(from, to));
    }
}
