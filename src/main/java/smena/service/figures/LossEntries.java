package smena.service.figures;

import com.fasterxml.jackson.jr.ob.JSON;

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

import java.io.IOException;
import java.io.UncheckedIOException;
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
        List<Map<String, Object>> facts = acts.stream().map(act -> facts(act.payload())).toList();
        if (query.figure() == LossFigure.NO_SALES) {
            return pair(acts, facts, LossEntries::noSale);
        }
        Set<String> baskets =
                facts.stream().map(f -> text(f, "basket")).collect(Collectors.toSet());
        Map<String, Receipt> receipts = tx.lossActs().receipts(baskets);
        Map<Long, Unit> units =
                tx.lossActs()
                        .units(
                                facts.stream()
                                        .map(f -> number(f, "product").orElse(0L))
                                        .collect(Collectors.toSet()));
        return pair(
                acts,
                facts,
                (act, said) -> {
                    Optional<Receipt> paid =
                            Optional.ofNullable(receipts.get(text(said, "basket")));
                    return new LossEntry(
                            act.place(),
                            act.at(),
                            paid.isPresent() ? Paper.SALE : Paper.CANCELLED,
                            paid.map(Receipt::id).orElse(0L),
                            paid.map(Receipt::number).orElse(""),
                            what(said, units),
                            Money.of(
                                            number(said, "amount")
                                                    .or(() -> number(said, "total"))
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
        Optional<Quantity> taken = number(said, "quantity").map(Quantity::new);
        return new What(
                text(said, "name"),
                taken,
                number(said, "of").map(Quantity::new).filter(of -> !Optional.of(of).equals(taken)),
                number(said, "product").flatMap(id -> Optional.ofNullable(units.get(id))),
                number(said, "lines").orElse(0L));
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
                text(said, "reason"),
                act.approvedBy());
    }

    /// A shift that was over or short.
    static LossEntry difference(Acted act) {
        Map<String, Object> said = facts(act.payload());
        long number = number(said, "z").orElse(0L);
        long counted = number(said, "counted").orElse(0L);
        return new LossEntry(
                act.place(),
                act.at(),
                Paper.SHIFT,
                number,
                Long.toString(number),
                What.NOTHING,
                Money.of(counted).minus(Money.of(number(said, "expected").orElse(0L))),
                text(said, "reason"),
                "");
    }

    private static Map<String, Object> facts(String payload) {
        try {
            return JSON.std.mapFrom(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }

    private static Optional<Long> number(Map<String, Object> said, String name) {
        return said.get(name) instanceof Number number
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
