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

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.display.DisplaySetup;
import smena.service.shop.DisplaySettings;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

/// What the customer looks at, as saved and as being edited.
public final class DisplayModel implements EditForm {
    private final DisplaySettings settings;
    private final ApprovedActions actions;
    private final DisplayContext context;
    private final ObjectProperty<DisplaySetup.Place> place =
            new SimpleObjectProperty<>(DisplaySetup.USUAL.screen());
    private final ReadOnlyObjectWrapper<DisplaySetup> kept =
            new ReadOnlyObjectWrapper<>(DisplaySetup.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(() -> !wanted().equals(kept.get()), place, kept);

    /// A page with nothing on it until [#load].
    DisplayModel(DisplaySettings settings, ApprovedActions actions, DisplayContext context) {
        this.settings = settings;
        this.actions = actions;
        this.context = context;
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(settings::setup).refused(problem::set).deliver(this::show);
    }

    /// Saves it; the displays follow at once.
    @Override
    public void save() {
        DisplaySetup wanted = wanted();
        problem.set(null);
        actions.act(
                        actor -> {
                            settings.change(actor, wanted);
                            context.renew();
                            return wanted;
                        })
                .busy(busy)
                .refused(problem::set)
                .deliver(_ -> load());
    }

    /// Where the large display is to be.
    ObjectProperty<DisplaySetup.Place> placeProperty() {
        return place;
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

    private void show(DisplaySetup found) {
        kept.set(found);
        place.set(found.screen());
    }

    private DisplaySetup wanted() {
        return new DisplaySetup(place.get(), kept.get().line());
    }
}
