package smena.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.ShelfRules;
import smena.domain.shop.StockPolicy;
import smena.service.shop.ExpirySettings;
import smena.text.Typed;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.List;
import java.util.Objects;

/// What the till does about goods that are past their day, or of which none should be left, as
/// saved and as being edited.
public final class ShelfRulesModel implements EditForm {
    private final ExpirySettings expiry;
    private final ApprovedActions actions;
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private final StringProperty nearDays = new SimpleStringProperty("");
    private final ObjectProperty<StockPolicy> policy = new SimpleObjectProperty<>(StockPolicy.WARN);
    private final ReadOnlyObjectWrapper<Edited> kept =
            new ReadOnlyObjectWrapper<>(new Edited(false, "", StockPolicy.WARN));
    private final OthersChanges<ShelfRules> others;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(
                    () -> !edited().equals(kept.get()), refused, nearDays, policy, kept);

    private @Nullable ShelfRules seen;

    private record Edited(boolean refused, Object nearDays, StockPolicy policy) {}

    /// A page with nothing on it until [#load].
    ShelfRulesModel(ExpirySettings expiry, ApprovedActions actions) {
        this.expiry = expiry;
        this.actions = actions;
        others =
                new OthersChanges<>(
                        actions,
                        expiry::rules,
                        () -> Objects.requireNonNull(seen),
                        this::show,
                        List.of(refused, nearDays, policy),
                        this::edited);
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(expiry::rules).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        problem.set(null);
        ShelfRules before = seen;
        if (before == null) {
            return;
        }
        long days = Typed.whole(nearDays.get()).orElse(0);
        ExpiryTerms wanted =
                new ExpiryTerms(refused.get(), Math.clamp(days, 0, ExpiryTerms.MOST_DAYS + 1));
        ShelfRules rules = new ShelfRules(wanted, policy.get());
        actions.act(actor -> expiry.change(actor, before, rules))
                .busy(busy)
                .refused(this::refuse)
                .deliver(this::show);
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Whether what is past its day is not sold.
    BooleanProperty refusedProperty() {
        return refused;
    }

    /// How many days before its day something is near it, as typed.
    StringProperty nearDaysProperty() {
        return nearDays;
    }

    /// What happens when more is sold than should be there.
    ObjectProperty<StockPolicy> policyProperty() {
        return policy;
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

    private void show(ShelfRules found) {
        seen = found;
        refused.set(found.expiry().refused());
        nearDays.set(Integer.toString(found.expiry().nearDays()));
        policy.set(found.below());
        kept.set(edited());
    }

    private Edited edited() {
        Object days = Typed.meant(nearDays.get(), Typed::quantity);
        return new Edited(refused.get(), days, policy.get());
    }
}
