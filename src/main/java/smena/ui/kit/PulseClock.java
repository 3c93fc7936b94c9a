package smena.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.stage.Window;

import java.util.Locale;

/// The clock of keys in a real window. It learns from the pulses of JavaFX whether the FX thread
/// was held up: a pulse that came after another proves that every key pressed before the other was
/// handled. Where keys go before pulses, as on Linux, one pulse proves it.
public final class PulseClock implements KeyClock {
    private final AnimationTimer pulses =
            new AnimationTimer() {
                @Override
                public void handle(long frame) {
                    pulse();
                }
            };
    private final boolean keysGoFirst;
    private boolean beats;
    private long lastPulse;
    private long calm;

    /// A clock for this computer's window system.
    public PulseClock() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String windows = System.getProperty("glass.platform", "gtk").toLowerCase(Locale.ROOT);
        keysGoFirst = system.startsWith("linux") && windows.equals("gtk");
    }

    /// Follows the pulses for as long as `window` is shown; called on the FX thread.
    public void follow(Window window) {
        window.showingProperty().subscribe(this::run);
    }

    private void run(boolean shown) {
        beats = false;
        if (shown) {
            pulses.start();
        } else {
            pulses.stop();
        }
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Moment moment() {
        long now = nanos();
        return new Moment(now, beats ? calm : now);
    }

    private void pulse() {
        long now = nanos();
        calm = beats && !keysGoFirst ? lastPulse : now;
        lastPulse = now;
        beats = true;
    }
}
