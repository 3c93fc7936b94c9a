package smena.ui.shift;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import smena.ui.kit.Localization;
import smena.ui.kit.NumberPad;

import java.util.function.BooleanSupplier;

/// The blind count.
public final class CloseCountController {
    private final CloseModel model;
    private final Localization localization;
    private final BooleanSupplier manager;

    @FXML private Node count;
    @FXML private Label countedTotal;
    @FXML private NumberPad pad;
    @FXML private Button uncounted;
    @FXML private Button next;
    @FXML private Label enterHint;
    @FXML private CountTableController tableController;

    /// @param manager whether a manager stands at the till, who may close without a count
    public CloseCountController(
            CloseModel model, Localization localization, BooleanSupplier manager) {
        this.model = model;
        this.localization = localization;
        this.manager = manager;
    }

    @FXML
    private void initialize() {
        CountModel counted = model.count();
        countedTotal
                .textProperty()
                .bind(
                        localization.make(
                                f -> f.money(counted.totalProperty().get()),
                                counted.totalProperty()));
        pad.setOnKey(tableController::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        next.disableProperty().bind(counted.readyProperty().not().or(model.busyProperty()));
        uncounted.setVisible(manager.getAsBoolean());
        uncounted.setManaged(uncounted.isVisible());
        tableController
                .enterEndsProperty()
                .subscribe(ends -> enterHint.setText(ends ? "Enter" : "Ctrl Enter"));
        count.visibleProperty()
                .subscribe(
                        visible -> {
                            if (visible) {
                                tableController.takeFocus();
                            }
                        });
    }

    @FXML
    private void next() {
        model.counted();
    }

    @FXML
    private void withoutCount() {
        model.withoutCount();
    }
}
