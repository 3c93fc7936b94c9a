package smena.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;

/// Puts [TaxesModel] on the screen.
public final class TaxesController {
    private final TaxesModel model;
    private final Localization localization;
    private final ToggleGroup usual = new ToggleGroup();

    @FXML private ScrollPane scroll;
    @FXML private VBox rows;
    @FXML private Button add;
    @FXML private Notice notice;
    @FXML private Button save;

    TaxesController(TaxesModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        model.rows()
                .addListener(
                        (ListChangeListener<TaxRow>)
                                change -> {
                                    while (change.next()) {
                                        if (change.wasAdded() || change.wasRemoved()) {
                                            draw();
                                            return;
                                        }
                                    }
                                });
        usual.selectedToggleProperty()
                .subscribe(
                        now -> {
                            if (now != null && now.getUserData() instanceof TaxRow row) {
                                model.usualProperty().set(row);
                            }
                        });
        model.usualProperty().subscribe(_ -> choose());
        draw();
        add.setOnAction(_ -> add());
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    /// What is added stands at the end, and is typed at once.
    private void add() {
        int before = model.rows().size();
        model.add();
        if (model.rows().size() > before) {
            scroll.setVvalue(scroll.getVmax());
            rows.getChildren().getLast().lookup(".text-field").requestFocus();
        }
    }

    private void draw() {
        usual.getToggles().clear();
        for (Node old : rows.getChildren()) {
            if (old instanceof TaxRowView view) {
                view.release();
            }
        }
        rows.getChildren()
                .setAll(
                        model.rows().stream()
                                .map(row -> new TaxRowView(row, model, usual, localization))
                                .toList());
        choose();
    }

    private void choose() {
        usual.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == model.usualProperty().get())
                .findFirst()
                .ifPresent(usual::selectToggle);
    }
}
