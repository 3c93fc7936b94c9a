package smena.service.stock;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.EndedStockTake;
import smena.domain.stock.StockDifference;
import smena.domain.stock.StockDifferences;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.StockTakeReport;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.StockTakeGoodsStore.Goods;
import smena.store.Transaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stock-takes that are finished: their papers, and what the journal tells of each. All of it needs
/// [Right#MANAGE_STOCK]; what things had cost is there only with [Right#SEE_COST].
public final class StockTakeArchive {
    private static final int LINE_PARTS = 4;

    private final Database database;
    private final Rights rights;

    StockTakeArchive(Database database, Rights rights) {
        this.database = database;
        this.rights = rights;
    }

    /// Those before the paper of this row, the newest first: a page of a list.
    public List<EndedStockTake> before(Actor actor, long paper, int limit) {
        return database.read(
                tx -> {
                    StockTakeAccess.person(tx, rights, actor);
                    boolean costs = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    return tx.stockDocuments().countsBefore(paper, limit).stream()
                            .map(head -> ended(head, costs))
                            .toList();
                });
    }

    /// One of them with what it found.
    public StockTakeReport find(Actor actor, long paper) {
        return database.read(
                tx -> {
                    StockTakeAccess.person(tx, rights, actor);
                    StockDocument document =
                            tx.stockDocuments()
                                    .find(paper)
                                    .filter(one -> one.head().kind() == DocumentKind.COUNT)
                                    .orElseThrow(
                                            () -> new Refused(new Problem.StockTakeNotFound()));
                    return report(tx, document, rights.isOpenTo(tx, actor, Right.SEE_COST));
                });
    }

    private static EndedStockTake ended(StockDocument.Head head, boolean costs) {
        return new EndedStockTake(
                head.id(),
                head.number(),
                head.by().name(),
                head.at(),
                head.day(),
                head.lines(),
                costs ? Optional.of(head.total()) : Optional.empty());
    }

    private static StockTakeReport report(Transaction tx, StockDocument paper, boolean costs) {
        Map<String, Object> told = told(tx, paper.head().id());
        Map<Long, Told> lines = lines(told);
        Map<Long, Goods> goods =
                tx.stockTakeGoods()
                        .goods(paper.lines().stream().map(one -> one.line().product()).toList());
        List<StockDifference> all = new ArrayList<>();
        for (StockDocument.Named one : paper.lines()) {
            StockLine line = one.line();
            Goods known = goods.get(line.product());
            if (known != null) {
                Told said = lines.getOrDefault(line.product(), new Told(line.quantity(), ""));
                all.add(difference(known, line, said));
            }
        }
        StockDifferences found = new StockDifferences(all, 0);
        return new StockTakeReport(
                ended(paper.head(), costs),
                told.get("stockTake") instanceof Number number ? number.longValue() : 0,
                costs ? found : StockTakeResults.withoutValue(found));
    }

    private static StockDifference difference(Goods goods, StockLine line, Told said) {
        int sign = line.quantity().compareTo(said.expected());
        Optional<Money> value = line.cost().map(cost -> sign < 0 ? cost.negated() : cost);
        return new StockDifference(
                goods.id(),
                goods.name(),
                goods.barcode(),
                goods.unit(),
                goods.category(),
                goods.colour(),
                said.expected(),
                line.quantity(),
                value,
                Quantity.ZERO,
                Quantity.ZERO,
                said.reason());
    }

    /// What the journal says of a line: what should have been there, and why it was not.
    private record Told(Quantity expected, String reason) {}

    /// The entry that finished the stock-take of a paper stands right behind that of the paper.
    private static Map<String, Object> told(Transaction tx, long paper) {
        return tx.journal()
                .find(tx.stockDocuments().entryOf(paper) + 1)
                .filter(entry -> entry.kind() == EntryKind.STOCK_TAKEN)
                .map(StockTakeArchive::read)
                .filter(
                        facts ->
                                facts.get("document") instanceof Number number
                                        && number.longValue() == paper)
                .orElse(Map.of());
    }

    private static Map<Long, Told> lines(Map<String, Object> told) {
        Map<Long, Told> all = new HashMap<>();
        if (told.get("lines") instanceof List<?> lines) {
            for (Object item : lines) {
                if (item instanceof List<?> line && line.size() >= LINE_PARTS) {
                    all.put(
                            number(line.getFirst()),
                            new Told(
                                    new Quantity(number(line.get(1))),
                                    String.valueOf(line.get(3))));
                }
            }
        }
        return all;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, Object> read(JournalEntry entry) {
        try {
            return JSON.std.mapFrom(entry.payload());
        } catch (IOException e) {
            return Map.of();
        }
    }
}
