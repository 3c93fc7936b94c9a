package smena.ui.category;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.CategoryCard;
import smena.domain.money.Money;
import smena.service.catalog.Categories;
import smena.service.catalog.Categories.Overview;
import smena.text.Typed;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.util.Optional;
import java.util.function.Consumer;

/// A category while it is edited.
final class CategoryForm implements EditForm {
    private final Categories categories;
    private final ApprovedActions acts;
    private final Optional<Overview> known;
    private final CategoryCard kept;
    private final Consumer<String> saved;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty markup = new SimpleStringProperty("");
    private final IntegerProperty colour = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param known what is changed; empty for a new one
    /// @param colourOfNew what a new one begins with
    /// @param saved gets its name once it is kept
    CategoryForm(
            Categories categories,
            ApprovedActions acts,
            Optional<Overview> known,
            int colourOfNew,
            Consumer<String> saved) {
        this.categories = categories;
        this.acts = acts;
        this.known = known;
        this.saved = saved;
        kept =
                known.map(Overview::card)
                        .orElseGet(() -> new CategoryCard("", colourOfNew, Optional.empty()));
        name.addListener(_ -> typed());
        markup.addListener(_ -> typed());
        colour.addListener(_ -> typed());
        discard();
    }

    StringProperty nameProperty() {
        return name;
    }

    /// The markup as it is typed, in percent.
    StringProperty markupProperty() {
        return markup;
    }

    IntegerProperty colourProperty() {
        return colour;
    }

    /// What is wrong, and what to do.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many fields differ from what is kept.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue changedProperty() {
        return changes.greaterThan(0);
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
        name.set(kept.name());
        colour.set(kept.colour());
        markup.set(text(kept.markup()));
    }

    /// Hundredths of a percent are written as hundredths of money are.
    private static String text(Optional<Integer> points) {
        return points.map(p -> Typed.text(Money.of(p))).orElse("");
    }

    private void typed() {
        int now = name.get().equals(kept.name()) ? 0 : 1;
        now += colour.get() == kept.colour() ? 0 : 1;
        now += markup.get().equals(text(kept.markup())) ? 0 : 1;
        changes.set(now);
    }

    @Override
    public void save() {
        problem.set(null);
        CategoryCard wanted = new CategoryCard(name.get(), colour.get(), points());
        acts.act(
                        who ->
                                known.map(
                                                mine ->
                                                        categories
                                                                .change(
                                                                        who, mine.id(), kept,
                                                                        wanted)
                                                                .name())
                                        .orElseGet(
                                                () -> {
                                                    categories.add(who, wanted);
                                                    return wanted.name().strip();
                                                }))
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        called -> {
                            changes.set(0);
                            saved.accept(called);
                        });
    }

    private Optional<Integer> points() {
        return markup.get().isBlank()
                ? Optional.empty()
                : Optional.of(
                        Typed.money(markup.get())
                                .map(percent -> (int) Math.min(percent.minor(), Integer.MAX_VALUE))
                                .orElse(-1));
    }
}
