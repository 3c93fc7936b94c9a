package smena.ui.settings;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.TaxBook;
import smena.service.shop.TaxRateSettings;
import smena.service.shop.TaxRateSettings.Overview;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.util.List;

/// The shop's tax rates, as saved and as being edited.
public final class TaxesModel implements EditForm {
    private final TaxRateSettings rates;
    private final ApprovedActions actions;
    private final ObservableList<TaxRow> rows = FXCollections.observableArrayList(TaxRow::observed);
    private final ObjectProperty<@Nullable TaxRow> usual = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Overview> kept = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(this::isChanged, new Observable[] {rows, usual, kept});

    /// A page with nothing on it until [#load].
    TaxesModel(TaxRateSettings rates, ApprovedActions actions) {
        this.rates = rates;
        this.actions = actions;
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(rates::overview).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        Overview seen = kept.get();
        if (seen == null) {
            return;
        }
        problem.set(null);
        TaxBook wanted;
        try {
            wanted = typed();
        } catch (Refused refused) {
            problem.set(refused.problem());
            return;
        }
        actions.act(actor -> rates.change(actor, seen.book(), wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(this::show);
    }

    /// What another person has saved is shown; what was typed here is gone, and it says so.
    private void refuse(Problem why) {
        problem.set(why);
        if (why instanceof Problem.TaxRatesChangedMeanwhile) {
            load();
        }
    }

    /// Adds a new one behind the others.
    void add() {
        Overview seen = kept.get();
        if (seen == null) {
            return;
        }
        if (rows.size() < TaxBook.MOST) {
            rows.add(TaxRow.fresh(seen));
        } else {
            problem.set(new Problem.TooManyTaxRates(TaxBook.MOST));
        }
    }

    /// Archives it, takes it up again, or takes it out where it was never saved.
    void putAside(TaxRow row) {
        if (row.isFresh()) {
            rows.remove(row);
        } else {
            row.putAside();
        }
    }

    /// In the order in which they were added.
    ObservableList<TaxRow> rows() {
        return rows;
    }

    /// The one that products get which name none.
    ObjectProperty<@Nullable TaxRow> usualProperty() {
        return usual;
    }

    /// What was refused last.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding changedProperty() {
        return changed;
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    private void show(Overview found) {
        List<TaxRow> read =
                found.book().rates().stream().map(rate -> TaxRow.of(rate, found)).toList();
        rows.setAll(read);
        usual.set(
                read.stream()
                        .filter(row -> row.codeProperty().get().equals(found.book().usual()))
                        .findFirst()
                        .orElse(null));
        kept.set(found);
    }

    private boolean isChanged() {
        Overview seen = kept.get();
        return seen != null
                && (rows.stream().anyMatch(TaxRow::isChanged)
                        || !usualCode().equals(seen.book().usual()));
    }

    private String usualCode() {
        TaxRow row = usual.get();
        return row == null || !rows.contains(row) ? "" : row.codeProperty().get().strip();
    }

    private TaxBook typed() {
        return new TaxBook(rows.stream().map(TaxRow::typed).toList(), usualCode());
    }
}
