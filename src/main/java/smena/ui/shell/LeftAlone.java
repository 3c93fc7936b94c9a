package smena.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import smena.ui.kit.EverySecond;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Does something once nobody has pressed a key, moved the mouse or scanned for long enough, and
/// again each time that much has passed.
public final class LeftAlone {
    private final LongSupplier nanos;
    private final Supplier<Duration> enough;
    private final Runnable act;
    private long touched;

    /// @param nanos a clock that never goes back, in nanoseconds
    /// @param enough how long; zero for never
    public LeftAlone(LongSupplier nanos, Supplier<Duration> enough, Runnable act) {
        this.nanos = nanos;
        this.enough = enough;
        this.act = act;
        touched = nanos.getAsLong();
    }

    /// Begins, for as long as `scene` is in a window that is shown.
    public void follow(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> touch());
        new EverySecond(this::look).startWith(scene.getRoot());
    }

    /// Somebody is there.
    void touch() {
        touched = nanos.getAsLong();
    }

    /// Whether it is time.
    void look() {
        Duration after = enough.get();
        if (after.isPositive() && nanos.getAsLong() - touched >= after.toNanos()) {
            touch();
            act.run();
        }
    }
}
