package smena.ui.imports;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Localization;

import java.util.List;
import java.util.function.Function;

/// A column of a file: its heading, the first text below it, and what it is taken for.
public final class ColumnLine extends HBox {
    private static final double CHOICE = 232;

    /// @param all what it may be
    /// @param key the key of what each is called
    public <T> ColumnLine(
            Localization localization,
            ColumnChoice<T> choice,
            List<T> all,
            Function<T, String> key) {
        super(12);
        Label heading = new Label();
        heading.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        choice.heading().isEmpty()
                                                ? f.words()
                                                        .get(
                                                                "import.columnNumber",
                                                                choice.place() + 1)
                                                : choice.heading()));
        heading.getStyleClass().add("strong");
        heading.setMinWidth(0);
        Label sample = new Label(choice.sample());
        sample.getStyleClass().addAll("small", "muted");
        sample.setMinWidth(0);
        VBox text = new VBox(2, heading, sample);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        ComboBox<T> what = new ComboBox<>();
        what.setId("column-" + (choice.place() + 1));
        what.getItems().setAll(all);
        ChoiceNames.show(what, each -> localization.words().get(key.apply(each)));
        what.valueProperty().bindBidirectional(choice.whatProperty());
        what.setMinWidth(CHOICE);
        what.setPrefWidth(CHOICE);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().addAll(text, what);
    }
}
