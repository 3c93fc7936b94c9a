package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductFilter;
import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductState;
import smena.domain.money.OfferedRate;
import smena.domain.people.Actor;
import smena.service.catalog.Catalog;
import smena.service.catalog.ProductList;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.PagedList;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The list of products: what is looked for, in which category, and which of them.
public final class ProductsModel {
    private final ProductList products;
    private final Supplier<Actor> actor;
    private final Catalog catalog;
    private final Background reading;
    private final PagedList<ListedProduct> list;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Category>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ProductState> state =
            new SimpleObjectProperty<>(ProductState.ON_SALE);
    private final ObservableList<Category> categories = FXCollections.observableArrayList();
    private final ObjectProperty<ProductFilter> filter =
            new SimpleObjectProperty<>(ProductFilter.NONE);
    private final ObjectProperty<ProductOrder> order =
            new SimpleObjectProperty<>(ProductOrder.NEWEST);
    private final ReadOnlyObjectWrapper<ProductList.@Nullable Counts> counts =
            new ReadOnlyObjectWrapper<>();
    private final CostColumns costs = new CostColumns();
    private final Ticks ticks = new Ticks();
    private List<OfferedRate> rates = List.of();
    private @Nullable Consumer<ListedProduct> entered;

    /// @param reading background calls that only read
    /// @param stateName what a state is called
    /// @param actor who looks
    ProductsModel(
            ProductList products,
            Catalog catalog,
            Background reading,
            Function<ProductState, String> stateName,
            Supplier<Actor> actor) {
        this.actor = actor;
        this.products = products;
        this.catalog = catalog;
        this.reading = reading;
        list =
                new PagedList<ListedProduct>(
                                reading,
                                (last, limit) -> products.page(actor.get(), wanted(), last, limit))
                        .filter(() -> filter(stateName));
        query.addListener(_ -> list.load());
        category.addListener(_ -> list.load());
        state.addListener(_ -> list.load());
        filter.addListener(_ -> list.load());
        order.addListener(_ -> list.load());
        filter.addListener(_ -> ticks.clear());
        state.addListener(_ -> ticks.clear());
        list.stateProperty().addListener(_ -> enterLate());
    }

    private ProductList.Wanted wanted() {
        return new ProductList.Wanted(
                query.get(),
                category.get().map(Category::id),
                state.get(),
                filter.get(),
                order.get());
    }

    private String filter(Function<ProductState, String> stateName) {
        String in = category.get().map(Category::name).orElse("");
        String which = state.get() == ProductState.ON_SALE ? "" : stateName.apply(state.get());
        return String.join(
                " · ",
                Stream.concat(
                                Stream.of(query.get().strip(), in, which),
                                filter.get().supplier().stream())
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /// The key of what is said where nothing fits: a state that no product is in is no search.
    String nothingFound() {
        boolean isState =
                query.get().isBlank() && category.get().isEmpty() && filter.get().count() == 0;
        return isState ? "product.none." + state.get() : "kit.nothingFound";
    }

    /// Those that are ticked.
    Ticks ticks() {
        return ticks;
    }

    /// Ticks all that fit, or takes the ticks away where there are any.
    void tickAll() {
        if (ticks.countProperty().get() > 0) {
            ticks.clear();
            return;
        }
        ProductList.Wanted wanted = wanted();
        reading.call(() -> products.page(actor.get(), wanted, Optional.empty(), Ticks.MOST))
                .deliver(ticks::set);
    }

    /// The products that fit.
    PagedList<ListedProduct> list() {
        return list;
    }

    /// What is looked for.
    StringProperty queryProperty() {
        return query;
    }

    /// The only category that is shown; empty for all.
    ObjectProperty<Optional<Category>> categoryProperty() {
        return category;
    }

    /// Which of them are shown.
    ObjectProperty<ProductState> stateProperty() {
        return state;
    }

    /// What they are narrowed to.
    ObjectProperty<ProductFilter> filterProperty() {
        return filter;
    }

    /// In which order they stand.
    ObjectProperty<ProductOrder> orderProperty() {
        return order;
    }

    /// Whether what they cost is shown.
    CostColumns costs() {
        return costs;
    }

    /// How many there are; null until that is known.
    ReadOnlyObjectProperty<ProductList.@Nullable Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// The shop's tax rates.
    List<OfferedRate> rates() {
        return rates;
    }

    /// The categories of the shop.
    ObservableList<Category> categories() {
        return categories;
    }

    /// Reads everything afresh.
    void load() {
        reading.call(catalog::categories).deliver(this::show);
        reading.call(() -> products.seesCost(actor.get())).deliver(costs.allowedProperty()::set);
        list.load();
        reading.call(catalog::taxRates).deliver(now -> rates = now);
        reading.call(products::counts).deliver(counts::set);
    }

    private void show(List<Category> now) {
        if (!now.equals(categories)) {
            categories.setAll(now);
        }
    }

    /// Shows all that are sold again.
    void reset() {
        query.set("");
        category.set(Optional.empty());
        state.set(ProductState.ON_SALE);
        filter.set(ProductFilter.NONE);
    }

    /// Reads one product again, where it stands in the list.
    void renew(long id) {
        reading.call(catalog::categories).deliver(this::show);
        reading.call(() -> products.find(actor.get(), id))
                .deliver(now -> now.ifPresent(this::renew));
    }

    private void renew(ListedProduct now) {
        boolean plain = state.get() == ProductState.ON_SALE || state.get() == ProductState.ARCHIVED;
        if (!plain || filter.get().count() > 0) {
            list.load();
            return;
        }
        ObservableList<ListedProduct> items = list.items();
        boolean archive = state.get() == ProductState.ARCHIVED;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).product().id() == now.product().id()) {
                boolean listed = now.isArchived() == archive || !query.get().isBlank();
                if (listed && isInPlace(items.get(i), now)) {
                    items.set(i, now);
                } else {
                    list.load();
                }
                return;
            }
        }
    }

    /// Whether it still stands where the list is sorted to: further pages begin behind its last
    /// row.
    private boolean isInPlace(ListedProduct before, ListedProduct now) {
        return order.get().key(before).equals(order.get().key(now));
    }

    /// Finds the product with this code.
    void scanned(String code, Consumer<ListedProduct> known, Runnable unknown) {
        reading.call(() -> products.scanned(code))
                .deliver(found -> found.ifPresentOrElse(known, unknown));
    }

    /// Enter in the search: `open` gets `selected`, or the first of what was found. One that was
    /// pressed before that was known opens the only thing there is, and otherwise nothing: what it
    /// meant was not to be seen yet.
    void enter(@Nullable ListedProduct selected, Consumer<ListedProduct> open) {
        if (!(list.stateProperty().get() instanceof LoadState.Ready)) {
            entered = open;
        } else if (selected != null) {
            open.accept(selected);
        } else if (!list.items().isEmpty()) {
            open.accept(list.items().getFirst());
        }
    }

    private void enterLate() {
        if (list.stateProperty().get() instanceof LoadState.Busy) {
            return;
        }
        Consumer<ListedProduct> open = entered;
        entered = null;
        if (open != null && list.items().size() == 1) {
            open.accept(list.items().getFirst());
        }
    }
}
