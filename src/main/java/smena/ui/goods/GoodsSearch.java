package smena.ui.goods;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.domain.catalog.SearchText;
import smena.service.catalog.Catalog;
import smena.service.catalog.ScannedProduct;
import smena.ui.kit.Background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds products and categories while they are typed.
public final class GoodsSearch {
    private static final int MOST = 20;

    private final Catalog catalog;
    private final Background reading;
    private final boolean withCategories;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<GoodsItem> found = FXCollections.observableArrayList();
    private long wanted;

    /// @param reading background calls that only read
    /// @param withCategories whether whole categories are found too
    public GoodsSearch(Catalog catalog, Background reading, boolean withCategories) {
        this.catalog = catalog;
        this.reading = reading;
        this.withCategories = withCategories;
        query.addListener(_ -> search());
    }

    /// What is looked for.
    public StringProperty queryProperty() {
        return query;
    }

    /// What was found: categories first.
    public ObservableList<GoodsItem> found() {
        return found;
    }

    /// Finds the product with this code.
    public void scanned(String code, Consumer<GoodsItem> known, Runnable unknown) {
        reading.call(() -> catalog.scanned(code))
                .deliver(
                        answer ->
                                answer.map(ScannedProduct::product)
                                        .map(GoodsItem::of)
                                        .ifPresentOrElse(known, unknown));
    }

    private void search() {
        long asked = ++wanted;
        String text = query.get().strip();
        if (text.isEmpty()) {
            found.clear();
            return;
        }
        reading.call(() -> find(text))
                .deliver(
                        items -> {
                            if (asked == wanted) {
                                found.setAll(items);
                            }
                        });
    }

    private List<GoodsItem> find(String text) {
        List<GoodsItem> items = new ArrayList<>();
        if (withCategories) {
            for (Category category : catalog.categories()) {
                if (SearchText.fold(category.name()).contains(SearchText.fold(text))) {
                    items.add(GoodsItem.of(category));
                }
            }
        }
        Optional<Product> coded = catalog.byBarcode(text);
        coded.map(GoodsItem::of).ifPresent(items::add);
        if (coded.isEmpty()) {
            catalog.search(text, MOST).stream().map(GoodsItem::of).forEach(items::add);
        }
        return items;
    }
}
