package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.ports.Typesetter;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/// The window of a till for training is never taken for the real one, and leads back to it.
@OnScreen
class TrainingWindowTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));
    private static final Typesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);

    @TempDir private Path folder;

    private interface Look {
        void at(TillWindow window, Stage stage);
    }

    @Test
    void saysSoInFourLanguagesAndLeadsThereAndBack() {
        Path real = folder.resolve("shop");
        DemoFolder.putInto(real, CLOCK, "uz");
        show(
                real,
                (window, stage) -> {
                    Parent root = stage.getScene().getRoot();
                    assertNull(root.lookup("#trainingBar"));
                    assertEquals("Smena", stage.getTitle());
                    assertFalse(window.isTraining());
                    button(root).fire();
                    assertEquals(Optional.of(real), window.next());
                    assertFalse(stage.isShowing());
                });
        Path training = TrainingFolder.prepare(real, Optional.empty(), CLOCK, PAGES);
        show(
                training,
                (window, stage) -> {
                    Parent root = stage.getScene().getRoot();
                    String bar = ((Labeled) root.lookup("#trainingBar")).getText();
                    for (Language language : Language.values()) {
                        String word = Words.in(language).get("training.title");
                        assertTrue(bar.contains(word), bar);
                    }
                    assertNotNull(root.lookup("#trainingMark"));
                    assertTrue(stage.getTitle().contains("OʻQUV"), stage.getTitle());
                    assertTrue(window.isTraining());
                    assertEquals(
                            Words.in(Language.UZ).get("training.leave"), button(root).getText());
                    button(root).fire();
                    assertEquals(Optional.of(real), window.next());
                });
    }

    private static Button button(Parent root) {
        return (Button) root.lookup("#training");
    }

    private static void show(Path data, Look look) {
        DataFolder opened = DataFolder.open(data, CLOCK, PAGES);
        StartState state = StartState.read(opened.services(), Optional.of(Language.UZ));
        Stage stage = Toolkit.onScreen(Stage::new);
        TillWindow window =
                Toolkit.onScreen(
                        () -> {
                            TillWindow made =
                                    new TillWindow(opened, state, CLOCK, PAGES, Platform::runLater);
                            made.show(stage);
                            return made;
                        });
        try {
            Toolkit.run(() -> look.at(window, stage));
        } finally {
            Toolkit.run(stage::hide);
            window.close();
        }
    }
}
