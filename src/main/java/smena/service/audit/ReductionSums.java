package smena.service.audit;

import smena.domain.money.Money;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What made the sales of a shift cheaper, as their entries say.
final class ReductionSums {
    private final Map<Key, Sum> sums = new HashMap<>();

    /// Why: the kind, and the name of the promotion.
    record Key(String kind, String name) {}

    /// In how many sales, and how much.
    record Sum(long count, Money amount) {
        static final Sum NONE = new Sum(0, Money.ZERO);
    }

    void sale(SaleEntry sale) {
        Set<Key> counted = new HashSet<>();
        for (SaleEntry.Off off : sale.reductions()) {
            Key key = new Key(off.kind(), off.name());
            Sum before = sums.getOrDefault(key, Sum.NONE);
            long more = counted.add(key) ? 1 : 0;
            sums.put(key, new Sum(before.count() + more, before.amount().plus(off.amount())));
        }
    }

    /// All of them; the caller may change the map.
    Map<Key, Sum> all() {
        return new HashMap<>(sums);
    }
}
