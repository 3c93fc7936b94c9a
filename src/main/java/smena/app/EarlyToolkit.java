package smena.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// JavaFX, started while the data folder is still being opened and checked: one waits for files and
/// the database, the other for the window system, and a computer has two cores.
final class EarlyToolkit implements Consumer<Runnable> {
    private final FutureTask<Boolean> start;
    private final Consumer<Runnable> later;

    /// Begins to start it, on a thread of its own.
    static EarlyToolkit begin() {
        return new EarlyToolkit(Platform::startup, EarlyToolkit::dress, Platform::runLater);
    }

    /// @param startup starts JavaFX and runs its argument on the FX thread
    /// @param first what the FX thread does meanwhile
    /// @param later runs work on the FX thread
    EarlyToolkit(Consumer<Runnable> startup, Runnable first, Consumer<Runnable> later) {
        this.later = later;
        start =
                new FutureTask<>(
                        () -> {
                            startup.accept(first);
                            return true;
                        });
        Thread.ofPlatform().name("smena-toolkit").daemon().start(start);
    }

    /// Runs `work` on the FX thread once there is one. Throws what JavaFX threw at its start, as
    /// where there is no display.
    @Override
    public void accept(Runnable work) {
        try {
            start.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
        later.accept(work);
    }

    /// Reads the stylesheets and fonts, and loads the classes that every screen needs.
    private static void dress() {
        Platform.setImplicitExit(false);
        WindowIcons.name();
        VBox some = new VBox(new Label("0"), new Button("0"), new TextField("0"));
        new ThemeManager(Theme.LIGHT).dress(new Scene(some));
        some.applyCss();
        some.layout();
    }
}
