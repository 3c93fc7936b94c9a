package smena.ui.sale;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.service.catalog.Catalog;
import smena.ui.kit.Background;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What lies on the shelves: one category, everything, or what a search finds. It is read page by
/// page, as far as somebody scrolls.
public final class ShelfModel {
    /// What the grid has to show.
    public enum State {
        LOADING,
        SHOWN,
        /// The shop sells nothing yet.
        NO_PRODUCTS,
        /// Nothing lies in the chosen category.
        EMPTY_SHELF,
        /// The manager has chosen no favourites.
        NO_FAVOURITES,
        /// The search found nothing.
        NOTHING_FOUND,
        /// Reading failed; [#problemProperty] may say why.
        FAILED
    }

    static final int PAGE = 120;

    private final Catalog catalog;
    private final Background background;
    private final Executor soon;
    private final Supplier<List<Product>> favourites;
    private final ReadOnlyBooleanWrapper onFavourites = new ReadOnlyBooleanWrapper();
    private Set<Long> favouriteIds = Set.of();
    private boolean begun;

    private final ObservableList<Category> categories = FXCollections.observableArrayList();
    private final ObservableList<Product> products = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Category> category =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper highlighted = new ReadOnlyIntegerWrapper(-1);
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty reading = new SimpleBooleanProperty();

    /// Counts the queries; the result of any but the latest is discarded.
    private final AtomicInteger questions = new AtomicInteger();

    private boolean more;

    /// Empty shelves until [#load].
    ///
    /// @param soon runs on the FX thread once somebody may have stopped typing
    public ShelfModel(Catalog catalog, Background background, Executor soon) {
        this(catalog, List::of, background, soon);
    }

    /// @param favourites reads the products of the first page, in their order
    public ShelfModel(
            Catalog catalog,
            Supplier<List<Product>> favourites,
            Background background,
            Executor soon) {
        this.catalog = catalog;
        this.favourites = favourites;
        this.background = background;
        this.soon = soon;
        query.addListener((_, _, _) -> typed());
    }

    /// The shelves, in order.
    public ObservableList<Category> categories() {
        return categories;
    }

    /// What is shown, as far as it has been read.
    public ObservableList<Product> products() {
        return products;
    }

    /// What the grid has to show.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why reading failed.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The chosen category; null for all.
    public ReadOnlyObjectProperty<@Nullable Category> categoryProperty() {
        return category.getReadOnlyProperty();
    }

    /// Whether the page of favourites is chosen.
    public ReadOnlyBooleanProperty favouritesProperty() {
        return onFavourites.getReadOnlyProperty();
    }

    /// Whether a product is among them, as it was last read.
    public boolean isFavourite(long productId) {
        return favouriteIds.contains(productId);
    }

    /// What is searched for, as it is typed.
    public StringProperty queryProperty() {
        return query;
    }

    /// The place among [#products] that the arrow keys have reached; -1 for none.
    public ReadOnlyIntegerProperty highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /// Reads the categories and the first page.
    public void load() {
        background.call(catalog::categories).deliver(this::showCategories);
        readFavourites();
        ask();
    }

    /// The till begins with the favourites where there are some.
    private void readFavourites() {
        background
                .call(favourites::get)
                .deliver(
                        now -> {
                            note(now);
                            boolean first = !begun && category.get() == null;
                            begun = true;
                            if (first && !now.isEmpty()) {
                                chooseFavourites();
                            }
                        });
    }

    private void note(List<Product> now) {
        favouriteIds = now.stream().map(Product::id).collect(Collectors.toUnmodifiableSet());
    }

    /// Shows the page of favourites. A search ends.
    public void chooseFavourites() {
        begun = true;
        onFavourites.set(true);
        category.set(null);
        query.set("");
        ask();
    }

    /// Somebody has changed the favourites.
    public void favouritesChanged() {
        background
                .call(favourites::get)
                .deliver(
                        now -> {
                            note(now);
                            if (onFavourites.get() && query.get().isBlank()) {
                                ask();
                            }
                        });
    }

    /// Shows a category, or everything for null. A search ends.
    public void choose(@Nullable Category chosen) {
        begun = true;
        onFavourites.set(false);
        category.set(chosen);
        query.set("");
        ask();
    }

