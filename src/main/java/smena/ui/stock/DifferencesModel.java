package smena.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.stock.StockDifference;
import smena.domain.stock.StockDifferences;
import smena.ui.kit.LoadState;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What a stock-take found, filtered and in an order; what is ticked to be counted again.
final class DifferencesModel {
    /// Which of the counted products are shown.
    enum Filter {
        DIFFERENT(one -> !one.isRight()),
        SHORT(one -> one.difference().thousandths() < 0),
        OVER(one -> one.difference().thousandths() > 0),
        RIGHT(StockDifference::isRight);

        private final Predicate<StockDifference> test;

        Filter(Predicate<StockDifference> test) {
            this.test = test;
        }
    }

    /// In which order they are shown.
    enum Order {
        /// The dearest difference first, as it was found.
        MONEY,
        NAME
    }

    private final TakeModel take;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.DIFFERENT);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.MONEY);
    private final ObservableList<StockDifference> rows = FXCollections.observableArrayList();
    private final Set<Long> ticked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());

    DifferencesModel(TakeModel take) {
        this.take = take;
        take.foundProperty().subscribe(_ -> forgetGone());
        take.foundProperty().subscribe(_ -> fill());
        take.failureProperty().subscribe(_ -> tell());
        filter.subscribe(_ -> fill());
        order.subscribe(_ -> fill());
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    ObservableList<StockDifference> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many are ticked.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    boolean isTicked(StockDifference one) {
        return ticked.contains(one.product());
    }

    void turn(StockDifference one) {
        if (!ticked.remove(one.product())) {
            ticked.add(one.product());
        }
        count.set(ticked.size());
    }

    /// Goes back to counting; what is ticked is counted again.
    void countAgain() {
        take.countAgain(ticked);
    }

    /// Shows the product that was scanned, whatever is filtered; false where it was not counted.
    boolean find(long product, Runnable shown) {
        StockDifferences all = take.foundProperty().get();
        if (all == null || all.all().stream().noneMatch(one -> one.product() == product)) {
            return false;
        }
        if (rows.stream().noneMatch(one -> one.product() == product)) {
            filter.set(isRight(all, product) ? Filter.RIGHT : Filter.DIFFERENT);
        }
        shown.run();
        return true;
    }

    private static boolean isRight(StockDifferences all, long product) {
        return all.all().stream().anyMatch(one -> one.product() == product && one.isRight());
    }

    /// How many a filter shows.
    long count(Filter of) {
        StockDifferences all = take.foundProperty().get();
        return all == null ? 0 : all.all().stream().filter(of.test).count();
    }

    /// What came and went since it was counted, by what it is counted in.
    static Map<Unit, Quantity> moved(@Nullable StockDifferences all) {
        Map<Unit, Quantity> moved = new EnumMap<>(Unit.class);
        if (all != null) {
            for (StockDifference one : all.all()) {
                if (one.movedSince().thousandths() != 0) {
                    moved.merge(one.unit(), one.movedSince(), Quantity::plus);
                }
            }
        }
        return moved;
    }

    private void forgetGone() {
        StockDifferences all = take.foundProperty().get();
        if (all == null) {
            ticked.clear();
        }
        count.set(ticked.size());
    }

    private void fill() {
        StockDifferences all = take.foundProperty().get();
        List<StockDifference> shown =
                all == null ? List.of() : all.all().stream().filter(filter.get().test).toList();
        rows.setAll(
                order.get() == Order.MONEY
                        ? shown
                        : shown.stream()
                                .sorted(Comparator.comparing(StockDifference::name))
                                .toList());
        tell();
    }

    private void tell() {
        Problem failure = take.failureProperty().get();
        if (failure != null) {
            state.set(new LoadState.Failed(failure));
        } else if (take.foundProperty().get() == null) {
            state.set(new LoadState.Busy());
        } else {
            state.set(rows.isEmpty() ? new LoadState.Empty() : new LoadState.Ready());
        }
    }
}
