package smena.ui.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;

import smena.text.Language;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.util.List;

/// The help tells of what the counter can do, not only of its keys.
@OnScreen
class HelpTest {
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
                    "favourites",
                    "training");

    @Test
    void theKeysComeFirstAndTheTopicsAreATapAway() {
        Localization localization = Snapshots.localization(Language.UZ);
        Toolkit.run(
                () -> {
                    Parent help = help(localization);
                    Node topics = help.lookup("#topicsPart");
                    assertFalse(topics.isVisible());
                    Pane parts = (Pane) help.lookup("#parts");
                    ((ToggleButton) parts.getChildren().getLast()).fire();
                    assertTrue(topics.isVisible());
                    assertFalse(help.lookup("#keysPart").isVisible());
                    for (Language language : Language.values()) {
                        localization.languageProperty().set(language);
                        Pane told = (Pane) ((ScrollPane) topics).getContent();
                        assertEquals(
                                TOPICS.stream().map(topic -> "topic-" + topic).toList(),
                                told.getChildren().stream().map(Node::getId).toList());
                        for (Node topic : told.getChildren()) {
                            for (Node words : ((Pane) topic).getChildren()) {
                                assertFalse(((Label) words).getText().isBlank(), topic::getId);
                            }
                        }
                    }
                });
    }

    private static Parent help(Localization localization) {
        Parent view =
                new Fxml(localization)
                        .load("menu/help.fxml", new HelpController(localization, () -> {}));
        new Scene(view);
        return view;
    }
}