    /// Reads the next page; called when somebody scrolls near the end.
    public void readOn() {
        if (!more || products.isEmpty()) {
            return;
        }
        int mine = questions.get();
        long after = products.getLast().id();
        Optional<Long> shelf = shelf();
        background
                .call(() -> catalog.page(shelf, after, PAGE))
                .busy(reading)
                .deliver(
                        page -> {
                            if (mine == questions.get()) {
                                more = page.size() == PAGE;
                                products.addAll(page);
                            }
                        });
    }

    /// Looks at these products again: their stock has changed.
    public void refresh(List<Long> changed) {
        background
                .call(() -> changed.stream().map(catalog::find).flatMap(Optional::stream).toList())
                .deliver(now -> now.forEach(this::replace));
    }

    /// Moves the highlight among what a search found.
    public void highlight(int steps) {
        if (!products.isEmpty()) {
            highlighted.set(Math.clamp(highlighted.get() + steps, 0, products.size() - 1));
        }
    }

    /// What Enter in the search field means: the highlighted product, or else the only one that
    /// `text` finds. It is looked up afresh, for Enter may be faster than the last search.
    ///
    /// @param nothing told where nothing was found
    public void enter(Consumer<Product> one, Runnable nothing) {
        int place = highlighted.get();
        if (place >= 0 && place < products.size()) {
            one.accept(products.get(place));
            return;
        }
        String text = query.get().strip();
        if (text.isEmpty()) {
            return;
        }
        background
                .call(() -> catalog.search(text, 2))
                .deliver(
                        found -> {
                            if (found.size() == 1) {
                                one.accept(found.getFirst());
                            } else if (found.isEmpty()) {
                                nothing.run();
                            }
                        });
    }

    private void typed() {
        TypingPause pause = new TypingPause();
        ask(pause);
        soon.execute(pause::end);
    }

    private void ask() {
        ask(TypingPause.none());
    }

    private void ask(TypingPause pause) {
        int mine = questions.incrementAndGet();
        more = false;
        problem.set(null);
        highlighted.set(-1);
        State asked = products.isEmpty() ? State.LOADING : State.SHOWN;
        state.set(asked);
        String text = query.get().strip();
        Optional<Long> shelf = shelf();
        Supplier<List<Product>> read =
                text.isEmpty() ? page(shelf) : () -> catalog.search(text, PAGE);
        BooleanProperty waiting = new SimpleBooleanProperty();
        // A call clears `waiting` before it delivers; one that ends without delivering has failed.
        waiting.addListener((_, _, now) -> failIf(!now && mine == questions.get()));
        background
                .call(() -> mine == questions.get() ? read.get() : List.<Product>of())
                .busy(waiting)
                .refused(
                        why -> {
                            if (mine == questions.get()) {
                                problem.set(why);
                            }
                        })
                .deliver(
                        found -> {
                            if (mine == questions.get()) {
                                state.set(asked);
                                pause.then(() -> showLatest(mine, found, text));
                            }
                        });
    }

    private Supplier<List<Product>> page(Optional<Long> shelf) {
        return onFavourites.get() ? favourites : () -> catalog.page(shelf, 0, PAGE);
    }

    private void showLatest(int mine, List<Product> found, String text) {
        if (mine == questions.get()) {
            show(found, text);
        }
    }

    private void failIf(boolean unanswered) {
        if (unanswered) {
            state.set(State.FAILED);
        }
    }

    private void show(List<Product> found, String text) {
        // First, for the grid asks for more as soon as it sees how much room is left.
        more = text.isEmpty() && !onFavourites.get() && found.size() == PAGE;
        products.setAll(found);
        if (!found.isEmpty()) {
            state.set(State.SHOWN);
        } else if (!text.isEmpty()) {
            state.set(State.NOTHING_FOUND);
        } else {
            state.set(emptyPage());
        }
    }

    private State emptyPage() {
        if (onFavourites.get()) {
            return State.NO_FAVOURITES;
        }
        return category.get() == null ? State.NO_PRODUCTS : State.EMPTY_SHELF;
    }

    private void showCategories(List<Category> all) {
        if (!categories.equals(all)) {
            categories.setAll(all);
        }
    }

    private void replace(Product now) {
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).id() == now.id()) {
                products.set(i, now);
                return;
            }
        }
    }

    private Optional<Long> shelf() {
        return Optional.ofNullable(category.get()).map(Category::id);
    }
}
