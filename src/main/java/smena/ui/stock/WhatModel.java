package smena.ui.stock;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.service.catalog.Categories;
import smena.ui.kit.LoadState;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a stock-take is to be of.
final class WhatModel {
    /// The kinds of what is counted.
    enum Kind {
        EVERYTHING,
        CATEGORIES
    }

    private final StockTakeServices services;
    private final TakeModel take;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.EVERYTHING);
    private final BooleanProperty begins = new SimpleBooleanProperty();
    private final ObservableList<Categories.Overview> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final Set<Long> ticked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    WhatModel(StockTakeServices services, TakeModel take) {
        this.services = services;
        this.take = take;
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// Whether products whose stock is not counted yet are counted from now on.
    BooleanProperty beginsProperty() {
        return begins;
    }

    ObservableList<Categories.Overview> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many are ticked.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    boolean isTicked(Categories.Overview choice) {
        return ticked.contains(choice.id());
    }

    void turn(Categories.Overview choice) {
        if (!ticked.remove(choice.id())) {
            ticked.add(choice.id());
        }
        count.set(ticked.size());
    }

    void load() {
        services.reading()
                .call(() -> services.categories().all())
                .refused(why -> state.set(new LoadState.Failed(why)))
                .deliver(this::show);
    }

    private void show(List<Categories.Overview> all) {
        choices.setAll(all.stream().filter(each -> each.products() > 0).toList());
        state.set(choices.isEmpty() ? new LoadState.Empty() : new LoadState.Ready());
    }

    /// Whether something is chosen.
    boolean isReady() {
        return kind.get() == Kind.EVERYTHING || count.get() > 0;
    }

    void begin() {
        if (isReady()) {
            Set<Long> these = kind.get() == Kind.EVERYTHING ? Set.of() : Set.copyOf(ticked);
            take.begin(these, begins.get());
        }
    }
}
