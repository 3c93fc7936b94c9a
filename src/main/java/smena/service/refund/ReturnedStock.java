package smena.service.refund;

import smena.domain.refund.Refund;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockChange;
import smena.store.StockStore.Moved;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a refund puts back on the shelves: a line of a sale at what it had cost then, one without a
/// receipt at what it costs now.
///
/// @param lines of the refund with their costs
/// @param moved what those that go back to the shelf do there
record ReturnedStock(List<Refund.Line> lines, List<Moved> moved) {
    static ReturnedStock of(Transaction tx, List<Refund.Line> asked) {
        List<Refund.Line> back = asked.stream().filter(Refund.Line::restock).toList();
        if (back.isEmpty()) {
            return new ReturnedStock(asked, List.of());
        }
        Map<Long, OnHand> shelves =
                tx.stock()
                        .onHand(
                                back.stream()
                                        .map(Refund.Line::productId)
                                        .collect(Collectors.toSet()));
        List<Refund.Line> lines = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (Refund.Line line : asked) {
            OnHand shelf = line.restock() ? shelves.get(line.productId()) : null;
            if (shelf == null) {
                lines.add(line);
                continue;
            }
            Refund.Line costing =
                    line.saleLine().isPresent()
                            ? line
                            : line.costing(shelf.costOf(line.quantity()));
            StockChange change = shelf.putBack(line.quantity(), costing.cost());
            shelves.put(line.productId(), change.after());
            lines.add(costing);
            moved.add(new Moved(line.line(), line.productId(), change));
        }
        return new ReturnedStock(lines, moved);
    }

    /// The facts of a refund's entry with what else it does to the value of the shelves: the line,
    /// correction and valuation.
    Map<String, Object> told(Map<String, Object> facts) {
        List<List<Object>> beside =
                moved.stream()
                        .filter(line -> isBeside(line.change()))
                        .map(
                                line ->
                                        List.<Object>of(
                                                line.line(),
                                                line.change().correction().minor(),
                                                line.change().valuation().minor()))
                        .toList();
        if (beside.isEmpty()) {
            return facts;
        }
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put("values", beside);
        return more;
    }

    private static boolean isBeside(StockChange change) {
        return !change.correction().isZero() || !change.valuation().isZero();
    }
}
