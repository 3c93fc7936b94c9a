package smena.service.figures;

import smena.domain.catalog.Unit;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossEntry.Paper;
import smena.domain.figures.LossEntry.Place;
import smena.domain.figures.LossEntry.What;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Right;
import smena.store.LossActStore.Acted;
import smena.store.LossActStore.Receipt;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The entries that make a figure of loss prevention, read from what the journal says.
final class LossEntries {
    private LossEntries() {}

    /// What the journal has for a figure.
    static EntryKind kind(LossFigure figure) {
        return switch (figure) {
            case CANCELLED -> EntryKind.BASKET_CANCELLED;
            case NO_SALES -> EntryKind.NO_SALE;
            default -> EntryKind.LINE_VOIDED;
        };
    }

    /// A page of what was done at the till.
    static List<LossEntry> acts(Transaction tx, LossQuery query, Optional<Place> after, int limit) {
        Right right = query.figure() == LossFigure.NO_SALES ? Right.NO_SALE : Right.VOID;
        List<Acted> acts = tx.lossActs().acts(query, kind(query.figure()), right, after, limit);
        List<Map<String, Object>> facts =
                acts.stream().map(act -> JournalFacts.of(act.payload())).toList();
        if (query.figure() == LossFigure.NO_SALES) {
            return pair(acts, facts, LossEntries::noSale);
        }
        Set<String> baskets =
                facts.stream().map(f -> JournalFacts.text(f, "basket")).collect(Collectors.toSet());
        Map<String, Receipt> receipts = tx.lossActs().receipts(baskets);
        Map<Long, Unit> units =
                tx.lossActs()
                        .units(
                                facts.stream()
                                        .map(f -> JournalFacts.number(f, "product").orElse(0L))
                                        .collect(Collectors.toSet()));
        return pair(
                acts,
                facts,
                (act, said) -> {
                    Optional<Receipt> paid =
                            Optional.ofNullable(receipts.get(JournalFacts.text(said, "basket")));
                    return new LossEntry(
                            act.place(),
                            act.at(),
                            paid.isPresent() ? Paper.SALE : Paper.CANCELLED,
                            paid.map(Receipt::id).orElse(0L),
                            paid.map(Receipt::number).orElse(""),
                            what(said, units),
                            Money.of(
                                            JournalFacts.number(said, "amount")
                                                    .or(() -> JournalFacts.number(said, "total"))
                                                    .orElse(0L))
                                    .negated(),
                            act.reason(),
                            act.approvedBy());
                });
    }

    private interface Made {
        LossEntry of(Acted act, Map<String, Object> said);
    }

    private static List<LossEntry> pair(
            List<Acted> acts, List<Map<String, Object>> facts, Made made) {
        List<LossEntry> entries = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            entries.add(made.of(acts.get(i), facts.get(i)));
        }
        return entries;
    }

    private static What what(Map<String, Object> said, Map<Long, Unit> units) {
        Optional<Quantity> taken = JournalFacts.number(said, "quantity").map(Quantity::new);
        return new What(
                JournalFacts.text(said, "name"),
                taken,
                JournalFacts.number(said, "of")
                        .map(Quantity::new)
                        .filter(of -> !Optional.of(of).equals(taken)),
                JournalFacts.number(said, "product")
                        .flatMap(id -> Optional.ofNullable(units.get(id))),
                JournalFacts.number(said, "lines").orElse(0L));
    }

    private static LossEntry noSale(Acted act, Map<String, Object> said) {
        return new LossEntry(
                act.place(),
                act.at(),
                Paper.NONE,
                0,
                "",
                What.NOTHING,
                Money.ZERO,
                JournalFacts.text(said, "reason"),
                act.approvedBy());
    }
}
