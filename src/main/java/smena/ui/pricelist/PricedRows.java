package smena.ui.pricelist;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.service.catalog.Catalog;
import smena.text.Typed;
import smena.ui.goods.GoodsItem;
import smena.ui.kit.Background;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Products of which each gets a price: found or scanned one by one, or a category at once.
public final class PricedRows {
    private final ObservableList<PriceRow> rows = FXCollections.observableArrayList();
    private final Catalog catalog;
    private final Background reading;
    private final int most;
    private final Runnable typed;

    /// @param most of a category are taken
    /// @param typed told of each product and each key
    public PricedRows(Catalog catalog, Background reading, int most, Runnable typed) {
        this.catalog = catalog;
        this.reading = reading;
        this.most = most;
        this.typed = typed;
    }

    /// The newest first.
    public ObservableList<PriceRow> all() {
        return rows;
    }

    /// A product with the price it begins with; not yet among them.
    public PriceRow row(GoodsItem product, String price) {
        PriceRow row = new PriceRow(product, price);
        row.typedProperty().addListener(_ -> typed.run());
        return row;
    }

    /// Adds a product at the catalogue's price, or all products of a category.
    public void take(GoodsItem item) {
        if (item.kind() == GoodsItem.Kind.PRODUCT) {
            add(List.of(item));
            return;
        }
        reading.call(
                        () ->
                                catalog.page(Optional.of(item.row()), 0, most).stream()
                                        .map(GoodsItem::of)
                                        .toList())
                .deliver(this::add);
    }

    private void add(List<GoodsItem> products) {
        Set<Long> known = products();
        rows.addAll(
                0,
                products.stream()
                        .filter(product -> known.add(product.row()))
                        .map(product -> row(product, product.price().map(Typed::text).orElse("")))
                        .toList());
        typed.run();
    }

    /// Takes a product off.
    public void drop(PriceRow row) {
        rows.remove(row);
        typed.run();
    }

    /// The rows of the products.
    public Set<Long> products() {
        Set<Long> products = new HashSet<>();
        rows.forEach(row -> products.add(row.product().row()));
        return products;
    }
}
