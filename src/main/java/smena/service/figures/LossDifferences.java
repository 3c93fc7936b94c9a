package smena.service.figures;

import smena.domain.Moment;
import smena.domain.figures.DrawerShare;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossEntry.Paper;
import smena.domain.figures.LossEntry.Place;
import smena.domain.figures.LossEntry.What;
import smena.domain.figures.LossQuery;
import smena.domain.money.Money;
import smena.store.DrawerCountStore.Closed;
import smena.store.DrawerCountStore.Given;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was over or short, by who answered for the drawer: what a handover finds is of who gave it,
/// what the closing finds beyond that is of who closed. A period has a few counts a day, so all of
/// them are read at once.
final class LossDifferences {
    private LossDifferences() {}

    /// The shares of the shifts of these business dates.
    static List<DrawerShare> of(Transaction tx, LocalDate from, LocalDate to) {
        List<DrawerShare> counts = new ArrayList<>();
        tx.drawerCounts().given(from, to).forEach(one -> counts.add(count(one)));
        tx.drawerCounts().closed(from, to).forEach(one -> counts.add(count(one)));
        return DrawerShare.of(counts);
    }

    private static DrawerShare count(Given given) {
        Map<String, Object> said = JournalFacts.of(given.payload());
        Money found =
                Money.of(JournalFacts.number(said, "counted").orElse(0L))
                        .minus(Money.of(JournalFacts.number(said, "expected").orElse(0L)));
        return new DrawerShare(
                given.shift(), given.seq(), 0, given.person(), given.name(), given.when(), found);
    }

    private static DrawerShare count(Closed closed) {
        return new DrawerShare(
                closed.shift(),
                closed.seq(),
                closed.z(),
                closed.person(),
                closed.name(),
                closed.when(),
                closed.difference());
    }

    /// Those that were over or short, the newest first.
    static List<LossEntry> page(Transaction tx, LossQuery query, Optional<Place> after, int limit) {
        List<DrawerShare> page =
                differing(tx, query)
                        .filter(share -> after.map(last -> isBehind(share, last)).orElse(true))
                        .sorted(
                                Comparator.comparingLong(DrawerShare::shift)
                                        .thenComparing(DrawerShare::seq)
                                        .reversed())
                        .limit(limit)
                        .toList();
        Map<Long, String> payloads =
                tx.drawerCounts().payloads(page.stream().map(DrawerShare::seq).toList());
        Map<Long, Map<String, Object>> said =
                page.stream()
                        .collect(
                                Collectors.toMap(
                                        DrawerShare::seq,
                                        share ->
                                                JournalFacts.of(
                                                        payloads.getOrDefault(share.seq(), "{}"))));
        Map<Long, String> approvers =
                tx.drawerCounts()
                        .approvers(
                                said.values().stream()
                                        .flatMap(f -> JournalFacts.number(f, "approval").stream())
                                        .toList());
        return page.stream()
                .map(share -> entry(share, said.getOrDefault(share.seq(), Map.of()), approvers))
                .toList();
    }

    private static boolean isBehind(DrawerShare share, Place last) {
        return share.shift() < last.shift()
                || (share.shift() == last.shift() && share.seq() < last.row());
    }

    private static LossEntry entry(
            DrawerShare share, Map<String, Object> said, Map<Long, String> approvers) {
        boolean closed = share.z() > 0;
        return new LossEntry(
                new Place(share.shift(), share.seq(), 0, 0),
                share.when().at(),
                closed ? Paper.SHIFT : Paper.HANDOVER,
                share.z(),
                closed ? Long.toString(share.z()) : JournalFacts.text(said, "to"),
                What.NOTHING,
                share.difference(),
                closed ? JournalFacts.text(said, "reason") : "",
                JournalFacts.number(said, "approval").map(approvers::get).orElse(""));
    }

    /// How many each cut has.
    static LossQuery.Counts counts(Transaction tx, LossQuery query) {
        List<DrawerShare> all =
                differing(
                                tx,
                                new LossQuery(
                                        query.person(),
                                        query.figure(),
                                        query.from(),
                                        query.to(),
                                        LossQuery.Cut.ALL))
                        .toList();
        return new LossQuery.Counts(
                all.size(), 0, all.stream().filter(one -> isEvening(one.when())).count());
    }

    private static Stream<DrawerShare> differing(Transaction tx, LossQuery query) {
        return of(tx, query.from(), query.to()).stream()
                .filter(share -> query.person() == 0 || share.person() == query.person())
                .filter(share -> !share.difference().isZero())
                .filter(
                        share ->
                                switch (query.cut()) {
                                    case ALL -> true;
                                    case AFTER_TOTAL -> false;
                                    case EVENING -> isEvening(share.when());
                                });
    }

    private static boolean isEvening(Moment when) {
        return when.local().getHour() >= LossQuery.EVENING;
    }
}
