package smena.ui.settings;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.service.shop.PaymentMethods;
import smena.text.Words;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.terminal.MethodNames;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The ways to pay, as saved and as being edited.
public final class MethodsModel implements EditForm {
    private final PaymentMethods methods;
    private final ApprovedActions actions;
    private final Supplier<Words> words;
    private final ObservableList<MethodRow> rows =
            FXCollections.observableArrayList(
                    row -> new Observable[] {row.nameProperty(), row.activeProperty()});
    private final ReadOnlyObjectWrapper<List<MethodCard>> kept =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(() -> !typed().equals(kept.get()), rows, kept);

    /// A page with nothing on it until [#load].
    ///
    /// @param words names those without a name of the shop's own
    MethodsModel(PaymentMethods methods, ApprovedActions actions, Supplier<Words> words) {
        this.methods = methods;
        this.actions = actions;
        this.words = words;
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(methods::all).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        List<MethodCard> seen = kept.get();
        List<MethodCard> wanted = typed();
        Optional<Problem> twice = sameNames(wanted);
        problem.set(twice.orElse(null));
        if (twice.isPresent()) {
            return;
        }
        actions.act(actor -> methods.change(actor, seen, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(this::show);
    }

    /// Two that look the same at the till, one of them by the language's word.
    private Optional<Problem> sameNames(List<MethodCard> all) {
        Set<String> names = new HashSet<>();
        return all.stream()
                .filter(MethodCard::active)
                .map(card -> MethodNames.of(card.method(), words.get()).strip())
                .filter(name -> !names.add(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Problem.MethodNameTaken::new);
    }

    /// What another person has saved is shown; what was typed here is gone, and it says so.
    private void refuse(Problem why) {
        problem.set(why);
        if (why instanceof Problem.MethodsChangedMeanwhile) {
            load();
        }
    }

    /// Adds a new one of a kind behind the others.
    void add(PaymentMethod.Kind kind) {
        if (rows.size() < MethodCard.MOST) {
            rows.add(new MethodRow(MethodCard.fresh(kind)));
        } else {
            problem.set(new Problem.TooManyMethods(MethodCard.MOST));
        }
    }

    /// Takes a row one place up or down; at the end it stays.
    void move(MethodRow row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size()) {
            rows.remove(from);
            rows.add(to, row);
        }
    }

    /// Archives it, or takes it out again where it was never saved.
    void putAside(MethodRow row) {
        if (row.card().method().id() == 0) {
            rows.remove(row);
        } else {
            row.activeProperty().set(!row.activeProperty().get());
        }
    }

    /// In the shop's order.
    ObservableList<MethodRow> rows() {
        return rows;
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

    private void show(List<MethodCard> found) {
        rows.setAll(found.stream().map(MethodRow::new).toList());
        kept.set(found);
    }

    private List<MethodCard> typed() {
        return rows.stream().map(MethodRow::typed).toList();
    }
}
