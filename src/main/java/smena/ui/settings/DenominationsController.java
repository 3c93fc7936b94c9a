package smena.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;

/// Puts [DenominationsModel] on the screen.
public final class DenominationsController {
    private final DenominationsModel model;
    private final Localization localization;

    @FXML private GridPane rows;
    @FXML private AmountField added;
    @FXML private Notice notice;
    @FXML private Button save;

    DenominationsController(DenominationsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        model.rows()
                .addListener(
                        (ListChangeListener<DenominationsModel.Row>)
                                change -> {
                                    while (change.next()) {
                                        if (!change.wasUpdated()) {
                                            draw();
                                            return;
                                        }
                                    }
                                });
        draw();
        added.typedProperty().bindBidirectional(model.addedProperty());
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    /// In two columns, the largest first.
    private void draw() {
        rows.getChildren().clear();
        int half = Math.ceilDiv(model.rows().size(), 2);
        for (int i = 0; i < model.rows().size(); i++) {
            DenominationsModel.Row row = model.rows().get(i);
            RowSwitch counted = new RowSwitch();
            counted.setId("counted-" + row.value().minor());
            counted.textProperty().bind(localization.make(f -> f.moneyWithCurrency(row.value())));
            counted.selectedProperty().bindBidirectional(row.counted());
            rows.add(counted, i / half, i % half);
        }
    }

    @FXML
    private void add() {
        model.add();
    }
}
