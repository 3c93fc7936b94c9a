package smena.ui.settings;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxRate;
import smena.service.shop.TaxRateSettings.Overview;
import smena.text.Typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A tax rate while it is edited: as it was read, or a new one.
final class TaxRow {
    private final @Nullable ShopTaxRate kept;
    private final LocalDate today;
    private final LocalDate earliest;
    private final long products;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final TaxField first = new TaxField();
    private final ObjectProperty<List<ShopTaxRate.Step>> planned =
            new SimpleObjectProperty<>(List.of());
    private final BooleanProperty planning = new SimpleBooleanProperty();
    private final TaxField next = new TaxField();
    private final StringProperty day = new SimpleStringProperty("");

    private TaxRow(@Nullable ShopTaxRate kept, Overview seen) {
        this.kept = kept;
        this.today = seen.today();
        this.earliest = seen.earliest();
        this.products = kept == null ? 0 : seen.productsOf(kept.code());
    }

    /// One that was read.
    static TaxRow of(ShopTaxRate rate, Overview seen) {
        TaxRow row = new TaxRow(rate, seen);
        row.code.set(rate.code());
        row.name.set(rate.name());
        row.active.set(rate.active());
        row.planned.set(rate.after(seen.today()));
        return row;
    }

    /// A new one.
    static TaxRow fresh(Overview seen) {
        return new TaxRow(null, seen);
    }

    /// Whether it was never saved.
    boolean isFresh() {
        return kept == null;
    }

    /// What it takes now, and since when; empty for a new one.
    Optional<ShopTaxRate.Step> now() {
        return Optional.ofNullable(kept).map(rate -> rate.stepOn(today));
    }

    /// How many products have it.
    long products() {
        return products;
    }

    /// Its code; a new one's is typed.
    StringProperty codeProperty() {
        return code;
    }

    /// The shop's own name for it; may be empty.
    StringProperty nameProperty() {
        return name;
    }

    /// Whether products may get it.
    BooleanProperty activeProperty() {
        return active;
    }

    /// Archives it or takes it up again; what was being typed for it is dropped.
    void putAside() {
        planning.set(false);
        active.set(!active.get());
    }

    /// What a new one takes.
    TaxField first() {
        return first;
    }

    /// What it is going to take.
    ObjectProperty<List<ShopTaxRate.Step>> plannedProperty() {
        return planned;
    }

    /// Whether another percentage is being typed.
    BooleanProperty planningProperty() {
        return planning;
    }

    /// What is typed that it is going to take.
    TaxField next() {
        return next;
    }

    /// The first day on which another percentage can begin.
    LocalDate earliest() {
        return earliest;
    }

    /// The day from which on, as typed.
    StringProperty dayProperty() {
        return day;
    }

    /// What somebody may change of it.
    Observable[] observed() {
        return Stream.of(
                        Stream.of(code, name, active, planned, planning, day),
                        first.observed().stream(),
                        next.observed().stream())
                .flatMap(all -> all)
                .toArray(Observable[]::new);
    }

    /// Whether anything of it differs from what was read.
    boolean isChanged() {
        ShopTaxRate rate = kept;
        return rate == null
                || !name.get().equals(rate.name())
                || active.get() != rate.active()
                || planning.get()
                || !planned.get().equals(rate.after(today));
    }

    /// The rate as it is typed. Refuses what cannot be read.
    ShopTaxRate typed() {
        List<ShopTaxRate.Step> steps = new ArrayList<>();
        ShopTaxRate rate = kept;
        String typedCode = code.get().strip();
        if (rate == null) {
            steps.add(new ShopTaxRate.Step(Optional.empty(), first.rate(typedCode)));
        } else {
            rate.steps().stream()
                    .filter(step -> !rate.after(today).contains(step))
                    .forEach(steps::add);
            steps.addAll(planned.get());
            if (planning.get()) {
                LocalDate since =
                        Typed.day(day.get()).orElseThrow(() -> new Refused(new Problem.BadDay()));
                TaxRate taken = next.rate("");
                steps.add(new ShopTaxRate.Step(Optional.of(since), taken));
            }
        }
        return new ShopTaxRate(typedCode, name.get(), steps, active.get());
    }
}
