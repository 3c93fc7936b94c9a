package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Recorded keys of a scanner while the Russian layout is on.
@OnScreen
class ScanStreamTest {
    private static final List<String> MARKS =
            List.of(
                    "010200000000132621Kd7Qx1\u001d91ab",
                    "0102000000001326215R/k.2,a",
                    "]d20102000000001326217;b'c\u001d93xY",
                    "010200000000132621/Kd7Qx\u001d91ab");

    private final List<String> codes = new ArrayList<>();
    private final TextField field = Toolkit.onScreen(() -> new TextField("3"));
    private long now = TimeUnit.HOURS.toNanos(1);
    private int torn;

    @Test
    void everySignOfAMarkIsReadWhateverTheLayout() {
        Toolkit.run(
                () -> {
                    listen();
                    play(KeyStream.of("marks-ru.tsv"));
                });
        assertEquals(MARKS, codes);
        assertEquals("3", field.getText());
        assertEquals(0, torn);
    }

    /// The key of the slash says a point until the first letter has told the layout.
    @Test
    void aSignThatWasReadForAnotherLayoutIsScannedAgain() {
        KeyStream slashFirst = KeyStream.of("marks-ru.tsv").scans().getLast();
        Toolkit.run(
                () -> {
                    listen();
                    play(slashFirst);
                    assertEquals(List.of(), codes, "better none than another's");
                    assertEquals(1, torn);
                    play(slashFirst);
                });
        assertEquals(List.of(MARKS.getLast()), codes);
        assertEquals("3", field.getText());
    }

    private void play(KeyStream stream) {
        long start = now + TimeUnit.SECONDS.toNanos(1);
        stream.fire(field, moment -> now = start + moment);
    }

    private void listen() {
        Scene scene = new Scene(new VBox(field));
        new Scanner(new Ear(), ScanDetector.Timing.USUAL, () -> now).listenTo(scene);
        scene.getRoot().applyCss();
        field.requestFocus();
    }

    private final class Ear implements Scanner.Listener {
        @Override
        public void scanned(String code) {
            codes.add(code);
        }

        @Override
        public void torn() {
            torn++;
        }

        @Override
        public void takeBack(int characters) {}
    }
}
