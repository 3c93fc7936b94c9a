package smena.ui.movement;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.people.Actor;
import smena.domain.stock.StockFigure;
import smena.service.stock.Stock;
import smena.ui.kit.PagedList;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What should be on the shelves, all of it or what is low.
final class OnHandModel {
    private final MovementServices services;
    private final Supplier<Actor> actor;
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty low = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper cost = new ReadOnlyBooleanWrapper();
    private final PagedList<StockFigure> list;

    /// @param lowWord says that only what is low is listed
    OnHandModel(MovementServices services, Supplier<Actor> actor, Supplier<String> lowWord) {
        this.services = services;
        this.actor = actor;
        list = new PagedList<>(services.reading(), this::after).filter(() -> words(lowWord.get()));
        search.addListener((_, _, _) -> list.load());
        low.addListener((_, _, _) -> list.load());
    }

    private String words(String lowWord) {
        return search.get().isBlank() ? low.get() ? lowWord : "" : search.get().strip();
    }

    void load() {
        list.load();
        Actor who = actor.get();
        services.reading().call(() -> services.history().seesCost(who)).deliver(cost::set);
    }

    private List<StockFigure> after(Optional<StockFigure> last, int limit) {
        return services.stock()
                .page(
                        actor.get(),
                        new Stock.Query(
                                search.get(),
                                low.get(),
                                last.map(StockFigure::product).orElse(0L),
                                limit));
    }

    /// All of it again.
    void reset() {
        search.set("");
        low.set(false);
    }

    PagedList<StockFigure> list() {
        return list;
    }

    StringProperty searchProperty() {
        return search;
    }

    BooleanProperty lowProperty() {
        return low;
    }

    /// Whether what goods had cost is shown.
    ReadOnlyBooleanProperty costProperty() {
        return cost.getReadOnlyProperty();
    }
}
