package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import smena.domain.display.DisplaySetup;
import smena.domain.display.LineDisplaySetup;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;
import smena.ui.printer.LetterTable;

import java.util.List;
import java.util.Optional;

/// Where the customer's displays are.
public final class DisplayController {
    private final DisplayModel model;
    private final DisplayContext context;
    private final Localization localization;

    @FXML private HBox places;
    @FXML private Notice screenState;
    @FXML private HBox kinds;
    @FXML private Node portField;
    @FXML private Label portTitle;
    @FXML private ComboBox<String> port;
    @FXML private Node speedField;
    @FXML private HBox bauds;
    @FXML private Node tableField;
    @FXML private ComboBox<LetterTable> tables;
    @FXML private Notice lineState;
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
        Chips.spread(
                kinds,
                List.of(LineDisplaySetup.Kind.values()),
                model.kindProperty(),
                kind -> localization.text("display.kind." + kind));
        Chips.spread(
                bauds,
                DisplayModel.BAUDS,
                model.baudProperty(),
                baud -> localization.make(_ -> Integer.toString(baud)));
        port.setItems(model.ports());
        port.getEditor().textProperty().bindBidirectional(model.portProperty());
        tables.getItems().setAll(context.tables());
        tables.valueProperty().bindBidirectional(model.tableProperty());
        for (Node field : List.of(portField, speedField, tableField, lineState)) {
            field.managedProperty().bind(field.visibleProperty());
        }
        model.placeProperty().subscribe(this::explain);
        model.kindProperty().subscribe(this::ask);
        model.reachedProperty().subscribe(this::tell);
        SaveButton.follow(save, model);
        save.setOnAction(_ -> model.save());
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    private void ask(LineDisplaySetup.Kind kind) {
        portField.setVisible(kind != LineDisplaySetup.Kind.NONE);
        portTitle
                .textProperty()
                .bind(localization.text(kind.isSerial() ? "display.port" : "display.name"));
        speedField.setVisible(kind.isSerial());
        tableField.setVisible(kind.isSerial());
    }

    private void tell(Optional<Boolean> reached) {
        boolean good = reached.orElse(false);
        lineState.setVisible(reached.isPresent());
        lineState.setKind(good ? Notice.Kind.GOOD : Notice.Kind.WARN);
        lineState
                .textProperty()
                .bind(localization.text(good ? "display.lineGood" : "display.lineAway"));
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
