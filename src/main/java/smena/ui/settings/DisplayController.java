package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import smena.domain.display.DisplaySetup;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;

import java.util.List;

/// Where the customer's display is.
public final class DisplayController {
    private final DisplayModel model;
    private final DisplayContext context;
    private final Localization localization;

    @FXML private HBox places;
    @FXML private Notice screenState;
    @FXML private Notice notice;
    @FXML private Button save;

    DisplayController(DisplayModel model, DisplayContext context, Localization localization) {
        this.model = model;
        this.context = context;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        Chips.spread(
                places,
                List.of(DisplaySetup.Place.values()),
                model.placeProperty(),
                place -> localization.text("display.place." + place));
        model.placeProperty().subscribe(this::explain);
        SaveButton.follow(save, model);
        save.setOnAction(_ -> model.save());
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    private void explain(DisplaySetup.Place place) {
        boolean misses = place == DisplaySetup.Place.SECOND_SCREEN && !context.hasSecondScreen();
        screenState.setKind(misses ? Notice.Kind.WARN : Notice.Kind.INFO);
        screenState
                .textProperty()
                .bind(
                        localization.text(
                                misses ? "display.noSecondScreen" : "display.explain." + place));
    }
}
