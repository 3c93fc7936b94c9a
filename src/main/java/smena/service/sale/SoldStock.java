package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.shop.ShopSettings;
import smena.domain.shop.StockPolicy;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockChange;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// What a sale takes off the shelves, and what that had cost: read once for all of its lines.
///
/// @param basket whose lines have the numbers 1, 2, 3 … in the sale
/// @param before what was there, by product; without those that are not counted
/// @param costs by the line's number, as far as they are known
record SoldStock(Basket basket, Map<Long, OnHand> before, Map<Integer, Money> costs) {
    /// Says in a journal entry that no cost is known.
    private static final long UNKNOWN = -1;

    static SoldStock of(Transaction tx, Basket basket) {
        Map<Long, OnHand> before =
                tx.stock()
                        .onHand(
                                basket.lines().stream()
                                        .map(BasketLine::productId)
                                        .collect(Collectors.toSet()));
        Map<Long, OnHand> shelves = new HashMap<>(before);
        Map<Integer, Money> costs = new HashMap<>();
        int number = 0;
        for (BasketLine line : basket.lines()) {
            number++;
            OnHand shelf = shelves.get(line.productId());
            if (shelf != null) {
                StockChange change = shelf.take(line.quantity());
                shelves.put(line.productId(), change.after());
                if (change.value().isPresent()) {
                    costs.put(number, change.value().get().negated());
                }
            }
        }
        return new SoldStock(basket, before, costs);
    }

    /// Refuses more of a product than should be there, where the shop wants it.
    ///
    /// @param taken whether a card has paid already: what was allowed then is not refused any more
    void check(ShopSettings shop, BooleanSupplier taken) {
        if (shop.stock() != StockPolicy.REFUSE || taken.getAsBoolean()) {
            return;
        }
        Map<Long, Quantity> left = new HashMap<>();
        before.forEach((product, shelf) -> left.put(product, shelf.quantity()));
        for (BasketLine line : basket.lines()) {
            Quantity after =
                    left.computeIfPresent(
                            line.productId(), (_, there) -> there.minus(line.quantity()));
            if (after != null && after.compareTo(Quantity.ZERO) < 0) {
                throw new Refused(new Problem.OutOfStock(line.name()));
            }
        }
    }

    /// The facts of a sale's entry with the cost of each line, where any is known.
    Map<String, Object> told(Map<String, Object> facts) {
        if (costs.isEmpty()) {
            return facts;
        }
        List<Object> all = new ArrayList<>();
        for (int line = 1; line <= basket.lines().size(); line++) {
            Money cost = costs.get(line);
            all.add(cost == null ? UNKNOWN : cost.minor());
        }
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put("costs", all);
        return more;
    }
}
