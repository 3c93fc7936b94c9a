package smena.service.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.CountedItem;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockDifference;
import smena.domain.stock.StockDifferences;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakeProgress;
import smena.domain.stock.UncountedProduct;
import smena.store.StockTakeGoodsStore.Goods;
import smena.store.StockTakeScopeStore;
import smena.store.StockTakeStore.Place;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What a stock-take found, and what it has not come to.
final class StockTakeResults {
    private static final int PAGE = 1_000;

    private StockTakeResults() {}

    /// What was counted beside what should have been there: in all places, when the last of them
    /// was counted.
    ///
    /// @param uncounted how many products it has not come to
    static StockDifferences differences(Transaction tx, StockTake take, long uncounted) {
        List<Long> products = tx.stockTakes().products(take.number(), 0, StockPapers.MOST_LINES);
        Map<Long, Goods> goods = tx.stockTakeGoods().goods(products);
        Map<Long, String> reasons = tx.stockTakes().reasons(take.number());
        Map<Long, List<Place>> places = new HashMap<>();
        tx.stockTakes()
                .places(take.number(), products)
                .forEach(
                        one ->
                                places.computeIfAbsent(
                                                one.shown().product(), _ -> new ArrayList<>())
                                        .add(one));
        List<StockDifference> all = new ArrayList<>();
        for (Map.Entry<Long, List<Place>> one : places.entrySet()) {
            Goods known = goods.get(one.getKey());
            if (known != null) {
                String reason = reasons.getOrDefault(one.getKey(), "");
                all.add(difference(known, one.getValue(), reason));
            }
        }
        return new StockDifferences(all, uncounted);
    }

    private static StockDifference difference(Goods goods, List<Place> places, String reason) {
        Place last = StockTakeCounting.latest(places);
        StockTakeCount count = StockTakeCounting.count(goods, places);
        OnHand now = goods.onHand().orElse(OnHand.NOTHING);
        Quantity found = count.counted().minus(last.stock());
        Optional<Money> value =
                found.thousandths() == 0
                        ? Optional.of(Money.ZERO)
                        : DocumentKind.COUNT.change(now, found, Optional.empty()).value();
        return new StockDifference(
                goods.id(),
                goods.name(),
                goods.barcode(),
                goods.unit(),
                goods.category(),
                goods.colour(),
                last.stock(),
                count.counted(),
                value,
                now.quantity().minus(last.stock()),
                last.stock().minus(places.getFirst().before()),
                reason);
    }

    static StockDifferences withoutValue(StockDifferences all) {
        return new StockDifferences(
                all.all().stream().map(StockDifference::withoutValue).toList(), all.uncounted());
    }

    /// The lines of the paper, by rows.
    static List<CountedItem> items(StockDifferences found) {
        return found.all().stream()
                .map(one -> new CountedItem(one.product(), one.counted(), one.expected()))
                .sorted((a, b) -> Long.compare(a.product(), b.product()))
                .toList();
    }

    /// Each product with what should have been there and what was counted, and why that differs.
    ///
    /// @param explained whether the reasons are written down
    static List<List<Object>> lines(StockDifferences found, boolean explained) {
        return found.all().stream()
                .map(
                        one ->
                                explained
                                        ? List.<Object>of(
                                                one.product(),
                                                one.expected().thousandths(),
                                                one.counted().thousandths(),
                                                one.reason())
                                        : List.<Object>of(
                                                one.product(),
                                                one.expected().thousandths(),
                                                one.counted().thousandths()))
                .toList();
    }

    /// How many products were not counted.
    static long left(Transaction tx, StockTake take) {
        return progress(tx, take).stream().mapToLong(StockTakeProgress::left).sum();
    }

    /// How far it is, category by category.
    static List<StockTakeProgress> progress(Transaction tx, StockTake take) {
        return take.isListed()
                ? tx.stockTakeGoods().progressListed(take.number())
                : tx.stockTakeGoods().progress(take.number());
    }

    /// A page of what was not counted, by rows.
    static List<UncountedProduct> uncounted(Transaction tx, StockTake take, long after, int limit) {
        if (take.isListed()) {
            return tx.stockTakeGoods().uncountedListed(take.number(), after, limit);
        }
        if (take.categories().isEmpty()) {
            return tx.stockTakeGoods().uncounted(take.number(), after, limit);
        }
        return new TreeSet<>(take.categories())
                .stream()
                        .flatMap(
                                category ->
                                        tx
                                                .stockTakeGoods()
                                                .uncounted(take.number(), category, after, limit)
                                                .stream())
                        .sorted((a, b) -> Long.compare(a.product(), b.product()))
                        .limit(limit)
                        .toList();
    }

    /// The first of what was not counted, as it is gone through: by shelf and name.
    static List<UncountedProduct> byShelf(Transaction tx, StockTake take, int limit) {
        StockTakeScopeStore goods = tx.stockTakeScopes();
        if (take.isListed()) {
            return goods.uncountedListed(take.number(), limit);
        }
        return take.categories().isEmpty()
                ? goods.uncounted(take.number(), limit)
                : goods.uncounted(take.number(), take.categories(), limit);
    }

    /// The rows of all that was not counted, as ranges such as `5-9`: most shops count everything
    /// but a few, or a few of everything.
    static List<String> uncountedRows(Transaction tx, StockTake take) {
        List<String> ranges = new ArrayList<>();
        long first = 0;
        long last = 0;
        List<UncountedProduct> page;
        do {
            page = uncounted(tx, take, last, PAGE);
            for (UncountedProduct one : page) {
                if (last == 0 || one.product() != last + 1) {
                    addRange(ranges, first, last);
                    first = one.product();
                }
                last = one.product();
            }
        } while (page.size() == PAGE);
        addRange(ranges, first, last);
        return ranges;
    }

    private static void addRange(List<String> ranges, long first, long last) {
        if (last > 0) {
            ranges.add(first == last ? Long.toString(first) : first + "-" + last);
        }
    }
}
