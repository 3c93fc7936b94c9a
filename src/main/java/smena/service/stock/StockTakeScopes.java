package smena.service.stock;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.stock.ScopeChoice;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeScope;
import smena.store.Database;
import smena.store.StockTakeGoodsStore.Goods;
import smena.store.StockTakeStore;
import smena.store.Transaction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a stock-take may be of, and whether it may be: no product is in two at once.
public final class StockTakeScopes {
    private static final int LONGEST_NAME = 200;

    private final Database database;

    StockTakeScopes(Database database) {
        this.database = database;
    }

    /// What is chosen one by one when a stock-take begins.
    ///
    /// @param is whether it is so; otherwise it is of categories
    /// @param name what they are of, for people
    /// @param products their rows
    record Listed(boolean is, String name, List<Long> products) {
        static final Listed NO = new Listed(false, "", List.of());
    }

    /// The places on the shelves that products on sale have, by name.
    public List<ScopeChoice> shelves() {
        return database.read(tx -> tx.stockTakeScopes().shelves());
    }

    /// The suppliers that products on sale come from, by name.
    public List<ScopeChoice> suppliers() {
        return database.read(tx -> tx.stockTakeScopes().suppliers());
    }

    static Listed listed(Transaction tx, StockTakeScope scope) {
        int most = StockPapers.MOST_LINES + 1;
        return switch (scope) {
            case StockTakeScope.Categories _ -> Listed.NO;
            case StockTakeScope.Shelves(Set<String> names) ->
                    new Listed(true, named(names), tx.stockTakeScopes().ofShelves(names, most));
            case StockTakeScope.Suppliers(Set<Long> rows) ->
                    new Listed(
                            true,
                            named(
                                    tx.stockTakeScopes().suppliers().stream()
                                            .filter(one -> rows.contains(one.row()))
                                            .map(ScopeChoice::name)
                                            .toList()),
                            tx.stockTakeScopes().ofSuppliers(rows, most));
            case StockTakeScope.Products(Set<Long> rows) ->
                    new Listed(
                            true,
                            "",
                            List.copyOf(new TreeSet<>(tx.stockTakeGoods().goods(rows).keySet())));
        };
    }

    private static String named(Collection<String> names) {
        String all = String.join(", ", new TreeSet<>(names));
        return all.substring(0, Math.min(LONGEST_NAME, all.length()));
    }

    static StockTakeStore.Begun begun(StockTakeScope scope, Listed listed, boolean begins) {
        Set<Long> categories =
                scope instanceof StockTakeScope.Categories(Set<Long> rows) ? rows : Set.of();
        return new StockTakeStore.Begun(
                categories, listed.is(), listed.name(), listed.products(), begins);
    }

    static void check(Transaction tx, StockTakeScope scope, Listed listed) {
        if (scope instanceof StockTakeScope.Categories(Set<Long> rows)
                && tx.stockTakeGoods().categories(rows).size() != rows.size()) {
            throw new Refused(new Problem.CategoryNotFound());
        }
        int products = listed.products().size();
        if (listed.is() && (products == 0 || products > StockPapers.MOST_LINES)) {
            throw new Refused(new Problem.BadLines(StockPapers.MOST_LINES));
        }
        for (StockTake other : tx.stockTakes().all()) {
            if (clashes(tx, other, scope, listed)) {
                throw new Refused(new Problem.StockTakeOpen(other.number()));
            }
        }
    }

    private static boolean clashes(
            Transaction tx, StockTake other, StockTakeScope scope, Listed listed) {
        if (other.isListed()) {
            List<Long> theirs = tx.stockTakes().listed(other.number());
            return listed.is()
                    ? new HashSet<>(theirs).removeAll(new HashSet<>(listed.products()))
                    : isAnyIn(tx, theirs, begun(scope, listed, false).categories());
        }
        return listed.is()
                ? isAnyIn(tx, listed.products(), other.categories())
                : other.overlaps(new HashSet<>(begun(scope, listed, false).categories()));
    }

    private static boolean isAnyIn(
            Transaction tx, Collection<Long> products, Collection<Long> categories) {
        Map<Long, Goods> goods = tx.stockTakeGoods().goods(products);
        return categories.isEmpty()
                || goods.values().stream().anyMatch(one -> categories.contains(one.category()));
    }
}
