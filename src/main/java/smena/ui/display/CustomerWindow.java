package smena.ui.display;

import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.jspecify.annotations.Nullable;

import smena.domain.display.DisplaySetup;
import smena.ui.kit.FittedRoot;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.ThemeManager;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The window of the customer's display: on the whole of the second screen, or a small one for
/// trying it out. It never takes the keyboard from the till.
public final class CustomerWindow {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 600;
    private static final double LARGEST = 3;

    private final DisplaySources sources;
    private final Localization localization;
    private final ThemeManager themes;
    private final Runnable toTill;
    private final Consumer<KeyEvent> keys;
    private final InvalidationListener screens = _ -> place();
    private @Nullable Stage stage;
    private DisplaySetup.Place where = DisplaySetup.Place.OFF;
    private Optional<Rectangle2D> room = Optional.empty();

    /// A window that is not shown yet.
    ///
    /// @param localization the shop's own language
    /// @param toTill gives the keyboard back to the till's window
    /// @param keys gets the keys that come here all the same
    public CustomerWindow(
            DisplaySources sources,
            Localization localization,
            ThemeManager themes,
            Runnable toTill,
            Consumer<KeyEvent> keys) {
        this.sources = sources;
        this.localization = localization;
        this.themes = themes;
        this.toTill = toTill;
        this.keys = keys;
        Screen.getScreens().addListener(screens);
    }

    /// Shows it there from now on, as long as there is such a place: a second screen that is
    /// plugged in or pulled out later is noticed.
    public void show(DisplaySetup.Place wanted) {
        where = wanted;
        place();
    }

    /// Closes it for good.
    public void close() {
        Screen.getScreens().removeListener(screens);
        where = DisplaySetup.Place.OFF;
        hide();
    }

    /// The view alone, as it stands in the window.
    ///
    /// @param controller made for it
    static Parent view(Fxml fxml, CustomerController controller) {
        Region content =
                (Region) fxml.load("display/customer.fxml", controller, new PhoneController());
        FittedRoot root = FittedRoot.growing(content, LARGEST);
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        CustomerWindow.class.getResource(
                                                "/fxml/display/display.css"))
                                .toExternalForm());
        return root;
    }

    private void place() {
        Optional<Rectangle2D> now = found();
        boolean there = where == DisplaySetup.Place.WINDOW || now.isPresent();
        if (!there || !now.equals(room)) {
            hide();
        }
        room = now;
        if (there && stage == null) {
            open();
        }
    }

    private Optional<Rectangle2D> found() {
        if (where != DisplaySetup.Place.SECOND_SCREEN) {
            return Optional.empty();
        }
        return Screen.getScreens().stream()
                .map(Screen::getBounds)
                .filter(bounds -> !bounds.equals(Screen.getPrimary().getBounds()))
                .findFirst();
    }

    private void open() {
        Stage opened = new Stage(room.isPresent() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        CustomerController made = new CustomerController(sources, localization);
        Scene scene = new Scene(view(new Fxml(localization), made), WIDTH, HEIGHT);
        themes.dress(scene);
        scene.addEventFilter(KeyEvent.ANY, this::pass);
        opened.setTitle("Smena");
        opened.setScene(scene);
        room.ifPresent(
                bounds -> {
                    opened.setX(bounds.getMinX());
                    opened.setY(bounds.getMinY());
                    opened.setWidth(bounds.getWidth());
                    opened.setHeight(bounds.getHeight());
                });
        opened.setOnHidden(_ -> gone(opened, made));
        // A scan that ended up here would be lost.
        opened.focusedProperty().addListener((_, _, focused) -> giveBack(focused));
        stage = opened;
        opened.show();
    }

    private void pass(KeyEvent key) {
        keys.accept(key);
        key.consume();
    }

    private void giveBack(boolean focused) {
        if (focused) {
            toTill.run();
        }
    }

    /// Closed by the till, or by somebody who has tried it out.
    private void gone(Stage closed, CustomerController used) {
        used.close();
        if (closed == stage) {
            stage = null;
        }
    }

    private void hide() {
        Stage shown = stage;
        if (shown != null) {
            shown.hide();
        }
    }
}
