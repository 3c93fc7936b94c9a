package smena.app;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;

/// How the window is known to the desktop: by its name, which `installer/linux/smena.desktop`
/// repeats as `StartupWMClass`, and by its icon, drawn in `installer/smena.svg`.
final class WindowIcons {
    private static final String NAME = "Smena";
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private WindowIcons() {}

    /// Names the program before its first window; on the FX thread. JavaFX would call each program
    /// `java` and says otherwise only to those that are started through its `Application`.
    static void name() {
        com.sun.glass.ui.Application.GetApplication().setName(NAME);
    }

    static void put(Stage stage) {
        stage.getIcons().setAll(SIZES.stream().map(WindowIcons::icon).toList());
    }

    private static Image icon(int size) {
        String file = "/icons/smena-" + size + ".png";
        return new Image(Objects.requireNonNull(WindowIcons.class.getResourceAsStream(file), file));
    }
}
