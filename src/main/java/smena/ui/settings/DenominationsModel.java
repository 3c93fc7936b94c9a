package smena.ui.settings;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.shop.Denominations;
import smena.service.shop.Settings;
import smena.text.Typed;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which notes and coins are counted, as saved and as being edited.
public final class DenominationsModel implements EditForm {
    private final Settings settings;
    private final ApprovedActions actions;
    private final ObservableList<Row> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.counted()});
    private final StringProperty added = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Money>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(() -> !wanted().equals(kept.get()), rows, kept);

    /// A note or coin.
    ///
    /// @param counted whether it has a line where the drawer is counted
    record Row(Money value, BooleanProperty counted) {}

    /// A page with nothing on it until [#load].
    DenominationsModel(Settings settings, ApprovedActions actions) {
        this.settings = settings;
        this.actions = actions;
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(settings::shop).refused(problem::set).deliver(_ -> show());
    }

    @Override
    public void save() {
        List<Money> seen = kept.get();
        List<Money> wanted = wanted();
        problem.set(null);
        actions.act(actor -> settings.count(actor, seen, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(_ -> show());
    }

    /// What another person has saved is shown, but for what was changed here.
    private void refuse(Problem why) {
        problem.set(why);
        if (why instanceof Problem.SettingChangedMeanwhile) {
            List<Money> before = kept.get();
            List<Money> mine = wanted();
            List<Money> now = settings.counted();
            show(
                    now,
                    value ->
                            mine.contains(value) == before.contains(value)
                                    ? now.contains(value)
                                    : mine.contains(value));
        }
    }

    /// Counts the value that is typed too; one that is there is switched on. Refuses one that is
    /// counted already.
    void add() {
        Money value = Typed.money(added.get()).orElse(Money.ZERO);
        try {
            Denominations.checked(value);
        } catch (Refused refused) {
            problem.set(refused.problem());
            return;
        }
        problem.set(null);
        added.set("");
        Optional<Row> known = rows.stream().filter(row -> row.value().equals(value)).findFirst();
        if (known.isPresent() && known.get().counted().get()) {
            problem.set(new Problem.DenominationCounted(value));
        } else if (known.isPresent()) {
            known.get().counted().set(true);
        } else if (rows.size() < Denominations.MOST) {
            rows.add(new Row(value, new SimpleBooleanProperty(true)));
            FXCollections.sort(rows, Comparator.comparing(Row::value).reversed());
        } else {
            problem.set(new Problem.BadSetting(Denominations.SETTING));
        }
    }

    private void show() {
        List<Money> stored = settings.counted();
        show(stored, stored::contains);
    }

    private void show(List<Money> stored, Predicate<Money> isCounted) {
        Stream<Money> own = Stream.concat(stored.stream(), wanted().stream().filter(isCounted));
        rows.setAll(
                Stream.concat(Denominations.ALL.stream(), own)
                        .distinct()
                        .sorted(Comparator.<Money>naturalOrder().reversed())
                        .map(v -> new Row(v, new SimpleBooleanProperty(isCounted.test(v))))
                        .toList());
        kept.set(stored);
    }

    private List<Money> wanted() {
        return rows.stream().filter(row -> row.counted().get()).map(Row::value).toList();
    }

    /// Those of the currency and the shop's own, the largest first.
    ObservableList<Row> rows() {
        return rows;
    }

    /// A value to add, as typed.
    StringProperty addedProperty() {
        return added;
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
}
