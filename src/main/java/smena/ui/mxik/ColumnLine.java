package smena.ui.mxik;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.service.imports.CodeColumn;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Localization;

/// A column of a file: its heading, the first text below it, and what it is taken for.
final class ColumnLine extends HBox {
    private static final double CHOICE = 232;

    ColumnLine(Localization localization, ColumnChoice choice) {
        super(12);
        Label heading = new Label();
        heading.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        choice.column().heading().isEmpty()
                                                ? f.words()
                                                        .get(
                                                                "mxik.columnNumber",
                                                                choice.column().place() + 1)
                                                : choice.column().heading()));
        heading.getStyleClass().add("strong");
        heading.setMinWidth(0);
        Label sample = new Label(choice.column().sample());
        sample.getStyleClass().addAll("small", "muted");
        sample.setMinWidth(0);
        VBox text = new VBox(2, heading, sample);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        ComboBox<CodeColumn> what = new ComboBox<>();
        what.setId("column-" + (choice.column().place() + 1));
        what.getItems().setAll(CodeColumn.values());
        ChoiceNames.show(what, column -> localization.words().get("mxik.column." + column));
        what.valueProperty().bindBidirectional(choice.whatProperty());
        what.setMinWidth(CHOICE);
        what.setPrefWidth(CHOICE);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().addAll(text, what);
    }
}
