package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.List;
import java.util.function.Consumer;

/// A card for each page of the settings, as many beside each other as there is room for.
public final class SettingsController {
    private static final double LEAST = 320;
    private static final double SIGN_SIZE = 22;

    private final List<SettingsEntry> entries;
    private final Localization localization;
    private final Consumer<SettingsEntry> open;
    private int columns;
    private int opened;

    @FXML private GridPane cards;

    SettingsController(
            List<SettingsEntry> entries, Localization localization, Consumer<SettingsEntry> open) {
        this.entries = entries;
        this.localization = localization;
        this.open = open;
    }

    @FXML
    private void initialize() {
        cards.widthProperty().subscribe(width -> arrange(width.doubleValue()));
    }

    /// The keyboard goes to the card whose page was opened last, so that it is where the eye is.
    void takeFocus() {
        if (!cards.getChildren().isEmpty()) {
            cards.getChildren().get(opened).requestFocus();
        }
    }

    private void arrange(double width) {
        int now = Math.clamp((int) (width / LEAST), 1, 3);
        if (now == columns) {
            return;
        }
        columns = now;
        cards.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            cards.getColumnConstraints().add(column);
        }
        cards.getChildren().clear();
        for (int i = 0; i < entries.size(); i++) {
            cards.add(card(entries.get(i)), i % columns, i / columns);
        }
    }

    private Button card(SettingsEntry entry) {
        Label title = new Label();
        title.textProperty().bind(localization.text("settings." + entry.key()));
        title.getStyleClass().add("title");
        Label about = new Label();
        about.textProperty().bind(localization.text("settings." + entry.key() + ".about"));
        about.getStyleClass().addAll("small", "muted");
        about.setWrapText(true);
        VBox text = new VBox(4, title, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        StackPane sign = new StackPane(new Icon(entry.sign(), SIGN_SIZE));
        sign.getStyleClass().add("settings-sign");
        Icon arrow = new Icon(Sign.RIGHT, 18);
        arrow.getStyleClass().add("muted");
        HBox content = new HBox(16, sign, text, arrow);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        Button card = new Button();
        card.setId("settings-" + entry.key());
        card.setGraphic(content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.accessibleTextProperty().bind(title.textProperty());
        card.getStyleClass().add("settings-entry");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMinWidth(0);
        card.setOnAction(
                _ -> {
                    opened = entries.indexOf(entry);
                    open.accept(entry);
                });
        content.prefWidthProperty().bind(card.widthProperty().subtract(34));
        content.setMinWidth(Region.USE_PREF_SIZE);
        return card;
    }
}
