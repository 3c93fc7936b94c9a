package smena.app;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// A window that fills the screen and stays: of a computer that is a till and nothing else.
final class Kiosk {
    private Kiosk() {}

    /// Lets `stage` go only when the program itself hides it. To be called before it is shown.
    static void hold(Stage stage) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(Event::consume);
        stage.setFullScreen(true);
        // A window manager may have keys of its own.
        stage.fullScreenProperty().addListener((_, _, _) -> again(stage));
        stage.iconifiedProperty().addListener((_, _, _) -> again(stage));
    }

    private static void again(Stage stage) {
        Platform.runLater(
                () -> {
                    if (stage.isShowing()) {
                        stage.setIconified(false);
                        stage.setFullScreen(true);
                    }
                });
    }
}
