package smena.ui.kit;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Does something a little later on the FX thread.
@FunctionalInterface
public interface Delays {
    /// Real time, on the FX thread.
    Delays REAL =
            (millis, action) -> {
                PauseTransition pause = new PauseTransition(Duration.millis(millis));
                pause.setOnFinished(_ -> action.run());
                pause.play();
                return pause::stop;
            };

    /// Runs `action` after `millis`; running the returned callback before that cancels it.
    Runnable after(long millis, Runnable action);
}
