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
import smena.domain.backup.BackupPurpose;
import smena.service.backup.BackupPlaces;
import smena.service.backup.Backups;
import smena.service.backup.MadeBackup;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where backups go and which there are.
public final class BackupModel {
    private final Backups backups;
    private final ApprovedActions actions;
    private final BackupContext room;
    private final ReadOnlyObjectWrapper<Backups.@Nullable State> state =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BackupPlaces> places =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<MadeBackup> made = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty done = new SimpleBooleanProperty();
    private final BooleanProperty copying = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// A page with nothing on it until [#load].
    public BackupModel(Backups backups, ApprovedActions actions, BackupContext room) {
        this.backups = backups;
        this.actions = actions;
        this.room = room;
    }

    private record Found(Backups.State state, BackupPlaces places, List<MadeBackup> made) {}

    /// Looks into the folders.
    public void load() {
        room.aside()
                .call(() -> new Found(backups.state(), backups.places(), backups.all()))
                .refused(problem::set)
                .deliver(
                        found -> {
                            state.set(found.state());
                            places.set(found.places());
                            made.setAll(found.made());
                        });
    }

    /// Shows a refusal that arose outside this model.
    public void refuse(Problem why) {
        done.set(false);
        problem.set(why);
    }

    /// Makes one now, at each place that is there.
    public void make() {
        problem.set(null);
        done.set(false);
        room.aside()
                .call(() -> backups.make(BackupPurpose.ON_DEMAND))
                .busy(copying)
                .refused(problem::set)
                .deliver(
                        results -> {
                            results.stream()
                                    .flatMap(result -> result.problem().stream())
                                    .findFirst()
                                    .ifPresentOrElse(problem::set, () -> done.set(true));
                            room.made();
                            load();
                        });
    }

    /// Chooses the first place; empty for the usual one.
    public void first(Optional<Path> folder) {
        BackupPlaces now = places.get();
        if (now != null) {
            choose(now, folder, now.second(), now.keysOnSecond());
        }
    }

    /// Chooses the second place; empty for none.
    public void second(Optional<Path> folder) {
        BackupPlaces now = places.get();
        if (now != null) {
            choose(now, chosenFirst(now), folder, now.keysOnSecond());
        }
    }

    /// Whether the keys go to the second place too.
    public void keysOnSecond(boolean wanted) {
        BackupPlaces now = places.get();
        if (now != null && now.keysOnSecond() != wanted) {
            choose(now, chosenFirst(now), now.second(), wanted);
        }
    }

    /// The state of the places; null until it is read.
    public ReadOnlyObjectProperty<Backups.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where backups go; null until it is read.
    public ReadOnlyObjectProperty<@Nullable BackupPlaces> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// The number of the place that holds `backup`: 1 or 2.
    public int placeOf(MadeBackup backup) {
        BackupPlaces now = places.get();
        return now != null && backup.file().startsWith(now.first()) ? 1 : 2;
    }

    /// Whether the first place is the default one.
    public boolean isUsual(BackupPlaces shown) {
        return shown.first().equals(backups.usualPlace());
    }

    /// The backups that can be restored, the newest first.
    public ObservableList<MadeBackup> made() {
        return made;
    }

    /// What was refused last.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the last action made and verified a backup.
    public ReadOnlyBooleanProperty doneProperty() {
        return done;
    }

    /// Whether a copy is being made.
    public ReadOnlyBooleanProperty copyingProperty() {
        return copying;
    }

    /// Whether a choice is being saved.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    private void choose(
            BackupPlaces seen, Optional<Path> first, Optional<Path> second, boolean keys) {
        problem.set(null);
        done.set(false);
        actions.act(
                        actor -> {
                            backups.choose(actor, seen, first, second, keys);
                            return second;
                        })
                .busy(busy)
                .refused(
                        why -> {
                            problem.set(why);
                            load();
                        })
                .deliver(_ -> load());
    }

    private Optional<Path> chosenFirst(BackupPlaces now) {
        return isUsual(now) ? Optional.empty() : Optional.of(now.first());
    }
}
