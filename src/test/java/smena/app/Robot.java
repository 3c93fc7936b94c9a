package smena.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hands on the keyboard and mouse, and eyes that wait for what they look for.
final class Robot {
    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_TABS = 40;

    /// Slower than a scanner.
    private static final int BETWEEN_KEYS_MILLIS = 70;

    /// What is pressed sooner than this after the last key is taken for the bounce of a worn one.
    private static final long BETWEEN_ANSWERS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final FxRobot hands = new FxRobot();
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
        return hands.lookup(id).queryAll().stream().anyMatch(Robot::isSeen);
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
                until("a hand's next key", this::isHandsPace);
            }
            hands.push(key);
            lastKey = System.nanoTime();
        }
    }

    private boolean isHandsPace() {
        return System.nanoTime() - lastKey > BETWEEN_ANSWERS_NANOS;
    }

    void pressTogether(KeyCode... keys) {
        hands.push(keys);
        lastKey = System.nanoTime();
    }

    /// Types as a scanner does, without a pause, and ends with Enter.
    void scan(String code) {
        hands.write(code + "\n", 0);
        lastKey = System.nanoTime();
    }

    /// Types digits as a hand does.
    void type(String digits) {
        for (char digit : digits.toCharArray()) {
            hands.push(KeyCode.getKeyCode(String.valueOf(digit)));
            hands.sleep(BETWEEN_KEYS_MILLIS);
        }
        lastKey = System.nanoTime();
    }

    /// Waits until a label with this text, blanks alike, can be seen.
    Node named(String text) {
        until(text, () -> label(text).isPresent());
        return label(text).orElseThrow();
    }

    private Optional<Node> label(String text) {
        return hands
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
            hands.push(KeyCode.TAB);
        }
        assertTrue(isFocused(id), () -> "Tab does not reach " + id);
    }

    void click(String id) {
        enabled(id);
        hands.clickOn(find(id));
    }

    void click(Node node) {
        hands.clickOn(node);
    }

    /// The node of this id that can be seen, else any.
    Node find(String id) {
        return hands.lookup(id).queryAll().stream()
                .filter(Robot::isSeen)
                .findFirst()
                .orElseGet(() -> hands.lookup(id).query());
    }

    FxRobot hands() {
        return hands;
    }

    private boolean isFocused(String id) {
        return hands.lookup(id).queryAll().stream().anyMatch(Node::isFocused);
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
