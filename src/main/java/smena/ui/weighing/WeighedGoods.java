package smena.ui.weighing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.domain.catalog.Category;
import smena.domain.catalog.NumberedProduct;
import smena.domain.catalog.Product;
import smena.service.catalog.Catalog;
import smena.ui.kit.Background;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The goods to weigh: those that sell often, those of a category, or what a search finds.
public final class WeighedGoods {
    private static final int MOST_SHOWN = 120;

    private final Catalog catalog;
    private final Background background;
    private final ObservableList<NumberedProduct> shown = FXCollections.observableArrayList();
    private final ObservableList<Category> categories = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Category>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty query = new SimpleStringProperty("");
    private List<NumberedProduct> all = List.of();
    private int asked;

    public WeighedGoods(Catalog catalog, Background background) {
        this.catalog = catalog;
        this.background = background;
        category.addListener((_, _, _) -> query.set(""));
        category.addListener((_, _, _) -> show());
        query.addListener((_, _, _) -> show());
    }

    /// What is shown now.
    public ObservableList<NumberedProduct> shown() {
        return shown;
    }

    /// The categories of what is weighed.
    public ObservableList<Category> categories() {
        return categories;
    }

    /// The chosen category; empty for what sells often.
    public ObjectProperty<Optional<Category>> categoryProperty() {
        return category;
    }

    /// A number, or the beginning of a name.
    public StringProperty queryProperty() {
        return query;
    }

    /// Reads the first of what has a number.
    public void load() {
        background
                .call(catalog::numbered)
                .deliver(
                        found -> {
                            all = found.stream().filter(WeighedGoods::isWeighed).toList();
                            categories.setAll(
                                    all.stream()
                                            .map(p -> p.product().category())
                                            .distinct()
                                            .toList());
                            show();
                        });
    }

    /// Enter after a number or a name.
    ///
    /// @param one gets what it means
    /// @param nothing told where it means nothing, or more than one thing
    public void enter(Consumer<Product> one, Runnable nothing) {
        String text = query.get().strip();
        Optional<NumberedProduct> numbered =
                all.stream().filter(p -> Long.toString(p.number()).equals(text)).findFirst();
        if (numbered.isPresent()) {
            one.accept(numbered.get().product());
            return;
        }
        background
                .call(() -> weighed(text, 2))
                .deliver(
                        found -> {
                            if (found.size() == 1) {
                                one.accept(found.getFirst());
                            } else {
                                nothing.run();
                            }
                        });
    }

    private void show() {
        int mine = ++asked;
        String text = query.get().strip();
        if (text.isEmpty()) {
            shown.setAll(chosen().limit(MOST_SHOWN).toList());
            return;
        }
        List<NumberedProduct> begin =
                all.stream().filter(p -> Long.toString(p.number()).startsWith(text)).toList();
        if (begin.isEmpty()) {
            background
                    .call(() -> weighed(text, MOST_SHOWN))
                    .deliver(
                            found -> {
                                if (mine == asked) {
                                    shown.setAll(found.stream().map(this::numbered).toList());
                                }
                            });
        } else {
            shown.setAll(begin);
        }
    }

    /// Sorting keeps the order of numbers among what sells equally often.
    private Stream<NumberedProduct> chosen() {
        return category.get()
                .map(c -> all.stream().filter(p -> p.product().category().equals(c)))
                .orElseGet(
                        () ->
                                all.stream()
                                        .sorted(
                                                Comparator.comparingLong(NumberedProduct::sold)
                                                        .reversed()));
    }

    /// A number that is not on the list is known all the same.
    private List<Product> weighed(String text, int limit) {
        return catalog
                .numbered(text)
                .map(List::of)
                .orElseGet(() -> catalog.search(text, MOST_SHOWN))
                .stream()
                .filter(product -> product.unit().isWeighed())
                .limit(limit)
                .toList();
    }

    private NumberedProduct numbered(Product product) {
        return all.stream()
                .filter(p -> p.product().id() == product.id())
                .findFirst()
                .orElseGet(() -> new NumberedProduct(product, 0, 0));
    }

    private static boolean isWeighed(NumberedProduct product) {
        return product.product().unit().isWeighed();
    }
}
