package smena.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.text.Language;
import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Notice;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.util.ArrayList;
import java.util.List;

@OnScreen
class KeptScansTest {
    private final List<String> scanned = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Navigation navigation = new Navigation(new StackPane());
    private final Dialogs dialogs =
            new Dialogs(new StackPane(), new Fxml(Snapshots.localization(Language.UZ)));
    private final KeptScans kept = new KeptScans(navigation, dialogs, new Said(), later::add);

    @Test
    void whatIsScannedUnderADialogComesBehindItsAnswer() {
        Toolkit.run(
                () -> {
                    navigation.show(new Till());
                    Dialog below = dialogs.show(new Region());
                    assertTrue(kept.keep("1"));
                    Dialog above = dialogs.show(new Region());
                    assertTrue(kept.keep("2"));
                    assertTrue(kept.keep("1"));
                    above.close();
                    assertEquals(List.of(), later, "one is open yet");
                    below.close();
                    scanned.add("answer");
                    later.forEach(Runnable::run);
                });
        assertEquals(List.of("answer", "1", "2", "1"), scanned);
        assertEquals(List.of("scan.kept 1", "scan.kept 2", "scan.kept 3"), said);
    }

    @Test
    void aDialogThatRefusesScansRefusesThemForAllOverIt() {
        Toolkit.run(
                () -> {
                    navigation.show(new Till());
                    dialogs.show(new Region()).refuseScans();
                    assertFalse(kept.keep("1"));
                    dialogs.show(new Region());
                    assertFalse(kept.keep("1"));
                    dialogs.closeAll();
                });
        assertEquals(List.of(), later);
    }

    @Test
    void whatBelongedToAnotherScreenIsSaidNotToBeTaken() {
        Toolkit.run(
                () -> {
                    navigation.show(new Till());
                    Dialog dialog = dialogs.show(new Region());
                    assertTrue(kept.keep("1"));
                    navigation.show(new Till());
                    dialog.close();
                    later.forEach(Runnable::run);
                });
        assertEquals(List.of(), scanned);
        assertEquals(List.of("scan.kept 1", "scan.notNow 1"), said);
    }

    @Test
    void aScreenThatKeepsNoneIsLeftAlone() {
        Toolkit.run(
                () -> {
                    navigation.show(new Office());
                    dialogs.show(new Region());
                    assertFalse(kept.keep("1"));
                });
    }

    private static class Office implements Screen {
        private final Parent view = new StackPane();

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public void takeBack(int characters) {}
    }

    private final class Till extends Office {
        @Override
        public boolean keepsScans() {
            return true;
        }

        @Override
        public void scanned(String code) {
            scanned.add(code);
        }
    }

    private final class Said implements Toasts {
        @Override
        public void say(Notice.Kind kind, String key, Object... arguments) {
            said.add(key + " " + arguments[0]);
        }

        @Override
        public void accept(Problem problem) {}

        @Override
        public void clear() {}
    }
}
