package smena.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

import smena.ui.kit.ChipRow;
import smena.ui.kit.Snapshots;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hands on the keyboard and mouse, and eyes that wait for what they look for.
final class Robot {
    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_TABS = 40;
    private static final int LONGEST_FRAME_MILLIS = 10_000;

    /// Slower than a scanner.
    private static final long BETWEEN_DIGITS_NANOS = TimeUnit.MILLISECONDS.toNanos(70);

    /// What is pressed sooner than this after the last key is taken for the bounce of a worn one.
    private static final long BETWEEN_ANSWERS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /// One for all: each further one would hold on to the windows of those before it.
    private static final FxRobot HANDS = new FxRobot();

    private long lastKey = System.nanoTime();

    /// Waits until `condition` holds.
    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(LONGEST_FRAME_MILLIS, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what + ", see " + seen(), e);
        }
        settle();
    }

    /// Where the picture of the window in front lies.
    private static Path seen() {
        Scene scene = focused();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        LONGEST_FRAME_MILLIS, () -> scene.getRoot().snapshot(null, null));
        return Snapshots.write(Path.of("target", "in-vain.png"), image);
    }

    /// Waits until the screen's thread has done what was pressed and two frames have followed, as
    /// an eye does: what comes with the next frame, such as a focus, is there then.
    private static void settle() {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Platform.runLater(() -> new Frames(painted).start());
        WaitForAsyncUtils.waitFor(painted);
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_FRAME_MILLIS, () -> {});
    }

    /// Counts two frames.
    private static final class Frames extends AnimationTimer {
        private final CompletableFuture<Void> painted;
        private int left = 2;

        Frames(CompletableFuture<Void> painted) {
            this.painted = painted;
        }

        @Override
        public void handle(long now) {
            left--;
            if (left == 0) {
                stop();
                painted.complete(null);
            }
        }
    }

    /// Waits until the node of this id can be seen.
    Node see(String id) {
        until(id, () -> shows(id));
        return find(id);
    }

    /// Whether it can be seen now.
    boolean shows(String id) {
        return HANDS.lookup(id).queryAll().stream().anyMatch(Robot::isSeen);
    }

    /// Waits until the label of this id says something that contains `text`, blanks alike.
    void read(String id, String text) {
        until(id + " to say " + text, () -> shows(id) && text(id).contains(text));
    }

    /// What the label of this id says, with plain blanks.
    String text(String id) {
        Node node = find(id);
        String said = node instanceof Label label ? label.getText() : ((Labeled) node).getText();
        return plain(said);
    }

    /// Waits until it can be used.
    Node enabled(String id) {
        until(id + " to be enabled", () -> shows(id) && !find(id).isDisabled());
        return find(id);
    }

    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            if (key == KeyCode.ENTER || key.isFunctionKey()) {
                waitTill(lastKey + BETWEEN_ANSWERS_NANOS);
            }
            strike(key);
        }
    }

    private void strike(KeyCode key) {
        hit(key);
        settle();
        lastKey = System.nanoTime();
    }

    private static void hit(KeyCode key) {
        KeyboardRobot keyboard = HANDS.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(key);
        keyboard.releaseNoWait(key);
    }

    /// A hand takes this long from one key to the next.
    private void waitTill(long nanos) {
        HANDS.sleep(Math.max(0, nanos - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    void pressTogether(KeyCode... keys) {
        HANDS.push(keys);
        lastKey = System.nanoTime();
    }

    /// Types as a scanner does, without a pause, and ends with Enter.
    void scan(String code) {
        Scene scene = focused();
        (code + "\n").chars().forEach(c -> put(scene, (char) c));
        settle();
        lastKey = System.nanoTime();
    }

    /// Types letters as a hand does.
    void write(String text) {
        for (char letter : text.toCharArray()) {
            put(focused(), letter);
            rest();
            settle();
        }
        lastKey = System.nanoTime();
    }

    private static void put(Scene scene, char letter) {
        KeyCode key = letter == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
        HANDS.robotContext().getBaseRobot().typeKeyboard(scene, key, String.valueOf(letter));
    }

    private static Scene focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                LONGEST_FRAME_MILLIS,
                () ->
                        Window.getWindows().stream()
                                .filter(window -> window instanceof Stage && window.isFocused())
                                .findFirst()
                                .orElseGet(HANDS::targetWindow)
                                .getScene());
    }

    /// Types digits as a hand does.
    void type(String digits) {
        for (char digit : digits.toCharArray()) {
            hit(KeyCode.getKeyCode(String.valueOf(digit)));
            rest();
        }
        settle();
        lastKey = System.nanoTime();
    }

    /// From when a key was taken to the next, so that none is read as a scanner's where the
    /// computer is held up.
    private void rest() {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_FRAME_MILLIS, () -> {});
        waitTill(System.nanoTime() + BETWEEN_DIGITS_NANOS);
    }

    /// Waits until a label with this text, blanks alike, can be seen.
    Node named(String text) {
        until(text, () -> label(text).isPresent());
        return label(text).orElseThrow();
    }

    private Optional<Node> label(String text) {
        return HANDS
                .lookup((Node node) -> node instanceof Labeled l && says(l, text))
                .queryAll()
                .stream()
                .filter(Robot::isSeen)
                .findFirst();
    }

    private static boolean says(Labeled label, String text) {
        String said = label.getText();
        return said != null && plain(said).equals(text);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /// Goes on with Tab until this node has the focus.
    void tabTo(String id) {
        see(id);
        for (int i = 0; i < MOST_TABS && !isFocused(id); i++) {
            strike(KeyCode.TAB);
        }
        assertTrue(isFocused(id), () -> "Tab does not reach " + id);
    }

    /// All that can be seen now and meet a selector.
    List<Node> seen(String selector) {
        return HANDS.lookup(selector).queryAll().stream().filter(Robot::isSeen).toList();
    }

    void click(String id) {
        enabled(id);
        click(find(id));
    }

    void click(Node node) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_FRAME_MILLIS, () -> bringIntoView(node));
        MouseRobot mouse = HANDS.robotContext().getMouseRobot();
        mouse.moveNoWait(middle(node));
        settle();
        mouse.pressNoWait(MouseButton.PRIMARY);
        mouse.releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    /// A row of tabs or a page that is too long is scrolled as with the wheel.
    private static void bringIntoView(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane pane && pane.getContent() != null) {
                scrollDown(pane, node);
            }
            if (n instanceof ChipRow row) {
                ScrollPane pane = (ScrollPane) row.lookup(".scroll-pane");
                double middle = node.localToScene(node.getLayoutBounds()).getCenterX();
                Bounds seen = pane.localToScene(pane.getLayoutBounds());
                if (!seen.contains(middle, seen.getCenterY())) {
                    pane.setHvalue(middle > seen.getMaxX() ? 1 : 0);
                }
            }
        }
    }

    private static void scrollDown(ScrollPane pane, Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        Bounds seen = pane.localToScene(pane.getLayoutBounds());
        double all = pane.getContent().getLayoutBounds().getHeight();
        double spare = all - pane.getViewportBounds().getHeight();
        if (spare > 0 && (place.getMinY() < seen.getMinY() || place.getMaxY() > seen.getMaxY())) {
            double above =
                    pane.getContent().sceneToLocal(place).getCenterY() - seen.getHeight() / 2;
            pane.setVvalue(Math.clamp(above / spare, 0, 1));
        }
    }

    /// Where it is laid out.
    private static Point2D middle(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                LONGEST_FRAME_MILLIS,
                () -> {
                    node.getScene().getRoot().applyCss();
                    node.getScene().getRoot().layout();
                    return HANDS.point(node).query();
                });
    }

    /// The node of this id that can be seen, else any.
    Node find(String id) {
        return HANDS.lookup(id).queryAll().stream()
                .filter(Robot::isSeen)
                .findFirst()
                .orElseGet(() -> HANDS.lookup(id).query());
    }

    FxRobot hands() {
        return HANDS;
    }

    private boolean isFocused(String id) {
        return HANDS.lookup(id).queryAll().stream().anyMatch(Node::isFocused);
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
