package smena.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.ui.kit.Notice;

import java.util.ArrayList;
import java.util.List;

/// A code that nobody knows is seen and heard.
class SoundingToastsTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void onlyAnUnknownCodeIsHeard() {
        Toasts toasts = new SoundingToasts(new Recorder(), () -> said.add("beep"));
        toasts.accept(new Problem.BadReason());
        toasts.say(Notice.Kind.GOOD, "key");
        toasts.accept(new Problem.UnknownBarcode("4780000000014"));
        toasts.clear();
        assertEquals(
                List.of(
                        "BadReason[]",
                        "key",
                        "beep",
                        "UnknownBarcode[code=4780000000014]",
                        "cleared"),
                said);
    }

    private final class Recorder implements Toasts {
        @Override
        public void say(Notice.Kind kind, String key, Object... arguments) {
            said.add(key);
        }

        @Override
        public void accept(Problem problem) {
            said.add(problem.toString());
        }

        @Override
        public void clear() {
            said.add("cleared");
        }
    }
}
