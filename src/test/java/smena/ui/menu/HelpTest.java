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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.text.Language;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The help tells of what the counter can do, not only of its keys.
@OnScreen
class HelpTest {
    private static final Pattern TOPIC = Pattern.compile("help\\.topic\\.(\\w+)");

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
                });
    }

    /// What somebody has written a topic about in the four languages is shown, and nothing else.
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTopicThatIsWrittenIsTold(Language language) throws IOException {
        Map<String, String> written = written(language);
        Map<String, String> told = new TreeMap<>();
        Toolkit.run(
                () -> {
                    Parent help = help(Snapshots.localization(language));
                    ScrollPane topics = (ScrollPane) help.lookup("#topicsPart");
                    for (Node topic : ((Pane) topics.getContent()).getChildren()) {
                        List<Node> words = ((Pane) topic).getChildren();
                        told.put(text(words.getFirst()), text(words.getLast()));
                    }
                });
        assertEquals(written, told);
        assertEquals(29, told.size(), told::toString);
    }

    /// Title and text of each topic in the file of the words.
    private static Map<String, String> written(Language language) throws IOException {
        String suffix = language == Language.EN ? "" : "_" + language.tag().replace('-', '_');
        Properties words = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("fxml/text/words" + suffix + ".properties"))) {
            words.load(file);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> TOPIC.matcher(key).matches())
                .collect(
                        Collectors.toMap(
                                words::getProperty,
                                key -> Objects.requireNonNull(words.getProperty(key + ".how")),
                                (_, twice) -> twice,
                                TreeMap::new));
    }

    private static String text(Node label) {
        return ((Label) label).getText();
    }

    private static Parent help(Localization localization) {
        Parent view =
                new Fxml(localization)
                        .load("menu/help.fxml", new HelpController(localization, () -> {}));
        new Scene(view);
        return view;
    }
}
