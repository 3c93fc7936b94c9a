package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A recorded stream of key events, from `keys` of the test resources.
public final class KeyStream {
    private static final Pattern TAB = Pattern.compile("\t");

    private final List<Key> keys;

    private KeyStream(List<Key> keys) {
        this.keys = keys;
    }

    /// One key event.
    private record Key(
            long micros, EventType<KeyEvent> event, KeyCode code, String character, String held) {
        static Key of(String line) {
            List<String> parts = List.of(TAB.split(line, -1));
            return new Key(
                    Long.parseLong(parts.get(0)),
                    type(parts.get(1)),
                    KeyCode.valueOf(parts.get(2)),
                    character(parts.get(3)),
                    parts.get(4));
        }

        private static EventType<KeyEvent> type(String name) {
            return switch (name) {
                case "KEY_PRESSED" -> KeyEvent.KEY_PRESSED;
                case "KEY_TYPED" -> KeyEvent.KEY_TYPED;
                case "KEY_RELEASED" -> KeyEvent.KEY_RELEASED;
                default -> throw new IllegalArgumentException(name);
            };
        }

        private static String character(String written) {
            return written.startsWith("\\u")
                    ? Character.toString(Integer.parseInt(written.substring(2), 16))
                    : written;
        }

        long nanos() {
            return TimeUnit.MICROSECONDS.toNanos(micros);
        }

        KeyEvent toEvent() {
            return new KeyEvent(
                    event,
                    character,
                    "",
                    code,
                    held.contains("S"),
                    held.contains("C"),
                    false,
                    false);
        }
    }

    /// The stream of this file.
    public static KeyStream of(String file) {
        try (InputStream in = KeyStream.class.getResourceAsStream("/keys/" + file)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new KeyStream(text.lines().skip(1).map(Key::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each of its scans by itself.
    public List<KeyStream> scans() {
        List<KeyStream> scans = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            if (key.code() == KeyCode.ENTER && key.event() == KeyEvent.KEY_RELEASED) {
                scans.add(new KeyStream(keys.subList(begin, i + 1)));
                begin = i + 1;
            }
        }
        return scans;
    }

    /// Plays it into `scene` in its own time, which waits for no program: each event goes to what
    /// has the focus when it is handled, and keys wait while the FX thread is held up, as they do
    /// in the queue of a window system. No other thread sends them, which a busy computer would
    /// hold up in the midst of a code. Comes back once all are handled.
    public void play(Scene scene) {
        CountDownLatch played = new CountDownLatch(1);
        long start = System.nanoTime();
        Platform.runLater(() -> pump(scene, start, 0, played));
        try {
            assertTrue(played.await(2, TimeUnit.MINUTES), "the keys were not handled");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void pump(Scene scene, long start, int from, CountDownLatch played) {
        int next = from;
        long now = System.nanoTime() - start;
        while (next < keys.size() && keys.get(next).nanos() <= now) {
            Event.fireEvent(target(scene), keys.get(next).toEvent());
            next++;
        }
        if (next == keys.size()) {
            played.countDown();
        } else {
            int rest = next;
            Platform.runLater(() -> pump(scene, start, rest, played));
        }
    }

    /// Hands its events to `target` one after the other, on the FX thread, and says before each at
    /// which moment of the stream it comes, in nanoseconds.
    public void fire(EventTarget target, Consumer<Long> moment) {
        for (Key key : keys) {
            moment.accept(key.nanos());
            Event.fireEvent(target, key.toEvent());
        }
    }

    private static EventTarget target(Scene scene) {
        return scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    }
}
