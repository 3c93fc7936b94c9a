package smena.ui.backup;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.backup.BackupView;
import smena.text.Problems;
import smena.ui.kit.Localization;

/// Why the till cannot start, and restoring a backup.
public final class RescueController {
    private static final int SHOWN = 20;

    private final RescueModel model;
    private final Localization localization;
    private final Runnable leave;

    @FXML private Label sentence;
    @FXML private Node choice;
    @FXML private VBox lines;
    @FXML private Label empty;
    @FXML private Node doubt;
    @FXML private Button accept;
    @FXML private Button doubtBack;
    @FXML private Node question;
    @FXML private Label title;
    @FXML private Label loss;
    @FXML private Button go;
    @FXML private Button back;
    @FXML private ProgressIndicator working;

    /// @param leave ends the program
    public RescueController(RescueModel model, Localization localization, Runnable leave) {
        this.model = model;
        this.localization = localization;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        sentence.textProperty()
                .bind(
                        localization.make(
                                f -> new Problems(f).sentence(model.problemProperty().get()),
                                model.problemProperty()));
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.backups())));
        model.backups().addListener((InvalidationListener) _ -> showLines());
        showLines();
        model.chosenProperty().subscribe(this::show);
        model.doubtedProperty().subscribe(_ -> show(model.chosenProperty().get()));
        accept.disableProperty().bind(model.busyProperty());
        doubtBack.disableProperty().bind(model.busyProperty());
        choice.disableProperty().bind(model.busyProperty());
        go.disableProperty().bind(model.busyProperty());
        back.disableProperty().bind(model.busyProperty());
        working.visibleProperty().bind(model.busyProperty());
    }

    @FXML
    private void fromFile() {
        model.chooseFile();
    }

    @FXML
    private void go() {
        model.restore();
    }

    @FXML
    private void acceptUnsigned() {
        model.acceptUnsigned();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void leave() {
        leave.run();
    }

    private void showLines() {
        lines.getChildren()
                .setAll(
                        model.backups().stream()
                                .limit(SHOWN)
                                .map(made -> CopyLine.plain(made, localization, model::choose))
                                .toList());
    }

    private void show(@Nullable BackupView view) {
        boolean doubted = model.doubtedProperty().get() != null;
        doubt.setVisible(doubted);
        choice.setVisible(view == null && !doubted);
        question.setVisible(view != null);
        if (view != null) {
            title.textProperty()
                    .bind(
                            localization.make(
                                    f ->
                                            f.words()
                                                    .get(
                                                            "backup.ask.title",
                                                            f.dateTime(view.headAt()))));
            loss.textProperty().bind(localization.make(f -> RestoreLoss.sentence(view, f)));
        }
    }
}
