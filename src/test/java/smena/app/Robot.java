package smena.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hands on the keyboard and mouse, and eyes that wait for what they look for.
final class Robot {
    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_TABS = 40;

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
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
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

    /// One wait behind both its ends, not one behind each.
    private void strike(KeyCode key) {
        KeyboardRobot keyboard = HANDS.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(key);
        keyboard.release(key);
        lastKey = System.nanoTime();
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
        HANDS.write(code + "\n", 0);
        lastKey = System.nanoTime();
    }

    /// Types digits as a hand does.
    void type(String digits) {
        for (char digit : digits.toCharArray()) {
            long begun = System.nanoTime();
            strike(KeyCode.getKeyCode(String.valueOf(digit)));
            waitTill(begun + BETWEEN_DIGITS_NANOS);
        }
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
        HANDS.clickOn(find(id));
    }

    void click(Node node) {
        HANDS.clickOn(node);
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
