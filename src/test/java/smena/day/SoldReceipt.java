package smena.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A receipt as the model knows it.
final class SoldReceipt {
    /// A line: what one costs in minor units, and thousandths of it.
    record Item(long product, long price, long quantity) {
        long total() {
            return CounterModel.halfUp(price * quantity, 1_000);
        }
    }

    final List<Item> items;
    final long customer;
    final SortedMap<String, Long> paid;
    final SortedMap<String, Long> back = new TreeMap<>();
    private final List<Long> quantitiesBack = new ArrayList<>();

    /// Whether all that came back of it went the way it was paid, with no exchange and no debt.
    boolean isPlain;

    /// Its row.
    long id;

    SoldReceipt(List<Item> items, SortedMap<String, Long> paid, long customer) {
        this.items = List.copyOf(items);
        this.paid = paid;
        this.customer = customer;
        this.isPlain = customer == 0 && !paid.containsKey(CounterModel.EXCHANGE);
        items.forEach(_ -> quantitiesBack.add(0L));
    }

    /// Whether some of it was paid or given back by an exchange.
    boolean isExchanged() {
        return paid.containsKey(CounterModel.EXCHANGE) || back.containsKey(CounterModel.EXCHANGE);
    }

    /// What went back in a way beyond what was paid in it.
    long beyond(String way) {
        return Math.max(0, back.getOrDefault(way, 0L) - paid.getOrDefault(way, 0L));
    }

    long left(int item) {
        return items.get(item).quantity() - quantitiesBack.get(item);
    }

    boolean isDone() {
        for (int i = 0; i < items.size(); i++) {
            if (left(i) > 0) {
                return false;
            }
        }
        return true;
    }

    /// What so much of these items gives back: the share up to there less the share before.
    ///
    /// @param quantities in thousandths, by the place of the item
    long worth(Map<Integer, Long> quantities) {
        long worth = 0;
        for (var part : quantities.entrySet()) {
            long before = quantitiesBack.get(part.getKey());
            worth += share(part.getKey(), before + part.getValue()) - share(part.getKey(), before);
        }
        return worth;
    }

    void goesBack(Map<Integer, Long> quantities) {
        quantities.forEach(
                (item, more) -> quantitiesBack.set(item, quantitiesBack.get(item) + more));
    }

    private long share(int item, long quantity) {
        return CounterModel.halfUp(items.get(item).total() * quantity, items.get(item).quantity());
    }
}
