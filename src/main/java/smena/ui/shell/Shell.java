package smena.ui.shell;

import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.Background;
import smena.ui.kit.ClickBounce;
import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.FittedRoot;
import smena.ui.kit.Fxml;
import smena.ui.kit.KeyBounce;
import smena.ui.kit.KeyClock;
import smena.ui.kit.Landing;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ScanDetector;
import smena.ui.kit.Scanner;
import smena.ui.kit.ThemeManager;

import java.time.Clock;
import java.util.concurrent.Executor;

/// The one window: a screen, dialogs over it, notices over all; keys and scans go to the topmost.
public final class Shell {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 700;

    /// Below what a screen of 1024×600 leaves at 150 %: no window is larger than its screen.
    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 360;

    private final StackPane screens = new StackPane();
    private final StackPane overlays = new StackPane();
    private final VBox notices = new VBox();
    private final StackPane slips = new StackPane();
    private final StackPane root = new StackPane(screens, slips, overlays, notices);
    private final Scene scene;
    private final boolean training;
    private final Navigation navigation = new Navigation(screens);
    private final Localization localization;
    private final ThemeManager themes;
    private final Dialogs dialogs;
    private final PaperSlip slip = new PaperSlip(slips);
    private final Toasts toasts;
    private final BugReport bugs;
    private final Background background;
    private final KeyBounce bounce;
    private final ClickBounce clicks = new ClickBounce();
    private final KeptScans keptScans;

    /// A window that is not shown yet.
    ///
    /// @param worker a single thread for calls that may block
    /// @param screen the FX thread (`Platform::runLater`)
    /// @param keys the clock of the keys
    public Shell(
            Localization localization,
            ThemeManager themes,
            Executor worker,
            Executor screen,
            KeyClock keys) {
        this(localization, themes, worker, screen, keys, false);
    }

    /// The same for a till on which people may practise.
    ///
    /// @param training whether nothing counts: then the window says so wherever one looks
    public Shell(
            Localization localization,
            ThemeManager themes,
            Executor worker,
            Executor screen,
            KeyClock keys,
            boolean training) {
        this.localization = localization;
        this.themes = themes;
        dialogs = new Dialogs(overlays, new Fxml(localization));
        bounce = new KeyBounce(keys);
        toasts = new ToastLayer(localization, notices);
        bugs = new BugReport(dialogs, localization);
        background = new Background(worker, screen, toasts, bugs);
        keptScans = new KeptScans(navigation, dialogs, toasts, screen);
        notices.getStyleClass().add("toasts");
        notices.setAlignment(Pos.BOTTOM_CENTER);
        notices.setPickOnBounds(false);
        slips.setPickOnBounds(false);
        this.training = training;
        scene =
                new Scene(
                        training ? TrainingSign.around(root, localization) : new FittedRoot(root),
                        WIDTH,
                        HEIGHT);
        themes.dress(scene);
        new Scanner(new Ear(), ScanDetector.Timing.USUAL, keys).listenTo(scene);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, bounce::released);
        // Below the scene, so that a recognised scan never gets here.
        root.addEventFilter(KeyEvent.ANY, this::key);
        root.addEventFilter(MouseEvent.ANY, this::click);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> slip.clear());
        navigation.currentProperty().addListener((_, _, _) -> slip.clear());
    }

    /// Which screen is shown.
    public Navigation navigation() {
        return navigation;
    }

    /// Dialogs over the screen.
    public Dialogs dialogs() {
        return dialogs;
    }

    /// Notices over everything.
    public Toasts toasts() {
        return toasts;
    }

    /// Paper on the screen.
    public PaperSlip slip() {
        return slip;
    }

    /// Calls away from the FX thread; what they refuse becomes a notice, their bugs the error
    /// window.
    public Background background() {
        return background;
    }

    /// What to do with bugs.
    public BugReport bugs() {
        return bugs;
    }

    /// What the screens of this window need.
    ///
    /// @param approvals asks another person
    /// @param clock the till's time
    public UiContext context(Session session, Approvals approvals, Clock clock) {
        return new UiContext(
                navigation,
                dialogs,
                toasts,
                background,
                localization,
                themes,
                session,
                approvals,
                clock,
                new BusinessDay(clock));
    }

    /// The scene of the window.
    public Scene scene() {
        return scene;
    }

    /// Takes the keyboard back from another window of the till.
    public void takeKeys() {
        Window window = scene.getWindow();
        if (window != null) {
            window.requestFocus();
        }
    }

    /// Takes a key that went to another window of the till, as if it had been pressed here: a scan
    /// must not be lost because somebody touched that window.
    public void take(KeyEvent key) {
        Node owner = scene.getFocusOwner();
        Node target = owner == null ? scene.getRoot() : owner;
        Event.fireEvent(target, key.copyFor(scene, target));
    }

    /// Puts everything into `stage` and shows it.
    public void show(Stage stage) {
        stage.setTitle(training ? "Smena: " + localization.words().get("training.title") : "Smena");
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        // Without a window manager that maximises, the window sets its own bounds to the screen's.
        Rectangle2D bounds = javafx.stage.Screen.getPrimary().getVisualBounds();
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(true);
        stage.show();
    }

    /// What takes keys and clicks now.
    private @Nullable Object top() {
        Screen current = navigation.currentProperty().get();
        Dialog dialog = dialogs.top();
        return dialog != null ? dialog : current == null ? null : current.standing();
    }

    private void click(MouseEvent event) {
        if (clicks.drops(event, top())) {
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        Screen current = navigation.currentProperty().get();
        if (bounce.drops(event, top())) {
            event.consume();
            return;
        }
        if (current != null && !dialogs.anyOpenProperty().get()) {
            current.key(event);
        }
    }

    private final class Ear implements Scanner.Listener {
        @Override
        public void scanned(String code) {
            slip.clear();
            Dialog top = dialogs.top();
            Screen current = navigation.currentProperty().get();
            if (top == null) {
                if (current != null) {
                    current.scanned(code);
                }
            } else if (!top.scanned(code) && !keptScans.keep(code)) {
                toasts.say(Notice.Kind.WARN, "scan.notNow", code);
            }
        }

        @Override
        public int shortest() {
            return dialogs.top() == null
                    ? ScanDetector.SHORTEST
                    : ScanDetector.SHORTEST_AMONG_AMOUNTS;
        }

        @Override
        public void torn() {
            toasts.say(Notice.Kind.WARN, "scan.again");
            Screen current = navigation.currentProperty().get();
            if (current != null && dialogs.top() == null) {
                current.torn();
            }
        }

        @Override
        public Landing landing() {
            Landing top =
                    dialogs.top() == null ? navigation.currentProperty().get() : dialogs.top();
            return top == null ? this : top;
        }
    }
}
