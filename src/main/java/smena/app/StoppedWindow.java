package smena.app;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

import smena.domain.Problem;
import smena.service.backup.Restore;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.backup.Rescue;
import smena.ui.backup.RescueController;
import smena.ui.backup.RescueModel;
import smena.ui.kit.Background;
import smena.ui.kit.FittedRoot;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.ScanDetector;
import smena.ui.kit.Scanner;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.shell.StoppedController;

import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The window that says why the till cannot start and, where a backup helps, brings one back.
final class StoppedWindow {
    /// Below these pixels it is drawn smaller.
    private static final double EXPLAINED_WIDTH = 560;

    private static final double EXPLAINED_HEIGHT = 240;
    private static final double RESCUE_WIDTH = 720;
    private static final double RESCUE_HEIGHT = 480;

    private final Stage stage;
    private final Localization localization;
    private final Fxml fxml;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("smena-rescue").daemon().factory());
    private boolean goesOn;

    StoppedWindow(Stage stage, Language language) {
        this.stage = stage;
        localization = new Localization(language, MoneyStyle.SUM, ZoneId.systemDefault());
        fxml = new Fxml(localization);
    }

    /// Says why; nothing more can be done here.
    void explain(Problem problem) {
        show(
                fxml.load(
                        "shell/stopped.fxml",
                        new StoppedController(problem, localization, stage::close)),
                EXPLAINED_WIDTH,
                EXPLAINED_HEIGHT);
    }

    /// Says that nobody here is at fault, and which code to quote on the telephone.
    void explainBug(String code) {
        show(
                fxml.load(
                        "shell/stopped.fxml",
                        new StoppedController(code, localization, stage::close)),
                EXPLAINED_WIDTH,
                EXPLAINED_HEIGHT);
    }

    /// Says why, and offers the backups. Once one is in place the window closes.
    void rescue(Problem problem, Rescue rescue, Consumer<Restore.Done> restored) {
        Background background =
                new Background(
                        worker,
                        Platform::runLater,
                        _ -> {},
                        bug ->
                                System.getLogger("smena.app")
                                        .log(System.Logger.Level.ERROR, "a rescue failed", bug));
        RescueModel model =
                new RescueModel(
                        rescue,
                        problem,
                        background,
                        done -> {
                            goesOn = true;
                            stage.close();
                            restored.accept(done);
                        });
        show(
                fxml.load(
                        "backup/rescue.fxml",
                        new RescueController(model, localization, stage::close)),
                RESCUE_WIDTH,
                RESCUE_HEIGHT);
        model.load();
    }

    /// Called when the window is gone: runs `over` unless a till goes on in its place.
    void ended(Runnable over) {
        worker.shutdown();
        if (!goesOn) {
            over.run();
        }
    }

    private void show(Parent view, double leastWidth, double leastHeight) {
        Scene scene = new Scene(new FittedRoot((Region) view, leastWidth, leastHeight));
        new ThemeManager(Theme.LIGHT).dress(scene);
        // A scan presses nothing here.
        new Scanner(_ -> {}, ScanDetector.Timing.USUAL, System::nanoTime).listenTo(scene);
        stage.setTitle("Smena");
        stage.setScene(scene);
        stage.setResizable(false);
        stage.show();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        if (stage.getWidth() > room.getWidth() || stage.getHeight() > room.getHeight()) {
            stage.setWidth(Math.min(stage.getWidth(), room.getWidth()));
            stage.setHeight(Math.min(stage.getHeight(), room.getHeight()));
            stage.centerOnScreen();
        }
    }
}
