package smena.ui.kit;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// An empty screen with room for dialogs over it, to take pictures of them.
public final class Overlay {
    private Overlay() {}

    /// The screen, which speaks `localization`, after `open` has shown its dialogs.
    public static Parent with(Localization localization, Consumer<Dialogs> open) {
        Region ground = new Region();
        ground.getStyleClass().add("ground");
        StackPane layer = new StackPane();
        StackPane root = new StackPane(ground, layer);
        open.accept(new Dialogs(layer, new Fxml(localization)));
        return root;
    }

    /// A background that does everything at once, for tests without a toolkit.
    public static Background atOnce(Consumer<smena.domain.Problem> refusals) {
        return new Background(
                Runnable::run,
                Runnable::run,
                refusals,
                bug -> {
                    throw new AssertionError(bug);
                });
    }
}
