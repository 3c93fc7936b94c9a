package smena.ui.product;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.price.PriceRule;
import smena.service.catalog.BulkChanges;
import smena.service.catalog.BulkChanges.NewPrice;
import smena.text.Typed;
import smena.ui.kit.Background;
import smena.ui.shell.ApprovedActions;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// New prices for the products that are ticked: by how much, rounded how, and what each would cost.
final class BulkPriceModel {
    /// What the amount is.
    enum By {
        PERCENT,
        SUM
    }

    /// Which way prices go.
    enum Way {
        UP,
        DOWN
    }

    private static final List<Long> STEPS = List.of(0L, 10_000L, 50_000L, 100_000L);

    private final BulkChanges bulk;
    private final ApprovedActions acts;
    private final Background reading;
    private final List<Long> products;
    private final IntConsumer done;
    private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.PERCENT);
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.UP);
    private final ObjectProperty<Long> step;
    private final List<Long> steps;
    private final StringProperty amount = new SimpleStringProperty("");
    private final ObservableList<NewPrice> preview = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private int asked;

    /// What it asks.
    record Services(BulkChanges bulk, ApprovedActions acts, Background reading) {}

    /// @param usual the step that the shop rounds to
    /// @param done told how many prices have changed
    BulkPriceModel(Services services, List<Long> products, long usual, IntConsumer done) {
        this.bulk = services.bulk();
        this.acts = services.acts();
        this.reading = services.reading();
        this.products = List.copyOf(products);
        this.done = done;
        step = new SimpleObjectProperty<>(usual);
        steps = Stream.concat(Stream.of(usual), STEPS.stream()).distinct().sorted().toList();
        by.addListener(_ -> look());
        way.addListener(_ -> look());
        step.addListener(_ -> look());
        amount.addListener(_ -> look());
    }

    ObjectProperty<By> byProperty() {
        return by;
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// What new prices are a multiple of, minor units; 0 for nothing.
    ObjectProperty<Long> stepProperty() {
        return step;
    }

    List<Long> steps() {
        return steps;
    }

    /// By how much, as it is typed.
    StringProperty amountProperty() {
        return amount;
    }

    /// What each product costs and would cost.
    ObservableList<NewPrice> preview() {
        return preview;
    }

    /// How many of them would change.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// An answer that is overtaken by another question is not shown.
    private void look() {
        int mine = ++asked;
        problem.set(null);
        Optional<PriceRule> rule = rule();
        if (rule.isEmpty()) {
            show(List.of());
            return;
        }
        reading.call(() -> bulk.preview(products, rule.get()))
                .refused(
                        why -> {
                            if (mine == asked) {
                                show(List.of());
                                problem.set(why);
                            }
                        })
                .deliver(
                        seen -> {
                            if (mine == asked) {
                                show(seen);
                            }
                        });
    }

    private void show(List<NewPrice> seen) {
        preview.setAll(seen);
        changes.set((int) seen.stream().filter(NewPrice::isChange).count());
    }

    private Optional<PriceRule> rule() {
        return Typed.money(amount.get())
                .filter(Money::isPositive)
                .map(typed -> way.get() == Way.UP ? typed : Money.ZERO.minus(typed))
                .map(this::rule);
    }

    private PriceRule rule(Money typed) {
        long points = Math.clamp(typed.minor(), -PriceRule.MOST - 1L, PriceRule.MOST + 1L);
        return by.get() == By.PERCENT
                ? PriceRule.percent((int) points, step.get())
                : PriceRule.sum(typed, step.get());
    }

    /// Changes the prices to those that are seen.
    void apply() {
        if (changes.get() == 0 || busy.get()) {
            return;
        }
        List<NewPrice> seen = List.copyOf(preview);
        acts.act(who -> bulk.prices(who, "", Optional.empty(), seen))
                .busy(busy)
                .refused(problem::set)
                .deliver(done::accept);
    }
}
