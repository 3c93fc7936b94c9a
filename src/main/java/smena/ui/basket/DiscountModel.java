package smena.ui.basket;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.shop.PlausibleCash;
import smena.service.sale.Baskets;
import smena.text.Typed;
import smena.ui.kit.AmountDoubt;
import smena.ui.shell.ApprovedActions;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A discount in percent or as an amount, on one line or on the whole basket.
public final class DiscountModel {
    private static final int WHOLE = 10_000;

    private final Baskets baskets;
    private final ApprovedActions actions;
    private final Basket shown;
    private final Optional<BasketLine> line;
    private final Consumer<Basket> changed;
    private final BooleanProperty onLine;
    private final BooleanProperty percent = new SimpleBooleanProperty(true);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Money> after;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final AmountDoubt doubt = new AmountDoubt();

    /// @param line the line it may be for; empty for the whole basket only
    /// @param changed gets the basket with the discount
    public DiscountModel(
            Baskets baskets,
            ApprovedActions actions,
            Basket shown,
            Optional<BasketLine> line,
            Consumer<Basket> changed) {
        this.baskets = baskets;
        this.actions = actions;
        this.shown = shown;
        this.line = line;
        this.changed = changed;
        onLine = new SimpleBooleanProperty(line.isPresent());
        after = new ReadOnlyObjectWrapper<>(Pricing.of(shown).total());
        typed.subscribe(this::reckon);
        percent.subscribe(this::reckon);
        onLine.subscribe(this::reckon);
    }

    /// The line it may be for.
    public Optional<BasketLine> line() {
        return line;
    }

    /// Whether it is for the line, or for the whole basket.
    public BooleanProperty onLineProperty() {
        return onLine;
    }

    /// Whether the figure is a percentage, or an amount.
    public BooleanProperty percentProperty() {
        return percent;
    }

    /// The figure, as typed.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What the basket would cost.
    public ReadOnlyObjectProperty<Money> afterProperty() {
        return after.getReadOnlyProperty();
    }

    /// Whether [#give] would change something.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Whether there is a discount that could be removed.
    public boolean hasDiscount() {
        return target().map(l -> l.discount().isPresent())
                .orElseGet(() -> shown.discount().isPresent());
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Gives it.
    public void give() {
        if (ready.get()) {
            Money figure = Typed.money(typed.get()).orElse(Money.ZERO);
            boolean plausible = percent.get() || PlausibleCash.isAmount(figure);
            doubt.unless(plausible, figure, () -> apply(discount()));
        }
    }

    /// Removes the discount.
    public void remove() {
        apply(Optional.empty());
    }

    private void apply(Optional<Discount> discount) {
        problem.set(null);
        Optional<BasketLine> target = target();
        Function<Actor, Basket> work =
                actor ->
                        target.isPresent()
                                ? baskets.lineDiscount(actor, target.get().line(), discount)
                                : baskets.discount(actor, discount);
        actions.act(work).busy(busy).refused(problem::set).deliver(changed);
    }

    private Optional<BasketLine> target() {
        return line.filter(_ -> onLine.get());
    }

    private Optional<Discount> discount() {
        return Typed.money(typed.get())
                .filter(Money::isPositive)
                .filter(figure -> !percent.get() || figure.minor() <= WHOLE)
                .map(this::discountOf);
    }

    /// A percentage with two decimals counts ten-thousandths, as money counts hundredths.
    private Discount discountOf(Money figure) {
        return percent.get()
                ? new Discount.Percent(Math.toIntExact(figure.minor()))
                : new Discount.Amount(figure);
    }

    /// Previews it on the basket that is shown, by the same rules as the service.
    private void reckon() {
        Optional<Discount> discount = discount();
        try {
            Optional<BasketLine> target = target();
            Basket with =
                    target.isPresent()
                            ? shown.withLineDiscount(target.get().line(), discount)
                            : shown.withDiscount(discount);
            after.set(Pricing.of(discount.isPresent() ? with : shown).total());
            ready.set(discount.isPresent());
            boolean fine = typed.get().isEmpty() || discount.isPresent();
            problem.set(fine ? null : new Problem.BadAmount());
        } catch (Refused refused) {
            ready.set(false);
            problem.set(refused.problem());
        }
    }
}
