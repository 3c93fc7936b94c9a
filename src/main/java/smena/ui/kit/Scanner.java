package smena.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.KeyClock.Moment;
import smena.ui.kit.ScanDetector.End;

import java.util.EnumSet;
import java.util.Set;

/// Detects a scanner in all keys of a window, whatever has the focus. A burst reaches no control:
/// what had already landed in a field is taken back, and its Enter presses nothing.
public final class Scanner {
    /// Receives the codes.
    public interface Listener extends Landing {
        /// A code was scanned.
        void scanned(String code);

        /// A scan was torn apart and nothing of it counts: it has to be done again.
        default void torn() {}

        /// What keys are typed into at this moment; it is told when they have to be taken back.
        default Landing landing() {
            return this;
        }

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

    private static final Duration LOOK_AGAIN = Duration.millis(51);

    private final ScanDetector detector;
    private final KeyClock clock;
    private final Listener listener;
    private final PauseTransition pause = new PauseTransition(LOOK_AGAIN);
    private final Set<KeyCode> swallowed = EnumSet.noneOf(KeyCode.class);
    private final LandedKeys landed = new LandedKeys();
    private final LandedKeys earlier = new LandedKeys();
    private @Nullable Boolean swallowsTyped;

    /// Whether the last letter was typed on a Cyrillic layout.
    private boolean cyrillic;

    /// Whether a point of this burst was read before its layout was known.
    private boolean doubtfulPoint;

    /// A scanner that tells `listener`.
    public Scanner(Listener listener, ScanDetector.Timing timing, KeyClock clock) {
        this.listener = listener;
        this.clock = clock;
        detector = new ScanDetector(timing, listener::shortest);
        pause.setOnFinished(_ -> look());
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
        Moment now = clock.moment();
        finish(detector.pause(now));
        char character = character(event);
        if (detector.isRecognised() && ScanKeys.isSeparator(event)) {
            decide(event, ScanKeys.SEPARATOR, now);
            swallowsTyped = true;
        } else if (detector.isRecognised() && isNameless(event)) {
            swallow(event);
        } else if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            shortcut(event, now, character != ScanKeys.NONE);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            end(event, now);
        } else if (character != ScanKeys.NONE) {
            decide(event, character, now);
            swallowsTyped = event.isConsumed();
        } else if (event.getCode() != KeyCode.UNDEFINED) {
            finish(detector.interrupt(now));
        }
    }

    /// Some scanners send a separator inside a code as Ctrl and a character.
    private void shortcut(KeyEvent event, Moment now, boolean character) {
        if (character && detector.isRecognised()) {
            swallow(event);
            swallowsTyped = true;
        } else {
            finish(detector.interrupt(now));
        }
    }

    /// Ctrl and a key that the system does not know: what it is stands in what it types.
    private static boolean isNameless(KeyEvent event) {
        return event.getCode() == KeyCode.UNDEFINED && event.isControlDown();
    }

    private char character(KeyEvent event) {
        if (event.getCode() != KeyCode.PERIOD) {
            return ScanKeys.ofKey(event);
        }
        doubtfulPoint |= !cyrillic;
        return ScanKeys.ofPoint(cyrillic, event.isShiftDown());
    }

    private void typed(KeyEvent event) {
        hear(event.getCharacter());
        if (swallowsTyped == null) {
            char character = typedCharacter(event);
            if (character != ScanKeys.NONE) {
                Moment now = clock.moment();
                finish(detector.pause(now));
                decide(event, character, now);
            }
        } else if (swallowsTyped) {
            event.consume();
        }
    }

    /// Learns the layout from a letter. A point that was read for another one tears the scan.
    private void hear(String typed) {
        ScanKeys.isCyrillic(typed)
                .ifPresent(
                        now -> {
                            if (now && !cyrillic && doubtfulPoint && detector.isRecognised()) {
                                detector.tear();
                            }
                            cyrillic = now;
                        });
    }

    private static char typedCharacter(KeyEvent event) {
        char character = ScanKeys.ofText(event.getCharacter());
        return event.isControlDown() && character == ']' ? ScanKeys.SEPARATOR : character;
    }

    private void released(KeyEvent event) {
        if (swallowed.remove(event.getCode())) {
            event.consume();
        }
    }

    private void end(KeyEvent event, Moment now) {
        End end = detector.end(now, LandedKeys.takesWords(event.getTarget()));
        swallowsTyped = !(end instanceof End.None);
        if (swallowsTyped) {
            swallow(event);
        }
        finish(end);
        landed.forget();
        earlier.forget();
    }

    private void decide(KeyEvent event, char character, Moment now) {
        if (detector.isFresh(now)) {
            if (detector.goesOn(now)) {
                earlier.addAll(landed);
            } else {
                earlier.forget();
            }
            landed.forget();
            doubtfulPoint = event.getCode() == KeyCode.PERIOD && !cyrillic;
        }
        boolean words = LandedKeys.takesWords(event.getTarget());
        switch (detector.character(character, now, words)) {
            case PASS -> landed.add(event.getTarget(), listener.landing());
            case RECOGNISED -> {
                landed.takeBack();
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

    private void look() {
        finish(detector.pause(clock.moment()));
        if (detector.isRecognised()) {
            pause.playFromStart();
        }
    }

    private void finish(End end) {
        switch (end) {
            case End.None _, End.Rest _ -> {}
            case End.Code(String code, boolean joined) -> {
                landed.takeBack();
                if (joined) {
                    earlier.takeBack();
                }
                listener.scanned(code);
            }
            case End.Torn _ -> {
                landed.takeBack();
                earlier.takeBack();
                listener.torn();
            }
        }
    }
}
