package smena.ui.sale;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Category;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.OfferedRate;
import smena.domain.people.Actor;
import smena.domain.shop.PlausibleCash;
import smena.service.catalog.Catalog;
import smena.service.shop.Settings;
import smena.text.Typed;
import smena.ui.kit.AmountDoubt;
import smena.ui.kit.Background;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A product that a manager adds from the till.
public final class NewProductModel {
    private final Catalog catalog;
    private final Settings settings;
    private final Supplier<Actor> actor;
    private final Background background;
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ObservableList<OfferedRate> taxRates = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty adding = new SimpleBooleanProperty();
    private final AmountDoubt doubt = new AmountDoubt();

    /// Nothing to choose from until [#load].
    public NewProductModel(
            Catalog catalog, Settings settings, Supplier<Actor> actor, Background background) {
        this.catalog = catalog;
        this.settings = settings;
        this.actor = actor;
        this.background = background;
    }

    /// The names of the shelves.
    public ObservableList<String> categories() {
        return categories;
    }

    /// The shop's tax rates, the usual one first.
    public ObservableList<OfferedRate> taxRates() {
        return taxRates;
    }

    /// Why the product was not added.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the product is being added.
    public BooleanProperty addingProperty() {
        return adding;
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Reads what there is to choose from.
    public void load() {
        background
                .call(() -> catalog.categories().stream().map(Category::name).toList())
                .deliver(categories::setAll);
        background
                .call(() -> usualFirst(catalog.taxRates(), settings.taxRate()))
                .deliver(taxRates::setAll);
    }

    /// Adds the product.
    ///
    /// @param price as it was typed
    public void add(
            String name,
            String code,
            String category,
            String price,
            Unit unit,
            @Nullable OfferedRate tax,
            Consumer<Product> added) {
        problem.set(null);
        Optional<Money> money = Typed.money(price);
        if (money.isEmpty() || tax == null) {
            problem.set(new Problem.BadPrice());
            return;
        }
        NewProduct product =
                new NewProduct(
                        name.strip(),
                        code.strip(),
                        category.strip(),
                        money.get(),
                        unit,
                        tax.code());
        doubt.unless(PlausibleCash.isAmount(money.get()), money.get(), () -> add(product, added));
    }

    private void add(NewProduct product, Consumer<Product> added) {
        Actor who = actor.get();
        background
                .call(() -> catalog.add(who, product))
                .busy(adding)
                .refused(problem::set)
                .deliver(added);
    }

    private static List<OfferedRate> usualFirst(List<OfferedRate> rates, String usual) {
        return rates.stream()
                .sorted(Comparator.comparing(rate -> !rate.code().equals(usual)))
                .toList();
    }
}
