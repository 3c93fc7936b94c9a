package smena.ui.kit;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;

/// Loads the FXML files of `fxml/` with their controllers already made, and binds their words.
public final class Fxml {
    private final Localization localization;

    /// A loader of screens that speak `localization`.
    public Fxml(Localization localization) {
        this.localization = localization;
    }

    /// Loads `path`, such as `login/login.fxml`. The file names its controller with
    /// `fx:controller`; the object of that class is taken from `controllers` (the files it includes
    /// take theirs from there too).
    ///
    /// @throws IllegalArgumentException if a controller that the file names is not among them
    public Parent load(String path, Object... controllers) {
        URL file = Fxml.class.getResource("/fxml/" + path);
        if (file == null) {
            throw new IllegalArgumentException("There is no /fxml/" + path);
        }
        FXMLLoader loader = new FXMLLoader(file, new TextKeys());
        loader.setControllerFactory(type -> find(type, path, controllers));
        try {
            Parent root = loader.load();
            new TextBindings(localization).bind(root);
            return root;
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    private static Object find(Class<?> type, String path, Object... controllers) {
        return Arrays.stream(controllers)
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " asks for a " + type));
    }
}
