package smena.ui.goods;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

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
    private long answered;
    private @Nullable Consumer<GoodsItem> entered;

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

    /// Enter in the search: `take` gets `selected`, or the first of what was found. One that was
    /// pressed before that was known takes the only thing there is, and otherwise nothing: what it
    /// meant was not to be seen yet.
    void enter(@Nullable GoodsItem selected, Consumer<GoodsItem> take) {
        if (answered != wanted) {
            entered = take;
        } else if (selected != null) {
            take.accept(selected);
        } else if (!found.isEmpty()) {
            take.accept(found.getFirst());
        }
    }

    private void search() {
        long asked = ++wanted;
        entered = null;
        String text = query.get().strip();
        if (text.isEmpty()) {
            answered = asked;
            found.clear();
            return;
        }
        reading.call(() -> find(text))
                .deliver(
                        items -> {
                            if (asked == wanted) {
                                answered = asked;
                                found.setAll(items);
                                enterLate();
                            }
                        });
    }

    private void enterLate() {
        Consumer<GoodsItem> take = entered;
        entered = null;
        if (take != null && found.size() == 1) {
            take.accept(found.getFirst());
        }
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
