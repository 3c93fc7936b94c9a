package smena.ui.pricelist;

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
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.PriceList;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.service.catalog.Catalog;
import smena.service.promotion.PriceLists;
import smena.text.Typed;
import smena.ui.goods.GoodsItem;
import smena.ui.kit.Background;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A price list while it is set.
final class PriceListForm implements EditForm {
    private final Services services;
    private final Consumer<PriceList> saved;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty percent = new SimpleStringProperty("");
    private final PricedRows goods;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private PriceList kept;

    /// The rows are not those to compare: they are being read, or filled one after the other.
    private boolean filling;

    /// What it asks.
    record Services(PriceLists lists, Catalog catalog, ApprovedActions acts, Background reading) {}

    /// @param kept what it was; with the row 0 for a new one
    /// @param saved gets it as it is kept
    PriceListForm(Services services, PriceList kept, Consumer<PriceList> saved) {
        this.services = services;
        this.kept = kept;
        this.saved = saved;
        goods =
                new PricedRows(
                        services.catalog(), services.reading(), PriceList.MOST_PRICES, this::typed);
        name.addListener(_ -> typed());
        discard();
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Percent off the catalogue, to fill it with.
    StringProperty percentProperty() {
        return percent;
    }

    /// The products with their prices.
    PricedRows goods() {
        return goods;
    }

    ObservableList<PriceRow> rows() {
        return goods.all();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// How many names and prices differ from what is kept.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    BooleanProperty busyFlag() {
        return busy;
    }

    /// Goes back to what is kept.
    void discard() {
        problem.set(null);
        filling = true;
        name.set(kept.name());
        changes.set(0);
        changed.set(false);
        Map<Long, Money> prices = kept.prices();
        services.reading()
                .call(
                        () ->
                                prices.keySet().stream()
                                        .sorted()
                                        .flatMap(row -> services.catalog().find(row).stream())
                                        .toList())
                .deliver(
                        products -> {
                            rows().setAll(products.stream().map(p -> row(p, prices)).toList());
                            filling = false;
                            typed();
                        });
    }

    private PriceRow row(Product product, Map<Long, Money> prices) {
        return goods.row(
                GoodsItem.of(product),
                Typed.text(prices.getOrDefault(product.id(), product.price())));
    }

    /// Gives every product on the list the catalogue's price less the percentage.
    void fill() {
        int points =
                (int) Typed.money(percent.get()).orElse(Money.ZERO).min(Money.of(100_000)).minor();
        Set<Long> products = goods.products();
        problem.set(null);
        services.reading()
                .call(() -> services.lists().less(products, points))
                .refused(problem::set)
                .deliver(this::fill);
    }

    private void fill(Map<Long, Money> prices) {
        boolean unread = filling;
        filling = true;
        rows().forEach(
                        row ->
                                Optional.ofNullable(prices.get(row.product().row()))
                                        .map(Typed::text)
                                        .ifPresent(row.typedProperty()::set));
        filling = unread;
        typed();
    }

    private Map<Long, Money> prices() {
        Map<Long, Money> prices = new HashMap<>();
        rows().forEach(row -> prices.put(row.product().row(), row.price().orElse(Money.ZERO)));
        return prices;
    }

    private void typed() {
        if (filling) {
            return;
        }
        PriceList now = new PriceList(kept.id(), name.get(), prices(), false);
        int differing = now.changedFrom(kept.prices()).size();
        changes.set(differing + (now.name().equals(kept.name()) ? 0 : 1));
        changed.set(changes.get() > 0);
    }

    /// Does nothing before the prices that are kept have been read: they would be gone.
    @Override
    public void save() {
        if (filling) {
            return;
        }
        problem.set(null);
        PriceList wanted = new PriceList(kept.id(), name.get(), prices(), false);
        services.acts()
                .act(
                        who ->
                                kept.id() == 0
                                        ? services.lists().add(who, wanted)
                                        : services.lists().change(who, wanted))
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        done -> {
                            kept = done;
                            changed.set(false);
                            saved.accept(done);
                        });
    }
}
