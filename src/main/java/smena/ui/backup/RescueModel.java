package smena.ui.backup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.service.backup.BackupView;
import smena.service.backup.MadeBackup;
import smena.service.backup.Restore;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.function.Consumer;

/// A till that cannot start, and the backups it can restore.
public final class RescueModel {
    private final Rescue rescue;
    private final Background background;
    private final Consumer<Restore.Done> restored;
    private final ReadOnlyObjectWrapper<Problem> problem;
    private final ReadOnlyObjectWrapper<@Nullable BackupView> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BackupView> doubted =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<MadeBackup> backups = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param why it cannot start
    /// @param restored told once a backup is in place
    public RescueModel(
            Rescue rescue, Problem why, Background background, Consumer<Restore.Done> restored) {
        this.rescue = rescue;
        this.background = background;
        this.restored = restored;
        problem = new ReadOnlyObjectWrapper<>(why);
    }

    /// Looks for backups.
    public void load() {
        background
                .call(rescue::backups)
                .refused(problem::set)
                .deliver(
                        found -> {
                            backups.setAll(found);
                            loaded.set(true);
                        });
    }

    /// Inspects one before it is restored.
    public void choose(Path file) {
        background
                .call(() -> rescue.look(file))
                .busy(busy)
                .refused(problem::set)
                .deliver(view -> (view.signed() ? chosen : doubted).set(view));
    }

    /// Asks for a file and inspects it.
    public void chooseFile() {
        rescue.whichBackup().ifPresent(this::choose);
    }

    /// Goes on with one that this till did not sign.
    public void acceptUnsigned() {
        BackupView view = doubted.get();
        doubted.set(null);
        chosen.set(view);
    }

    /// Goes back to the list to choose another one.
    public void back() {
        doubted.set(null);
        chosen.set(null);
    }

    /// Restores the chosen one.
    public void restore() {
        BackupView view = chosen.get();
        if (view != null) {
            background
                    .call(() -> rescue.run(view))
                    .busy(busy)
                    .refused(
                            why -> {
                                problem.set(why);
                                chosen.set(null);
                            })
                    .deliver(restored);
        }
    }

    /// Why the till cannot start, or what was refused last.
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The backup that somebody is about to restore; none while they choose.
    public ReadOnlyObjectProperty<@Nullable BackupView> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The backup that this till did not sign, until somebody accepts it or goes back.
    public ReadOnlyObjectProperty<@Nullable BackupView> doubtedProperty() {
        return doubted.getReadOnlyProperty();
    }

    /// The backups that can be found.
    public ObservableList<MadeBackup> backups() {
        return backups;
    }

    /// Whether the search for backups has ended.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded;
    }

    /// Whether something is being done.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }
}
