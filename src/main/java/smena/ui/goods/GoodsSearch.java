package smena.ui.goods;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Refused;
import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.domain.catalog.SearchText;
import smena.domain.money.Quantity;
import smena.service.catalog.Catalog;
import smena.service.catalog.ScannedProduct;
import smena.ui.kit.Background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Finds products and categories while they are typed.
public final class GoodsSearch {
    private static final int MOST = 20;

    /// What was typed as a whole code: a pack's counts as what is in it.
    private static final Pattern CODE = Pattern.compile("\\d{8,14}");

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

    /// Finds the product with this code, whatever the code says of how much.
    public void scanned(String code, Consumer<GoodsItem> known, Runnable unknown) {
        measured(code, found -> known.accept(GoodsItem.of(found.product())), unknown);
    }

    /// Finds what this code stands for: the product, and how much of it a pack or a label is.
    public void measured(String code, Consumer<ScannedProduct> known, Runnable unknown) {
        reading.call(() -> catalog.scanned(code))
                .deliver(answer -> answer.ifPresentOrElse(known, unknown));
    }

    /// What is typed, where it is a whole code.
    public Optional<String> code() {
        return Optional.of(query.get().strip()).filter(text -> CODE.matcher(text).matches());
    }

    /// Something was chosen from what was found: `take` gets it with how much of it a whole code
    /// says that was typed, otherwise with one.
    public void chosen(GoodsItem item, BiConsumer<GoodsItem, Quantity> take) {
        Optional<String> code = code();
        if (code.isEmpty()) {
            take.accept(item, Quantity.ONE);
            return;
        }
        reading.call(() -> quantity(item, code.get()))
                .deliver(quantity -> take.accept(item, quantity));
    }

    private Quantity quantity(GoodsItem item, String code) {
        return coded(code)
                .filter(known -> known.product().id() == item.row())
                .flatMap(ScannedProduct::quantity)
                .orElse(Quantity.ONE);
    }

    /// A code that is refused is one that finds nothing: it may not be typed to its end yet.
    private Optional<ScannedProduct> coded(String code) {
        try {
            return catalog.scanned(code);
        } catch (Refused _) {
            return Optional.empty();
        }
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
        Optional<Product> coded =
                CODE.matcher(text).matches()
                        ? coded(text).map(ScannedProduct::product)
                        : catalog.byBarcode(text);
        coded.map(GoodsItem::of).ifPresent(items::add);
        if (coded.isEmpty()) {
            catalog.search(text, MOST).stream().map(GoodsItem::of).forEach(items::add);
        }
        return items;
    }
}
