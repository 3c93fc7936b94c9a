package smena.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.time.Duration;

/// Keys that belong to what stood there a moment ago: the bounce of a worn key, a second tap too
/// many, a key that is held down. Enter answers a dialog, and its bounce would answer the next one
/// before anybody could read it.
public final class KeyBounce {
    private static final long TOO_SOON = Duration.ofMillis(250).toNanos();

    /// The longest time before a key that is held down repeats itself.
    private static final long HELD = Duration.ofMillis(750).toNanos();

    private final KeyClock clock;
    private @Nullable KeyCode last;

    /// Weak: what is closed must not be held until the next key.
    private WeakReference<Object> answered = new WeakReference<>(this);
    private long at;
    private boolean down;

    /// Nothing was pressed yet.
    public KeyBounce(KeyClock clock) {
        this.clock = clock;
    }

    /// A key was let go, wherever the keyboard is by then.
    public void released(KeyEvent event) {
        down &= event.getCode() != last;
    }

    /// Whether this key is to be dropped.
    ///
    /// @param top what takes keys now
    public boolean drops(KeyEvent event, @Nullable Object top) {
        KeyCode code = event.getCode();
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        Object standing = top == null ? this : top;
        long now = clock.nanos();
        boolean again = code == last && now - at < (down ? HELD : TOO_SOON);
        boolean drop = again && standing != answered.get() && decides(code);
        if (!drop) {
            last = code;
            answered = new WeakReference<>(standing);
        }
        at = now;
        down = true;
        return drop;
    }

    private static boolean decides(KeyCode code) {
        return code == KeyCode.ENTER || code.isFunctionKey();
    }
}
