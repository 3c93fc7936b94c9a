package smena.ui.backup;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.backup.BackupPlaces;
import smena.service.backup.Backups;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;

import java.util.Optional;

/// Where backups go, the state of each place, and making a backup now.
public final class PlacesController {
    private final BackupModel model;
    private final BackupContext room;
    private final Localization localization;

    @FXML private Region firstDot;
    @FXML private Label firstFolder;
    @FXML private Label firstState;
    @FXML private Button usual;
    @FXML private VBox second;
    @FXML private Region secondDot;
    @FXML private Label secondFolder;
    @FXML private Label secondState;
    @FXML private Button noSecond;
    @FXML private RowSwitch keys;
    @FXML private Label keysHint;
    @FXML private Notice notice;
    @FXML private Button make;
    @FXML private ProgressIndicator copying;

    PlacesController(BackupModel model, BackupContext room, Localization localization) {
        this.model = model;
        this.room = room;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        PlaceState one = new PlaceState(firstDot, firstState, localization);
        PlaceState two = new PlaceState(secondDot, secondState, localization);
        model.stateProperty()
                .subscribe(
                        now -> {
                            one.show(Optional.ofNullable(now).map(Backups.State::first));
                            two.show(Optional.ofNullable(now).flatMap(Backups.State::second));
                        });
        usual.managedProperty().bind(usual.visibleProperty());
        noSecond.managedProperty().bind(noSecond.visibleProperty());
        keys.managedProperty().bind(keys.visibleProperty());
        keysHint.visibleProperty().bind(keys.visibleProperty());
        keysHint.managedProperty().bind(keys.visibleProperty());
        model.placesProperty().subscribe(this::show);
        keys.selectedProperty().addListener((_, _, now) -> model.keysOnSecond(now));
        copying.visibleProperty().bind(model.copyingProperty());
        copying.managedProperty().bind(copying.visibleProperty());
        make.disableProperty().bind(model.copyingProperty());
        make.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        model.copyingProperty().get()
                                                                ? "backup.copying"
                                                                : "backup.make"),
                                model.copyingProperty()));
        model.problemProperty().subscribe(_ -> tell());
        model.doneProperty().subscribe(_ -> tell());
    }

    @FXML
    private void chooseFirst() {
        room.whichFolder().ifPresent(folder -> model.first(Optional.of(folder)));
    }

    @FXML
    private void usual() {
        model.first(Optional.empty());
    }

    @FXML
    private void chooseSecond() {
        room.whichFolder().ifPresent(folder -> model.second(Optional.of(folder)));
    }

    @FXML
    private void noSecond() {
        model.second(Optional.empty());
    }

    @FXML
    private void make() {
        model.make();
    }

    private void show(@Nullable BackupPlaces places) {
        if (places == null) {
            return;
        }
        firstFolder.setText(places.first().toString());
        usual.setVisible(!model.isUsual(places));
        boolean has = places.second().isPresent();
        secondFolder
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        places.second()
                                                .map(Object::toString)
                                                .orElse(f.words().get("backup.secondHint"))));
        secondFolder.getStyleClass().removeAll("muted");
        if (!has) {
            secondFolder.getStyleClass().add("muted");
        }
        noSecond.setVisible(has);
        keys.setSelected(places.keysOnSecond());
        keys.setVisible(has);
    }

    private void tell() {
        var why = model.problemProperty().get();
        notice.setVisible(why != null || model.doneProperty().get());
        if (why != null) {
            notice.setKind(Notice.Kind.BAD);
            notice.textProperty().bind(localization.make(f -> new Problems(f).sentence(why)));
        } else {
            notice.setKind(Notice.Kind.GOOD);
            notice.textProperty().bind(localization.text("backup.made"));
        }
    }
}
