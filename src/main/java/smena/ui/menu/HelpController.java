package smena.ui.menu;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import smena.ui.kit.Chips;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;

import java.util.List;

/// The keys of the till, and how the rarer things are done.
public final class HelpController {
    /// What is shown of it.
    enum Part {
        KEYS,
        TOPICS
    }

    private static final List<String> KEYS =
            List.of(
                    "F1",
                    "F2",
                    "F3",
                    "F4",
                    "F5",
                    "F6",
                    "F7",
                    "Shift F7",
                    "F8",
                    "F9",
                    "F10",
                    "F11",
                    "F12",
                    "Esc",
                    "Del",
                    "+ −",
                    "Ctrl K",
                    "Ctrl L",
                    "Ctrl T");
    private static final int ROWS = (KEYS.size() + 1) / 2;

    /// `help.topic.NAME` is what it is called, `help.topic.NAME.how` how it is done.
    private static final List<String> TOPICS =
            List.of(
                    "refund",
                    "exchange",
                    "customers",
                    "weighing",
                    "marks",
                    "age",
                    "terminal",
                    "promotions",
                    "priceLists",
                    "prices",
                    "labels",
                    "supply",
                    "stock",
                    "expiry",
                    "stockTakes",
                    "goodsFigures",
                    "favourites",
                    "cashMoves",
                    "handover",
                    "figures",
                    "control",
                    "today",
                    "reports",
                    "expenses",
                    "journal",
                    "people",
                    "taxes",
                    "settings",
                    "training");

    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.KEYS);
    private final Localization localization;
    private final Runnable close;

    @FXML private HBox parts;
    @FXML private VBox keysPart;
    @FXML private GridPane keys;
    @FXML private ScrollPane topicsPart;
    @FXML private VBox topics;

    /// @param close leaves it
    public HelpController(Localization localization, Runnable close) {
        this.localization = localization;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Chips.fill(
                parts,
                List.of(Part.values()),
                part,
                each -> localization.text("help.part." + each));
        parts.getChildren().forEach(chip -> chip.setFocusTraversable(false));
        for (int i = 0; i < KEYS.size(); i++) {
            keys.add(line(KEYS.get(i)), i / ROWS, i % ROWS);
        }
        TOPICS.forEach(topic -> topics.getChildren().add(topic(topic)));
        part.subscribe(
                now -> {
                    keysPart.setVisible(now == Part.KEYS);
                    topicsPart.setVisible(now == Part.TOPICS);
                });
    }

    /// Shows how things are done.
    public void topics() {
        part.set(Part.TOPICS);
    }

    @FXML
    private void close() {
        close.run();
    }

    private Node line(String key) {
        HBox place = new HBox(new KeyHint(key));
        place.getStyleClass().add("help-key");
        HBox line = new HBox(12, place, label("help." + name(key)));
        line.getStyleClass().add("help-line");
        return line;
    }

    private Node topic(String name) {
        Label title = label("help.topic." + name);
        title.getStyleClass().add("strong");
        Label how = label("help.topic." + name + ".how");
        how.getStyleClass().add("muted");
        how.setMinHeight(Label.USE_PREF_SIZE);
        VBox topic = new VBox(2, title, how);
        topic.setId("topic-" + name);
        topic.getStyleClass().add("help-topic");
        return topic;
    }

    private Label label(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(localization.text(key));
        return label;
    }

    private static String name(String key) {
        return switch (key) {
            case "+ −" -> "plusMinus";
            case "Ctrl K" -> "customer";
            case "Ctrl L" -> "lock";
            case "Ctrl T" -> "scale";
            case "Shift F7" -> "wholeDiscount";
            default -> key;
        };
    }
}
