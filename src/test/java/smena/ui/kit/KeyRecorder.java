package smena.ui.kit;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes down what a window gets from a keyboard or a scanner, one key event a line, for
/// `src/test/resources/keys`. It needs a display; it ends when its window is closed.
final class KeyRecorder {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KeyRecorder() {}

    public static void main(String[] arguments) {
        Toolkit.start();
        Platform.setImplicitExit(true);
        Toolkit.run(
                () -> {
                    Scene scene = new Scene(new StackPane(new TextField()), 400, 100);
                    scene.addEventFilter(KeyEvent.ANY, KeyRecorder::write);
                    Stage stage = new Stage();
                    stage.setTitle("keys");
                    stage.setScene(scene);
                    stage.show();
                });
        OUT.println("micros\tevent\tcode\tcharacter\tmodifiers");
    }

    private static void write(KeyEvent event) {
        OUT.println(
                String.join(
                        "\t",
                        Long.toString(System.nanoTime() / 1_000),
                        event.getEventType().getName(),
                        event.getCode().name(),
                        shown(event.getCharacter()),
                        (event.isShiftDown() ? "S" : "") + (event.isControlDown() ? "C" : "")));
    }

    private static String shown(String character) {
        if (character.isEmpty() || character.equals(KeyEvent.CHAR_UNDEFINED)) {
            return "";
        }
        char sign = character.charAt(0);
        return sign <= ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) sign) : character;
    }
}
