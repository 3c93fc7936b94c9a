package smena.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.text.Language;
import smena.text.Words;
import smena.ui.kit.FittedRoot;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What makes a till for training impossible to mistake: a bar over every screen in four languages,
/// an edge around it, and a watermark across it, dialogs too. None of it takes a tap or a key.
final class TrainingSign {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 632;

    private TrainingSign() {}

    /// The root of a window with `content` in it.
    static FittedRoot around(Region content, Localization localization) {
        Label words = new Label(inAllLanguages());
        words.setId("trainingBar");
        words.getStyleClass().add("training-bar");
        words.setGraphic(new Icon(Sign.WARNING, 18));
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER);
        StackPane all = new StackPane(content, watermark(localization));
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox window = new VBox(words, all);
        window.getStyleClass().add("training");
        return new FittedRoot(window, WIDTH, HEIGHT);
    }

    private static StackPane watermark(Localization localization) {
        Label mark = new Label();
        mark.setId("trainingMark");
        mark.textProperty().bind(localization.text("training.title"));
        mark.getStyleClass().add("training-mark");
        mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mark.setRotate(-24);
        StackPane veil = new StackPane(mark);
        veil.getStyleClass().add("training-edge");
        veil.setMouseTransparent(true);
        veil.setMinSize(0, 0);
        return veil;
    }

    private static String inAllLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> Words.in(language).get("training.title"))
                .collect(Collectors.joining("  ·  "));
    }
}
