package smena.ui.price;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.price.PriceDocument;
import smena.service.price.PriceDocuments.Wanted;
import smena.text.Typed;
import smena.ui.kit.EditForm;
import smena.ui.pricelist.PriceRow;
import smena.ui.pricelist.PricedRows;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// New prices while they are typed.
final class NewPricesForm implements EditForm {
    /// When they come into force.
    enum When {
        NOW,
        LATER
    }

    private final PriceServices services;
    private final Clock clock;
    private final Consumer<PriceDocument> made;
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<When> when = new SimpleObjectProperty<>(When.NOW);
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final PricedRows goods;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param made gets the document
    NewPricesForm(PriceServices services, Clock clock, Consumer<PriceDocument> made) {
        this.services = services;
        this.clock = clock;
        this.made = made;
        goods =
                new PricedRows(
                        services.catalog(),
                        services.reading(),
                        PriceDocument.MOST_LINES,
                        this::typed);
        reason.addListener(_ -> typed());
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ObjectProperty<When> whenProperty() {
        return when;
    }

    /// The day as it is typed: `01.12.2026`.
    StringProperty dayProperty() {
        return day;
    }

    /// The hour as it is typed: `08:00`.
    StringProperty timeProperty() {
        return time;
    }

    /// The products with their new prices.
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

    /// How many prices are new.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Empties it.
    void discard() {
        problem.set(null);
        rows().clear();
        reason.set("");
        when.set(When.NOW);
        day.set("");
        time.set("");
        typed();
    }

    private void typed() {
        int differing = (int) rows().stream().filter(NewPricesForm::isNew).count();
        changes.set(differing);
        changed.set(!rows().isEmpty() || !reason.get().isBlank());
    }

    private static boolean isNew(PriceRow row) {
        return !row.price().equals(row.product().price());
    }

    /// The time that was typed; empty where it is none, or over.
    private Optional<Instant> due() {
        return Typed.moment(day.get(), time.get(), clock.getZone())
                .filter(moment -> moment.isAfter(clock.instant()));
    }

    @Override
    public void save() {
        problem.set(null);
        Optional<Instant> due = when.get() == When.LATER ? due() : Optional.empty();
        if (when.get() == When.LATER && due.isEmpty()) {
            problem.set(new Problem.NoPriceTime());
            return;
        }
        Map<Long, Money> prices = new LinkedHashMap<>();
        rows().stream()
                .filter(NewPricesForm::isNew)
                .forEach(row -> prices.put(row.product().row(), row.price().orElse(Money.ZERO)));
        Wanted wanted = new Wanted(reason.get(), due, prices);
        services.acts()
                .act(who -> services.documents().make(who, wanted))
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        done -> {
                            discard();
                            made.accept(done);
                        });
    }
}
