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

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.shop.CashReasons;
import smena.domain.shop.CashReasons.Act;
import smena.service.shop.CashReasonSettings;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Why cash goes in and out of the drawer, as saved and as being edited: a reason a line.
public final class CashReasonsModel implements EditForm {
    private final CashReasonSettings settings;
    private final ApprovedActions actions;
    private final Map<Act, StringProperty> typed = new EnumMap<>(Act.class);
    private final ReadOnlyObjectWrapper<CashReasons> kept =
            new ReadOnlyObjectWrapper<>(CashReasons.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final OthersChanges<CashReasons> others;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed;

    /// A page with nothing on it until [#load].
    CashReasonsModel(CashReasonSettings settings, ApprovedActions actions) {
        this.settings = settings;
        this.actions = actions;
        for (Act act : Act.values()) {
            typed.put(act, new SimpleStringProperty(""));
        }
        others =
                new OthersChanges<>(
                        actions,
                        settings::reasons,
                        kept::get,
                        this::show,
                        List.copyOf(typed.values()),
                        this::edited);
        changed =
                Bindings.createBooleanBinding(
                        this::isChanged,
                        Stream.concat(typed.values().stream(), Stream.of(kept))
                                .toArray(Observable[]::new));
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(settings::reasons).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        problem.set(null);
        CashReasons seen = kept.get();
        CashReasons wanted = edited();
        actions.act(actor -> settings.change(actor, seen, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(this::show);
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// The reasons of `act` as typed.
    StringProperty typedProperty(Act act) {
        return typed.getOrDefault(act, new SimpleStringProperty(""));
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

    private void show(CashReasons found) {
        typed.forEach((act, text) -> text.set(String.join("\n", found.of(act))));
        kept.set(found);
    }

    private boolean isChanged() {
        return typed.entrySet().stream()
                .anyMatch(each -> !lines(each.getValue()).equals(kept.get().of(each.getKey())));
    }

    private CashReasons edited() {
        Map<Act, List<String>> reasons = new EnumMap<>(Act.class);
        typed.forEach((act, text) -> reasons.put(act, lines(text)));
        return new CashReasons(reasons);
    }

    private static List<String> lines(StringProperty text) {
        return text.get().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
