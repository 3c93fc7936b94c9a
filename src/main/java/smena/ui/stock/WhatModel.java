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
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import smena.domain.stock.ScopeChoice;
import smena.domain.stock.StockTakeScope;
import smena.ui.goods.GoodsItem;
import smena.ui.kit.LoadState;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a stock-take is to be of.
final class WhatModel {
    /// The kinds of what is counted.
    enum Kind {
        EVERYTHING,
        CATEGORIES,
        SHELVES,
        SUPPLIERS,
        /// Chosen one by one.
        PRODUCTS;

        /// Whether it is ticked in a list.
        boolean isTicked() {
            return this == CATEGORIES || this == SHELVES || this == SUPPLIERS;
        }
    }

    private final StockTakeServices services;
    private final TakeModel take;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.EVERYTHING);
    private final BooleanProperty begins = new SimpleBooleanProperty();
    private final ObservableList<ScopeChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final Map<Kind, Set<ScopeChoice>> ticked = new EnumMap<>(Kind.class);
    private final ObservableList<GoodsItem> products = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    WhatModel(StockTakeServices services, TakeModel take) {
        this.services = services;
        this.take = take;
        kind.subscribe(_ -> load());
        products.addListener((ListChangeListener<GoodsItem>) _ -> recount());
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// Whether products whose stock is not counted yet are counted from now on.
    BooleanProperty beginsProperty() {
        return begins;
    }

    /// What may be ticked.
    ObservableList<ScopeChoice> choices() {
        return choices;
    }

    /// The products that are chosen one by one, the newest last.
    ObservableList<GoodsItem> products() {
        return products;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many are chosen.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    boolean isTicked(ScopeChoice choice) {
        return ticked().contains(choice);
    }

    void turn(ScopeChoice choice) {
        if (!ticked().remove(choice)) {
            ticked().add(choice);
        }
        recount();
    }

    private Set<ScopeChoice> ticked() {
        return ticked.computeIfAbsent(kind.get(), _ -> new LinkedHashSet<>());
    }

    /// Chooses a product; one that is chosen already stays.
    void take(GoodsItem item) {
        if (products.stream().noneMatch(item::isSame)) {
            products.add(item);
        }
    }

    void drop(GoodsItem item) {
        products.removeIf(item::isSame);
    }

    private void recount() {
        count.set(kind.get() == Kind.PRODUCTS ? products.size() : ticked().size());
    }

    /// Reads what may be ticked.
    void load() {
        recount();
        Kind asked = kind.get();
        if (!asked.isTicked()) {
            return;
        }
        choices.clear();
        state.set(new LoadState.Busy());
        services.reading()
                .call(() -> read(asked))
                .refused(why -> state.set(new LoadState.Failed(why)))
                .deliver(
                        all -> {
                            if (asked == kind.get()) {
                                choices.setAll(all);
                                state.set(
                                        all.isEmpty()
                                                ? new LoadState.Empty()
                                                : new LoadState.Ready());
                            }
                        });
    }

    private List<ScopeChoice> read(Kind of) {
        return switch (of) {
            case SHELVES -> services.takes().scopes().shelves();
            case SUPPLIERS -> services.takes().scopes().suppliers();
            default ->
                    services.categories().all().stream()
                            .filter(one -> one.products() > 0)
                            .map(
                                    one ->
                                            new ScopeChoice(
                                                    one.id(),
                                                    one.card().name(),
                                                    one.card().colour(),
                                                    one.products()))
                            .toList();
        };
    }

    /// Whether something is chosen.
    boolean isReady() {
        return kind.get() == Kind.EVERYTHING || count.get() > 0;
    }

    void begin() {
        if (isReady()) {
            take.begin(scope(), begins.get());
        }
    }

    private StockTakeScope scope() {
        Set<Long> rows = ticked().stream().map(ScopeChoice::row).collect(Collectors.toSet());
        return switch (kind.get()) {
            case EVERYTHING -> StockTakeScope.EVERYTHING;
            case CATEGORIES -> new StockTakeScope.Categories(rows);
            case SUPPLIERS -> new StockTakeScope.Suppliers(rows);
            case SHELVES ->
                    new StockTakeScope.Shelves(
                            ticked().stream().map(ScopeChoice::name).collect(Collectors.toSet()));
            case PRODUCTS ->
                    new StockTakeScope.Products(
                            products.stream().map(GoodsItem::row).collect(Collectors.toSet()));
        };
    }
}
