package smena.ui.product;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import smena.domain.catalog.ListedProduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The products that are ticked in the list, to be changed together.
final class Ticks {
    /// The most that are changed at once.
    static final int MOST = 5_000;

    private final Set<Long> ticked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /// How many there are.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    boolean has(ListedProduct product) {
        return ticked.contains(product.product().id());
    }

    /// Ticks one, or takes its tick away.
    void turn(ListedProduct product) {
        long id = product.product().id();
        if (!ticked.remove(id) && ticked.size() < MOST) {
            ticked.add(id);
        }
        count.set(ticked.size());
    }

    /// Ticks these and no others.
    void set(Collection<ListedProduct> products) {
        ticked.clear();
        products.stream().limit(MOST).forEach(product -> ticked.add(product.product().id()));
        count.set(ticked.size());
    }

    void clear() {
        set(List.of());
    }

    /// Their rows, in the order in which they were ticked.
    List<Long> ids() {
        return new ArrayList<>(ticked);
    }
}
