package smena.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/// Detects a scanner in all keys of a window, whatever has the focus. A burst reaches no control:
/// what had already landed in a field is taken back, and its Enter presses nothing.
public final class Scanner {
    /// Receives the codes.
    public interface Listener {
        /// A code was scanned.
        void scanned(String code);

        /// The last `characters` keys were the beginning of a scan: forget them, if they went
        /// anywhere but into a text field (there they are gone already).
        default void takeBack(int characters) {}

        /// The fewest characters that may be a code at this moment.
        default int shortest() {
            return ScanDetector.SHORTEST;
        }
    }

    private static final Set<KeyCode> MODIFIERS =
            EnumSet.of(
                    KeyCode.SHIFT,
                    KeyCode.CONTROL,
                    KeyCode.ALT,
                    KeyCode.ALT_GRAPH,
                    KeyCode.META,
                    KeyCode.CAPS,
                    KeyCode.NUM_LOCK);

    private final ScanDetector detector;
    private final LongSupplier nanos;
    private final Listener listener;
    private final PauseTransition pause;
    private final Set<KeyCode> swallowed = EnumSet.noneOf(KeyCode.class);
    private final FieldMemory field = new FieldMemory();
    private @Nullable Boolean swallowsTyped;

    /// A scanner that tells `listener`, with `nanos` as its clock (`System::nanoTime`).
    public Scanner(Listener listener, ScanDetector.Timing timing, LongSupplier nanos) {
        this.listener = listener;
        this.nanos = nanos;
        detector = new ScanDetector(timing, listener::shortest);
        pause = new PauseTransition(Duration.millis(timing.within().toMillis() + 1.0));
        pause.setOnFinished(_ -> finish(detector.pause(nanos.getAsLong())));
    }

    /// Begins to listen to the keys of `scene`.
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        swallowsTyped = null;
        if (MODIFIERS.contains(event.getCode())) {
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            detector.forget();
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            end(event);
            return;
        }
        char character = ScanKeys.ofKey(event);
        if (character != ScanKeys.NONE) {
            decide(event, character);
            swallowsTyped = event.isConsumed();
        } else if (event.getCode() != KeyCode.UNDEFINED) {
            detector.forget();
        }
    }

    private void typed(KeyEvent event) {
        if (swallowsTyped == null) {
            char character = ScanKeys.ofText(event.getCharacter());
            if (character != ScanKeys.NONE) {
                decide(event, character);
            }
        } else if (swallowsTyped) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (swallowed.remove(event.getCode())) {
            event.consume();
        }
    }

    private void end(KeyEvent event) {
        Optional<String> code = detector.end(nanos.getAsLong());
        swallowsTyped = code.isPresent();
        if (code.isPresent()) {
            swallow(event);
            finish(code);
        }
    }

    private void decide(KeyEvent event, char character) {
        long now = nanos.getAsLong();
        if (detector.isFresh(now)) {
            field.remember(event.getTarget());
        }
        switch (detector.character(character, now)) {
            case PASS -> {}
            case RECOGNISED -> {
                field.restore();
                listener.takeBack(detector.landed());
                swallow(event);
                pause.playFromStart();
            }
            case SWALLOW -> {
                swallow(event);
                pause.playFromStart();
            }
        }
    }

    private void swallow(KeyEvent event) {
        event.consume();
        if (event.getCode() != KeyCode.UNDEFINED) {
            swallowed.add(event.getCode());
        }
    }

    private void finish(Optional<String> code) {
        pause.stop();
        code.ifPresent(listener::scanned);
    }

    /// A text field as it was before the burst began.
    private static final class FieldMemory {
        private @Nullable TextInputControl field;
        private String text = "";
        private int anchor;
        private int caret;

        void remember(Object target) {
            field = target instanceof TextInputControl input && input.isEditable() ? input : null;
            if (field != null) {
                text = field.getText() == null ? "" : field.getText();
                anchor = field.getAnchor();
                caret = field.getCaretPosition();
            }
        }

        void restore() {
            if (field != null && !text.equals(field.getText())) {
                field.setText(text);
                field.selectRange(anchor, caret);
            }
        }
    }
}
