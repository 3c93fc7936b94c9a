package smena.ui.settings;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.ShopSettings;
import smena.service.shop.Settings;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Some of the shop's settings, as saved and as being edited. What somebody else changes meanwhile
/// is never overwritten unseen.
public abstract class ShopSettingsForm implements EditForm {
    private final Settings settings;
    private final ApprovedActions actions;
    private final Consumer<ShopSettings> follow;
    private final ObjectProperty<@Nullable Object> kept = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private BooleanBinding changed = Bindings.createBooleanBinding(() -> false);
    private @Nullable ShopSettings seen;
    private @Nullable OthersChanges<ShopSettings> others;

    /// @param follow shows the rest of the program what was saved
    ShopSettingsForm(Settings settings, ApprovedActions actions, Consumer<ShopSettings> follow) {
        this.settings = settings;
        this.actions = actions;
        this.follow = follow;
    }

    /// What is meant by what is typed; compared with what was read.
    abstract Object typed();

    /// Puts what was read into the fields.
    abstract void fill(ShopSettings found);

    /// What was read, with what is typed. Refuses what cannot be read.
    abstract ShopSettings wanted(ShopSettings read);

    /// These fields are what is edited.
    final void edits(Property<?>... fields) {
        Observable[] all = Arrays.copyOf(fields, fields.length + 1, Observable[].class);
        all[fields.length] = kept;
        others =
                new OthersChanges<>(
                        actions,
                        settings::shop,
                        () -> Objects.requireNonNull(seen),
                        this::show,
                        List.of(fields),
                        this::typed);
        changed =
                Bindings.createBooleanBinding(
                        () -> kept.get() != null && !typed().equals(kept.get()), all);
    }

    /// Reads everything anew; unsaved changes are dropped.
    final void load() {
        actions.background().call(settings::shop).refused(problem::set).deliver(this::show);
    }

    private void show(ShopSettings found) {
        seen = found;
        fill(found);
        kept.set(typed());
    }

    @Override
    public final void save() {
        ShopSettings before = seen;
        problem.set(null);
        if (before == null) {
            return;
        }
        ShopSettings wanted;
        try {
            wanted = wanted(before);
        } catch (Refused refused) {
            problem.set(refused.problem());
            return;
        }
        actions.act(actor -> settings.change(actor, before, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(
                        now -> {
                            show(now);
                            follow.accept(now);
                        });
    }

    private void refuse(Problem why) {
        problem.set(why);
        if (others != null) {
            others.follow(why);
        }
    }

    static void require(boolean fine, String setting) {
        if (!fine) {
            throw new Refused(new Problem.BadSetting(setting));
        }
    }

    /// What was refused last.
    final ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public final BooleanBinding changedProperty() {
        return changed;
    }

    @Override
    public final ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }
}
