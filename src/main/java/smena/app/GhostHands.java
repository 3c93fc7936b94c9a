package smena.app;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Presses keys and buttons of the window that is there, at the pace of a hand, and waits for what
/// comes of it. Moves no pointer and needs no display. Fails where something does not come, or the
/// window does not answer, within two minutes.
final class GhostHands {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_LOOK = Duration.ofMillis(20);

    /// Slower than a scanner, and after what is taken for the bounce of a worn key.
    private static final Duration A_KEY = Duration.ofMillis(80);

    private static final Duration A_DECISION = Duration.ofMillis(350);

    /// Waits until `condition` holds on the FX thread.
    void until(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!isThere() || !onScreen(condition::getAsBoolean)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            rest(A_LOOK);
        }
    }

    /// Waits until the node of this id can be seen.
    void see(String id) {
        until(id, () -> shows(id));
    }

    /// Waits until the label of this id says something that contains `text`, blanks alike.
    void read(String id, String text) {
        until(
                id + " to say " + text,
                () ->
                        seen(id).filter(Labeled.class::isInstance)
                                .map(node -> ((Labeled) node).getText())
                                .map(said -> said.replace('\u00a0', ' ').replace('\u202f', ' '))
                                .filter(said -> said.contains(text))
                                .isPresent());
    }

    /// Whether it can be seen; on the FX thread.
    boolean shows(String id) {
        return seen(id).isPresent();
    }

    /// How many nodes of a style class can be seen; on the FX thread.
    long count(String styleClass) {
        return all("." + styleClass).stream().filter(GhostHands::isSeen).count();
    }

    /// Waits until the button can be used, and pushes it.
    void push(String id) {
        rest(A_DECISION);
        until(id + " to be enabled", () -> seen(id).filter(n -> !n.isDisabled()).isPresent());
        // Its action may show a dialog and wait for it.
        Platform.runLater(() -> seen(id).ifPresent(node -> ((ButtonBase) node).fire()));
    }

    /// Presses a key that means a decision.
    void press(KeyCode key) {
        rest(A_DECISION);
        strike(key, "");
    }

    /// Types digits as a hand does.
    void type(String digits) {
        rest(A_DECISION);
        for (char digit : digits.toCharArray()) {
            strike(KeyCode.getKeyCode(String.valueOf(digit)), String.valueOf(digit));
            rest(A_KEY);
        }
    }

    /// Types digits and Enter without a pause, as a scanner does.
    void scan(String code) {
        rest(A_DECISION);
        onScreen(
                () -> {
                    for (char digit : code.toCharArray()) {
                        send(KeyCode.getKeyCode(String.valueOf(digit)), String.valueOf(digit));
                    }
                    send(KeyCode.ENTER, "\r");
                    return true;
                });
    }

    /// Closes the window.
    void leave() {
        rest(A_DECISION);
        onScreen(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    return true;
                });
    }

    private static void strike(KeyCode key, String letter) {
        onScreen(
                () -> {
                    send(key, key == KeyCode.ENTER ? "\r" : letter);
                    return true;
                });
    }

    private static void send(KeyCode key, String letter) {
        Scene scene = Window.getWindows().getLast().getScene();
        fire(scene, KeyEvent.KEY_PRESSED, key, letter);
        if (!letter.isEmpty()) {
            fire(scene, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter);
        }
        fire(scene, KeyEvent.KEY_RELEASED, key, letter);
    }

    private static void fire(Scene scene, EventType<KeyEvent> type, KeyCode key, String letter) {
        boolean typed = type == KeyEvent.KEY_TYPED;
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(
                        type,
                        typed ? letter : KeyEvent.CHAR_UNDEFINED,
                        typed ? "" : letter,
                        key,
                        false,
                        false,
                        false,
                        false));
    }

    private static Optional<Node> seen(String id) {
        return all("#" + id).stream().filter(GhostHands::isSeen).findFirst();
    }

    private static List<Node> all(String selector) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// JavaFX takes work only once it has begun.
    private static boolean isThere() {
        try {
            return onScreen(() -> !Window.getWindows().isEmpty());
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static boolean onScreen(Supplier<Boolean> look) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(look.get());
                    } catch (RuntimeException | Error failure) {
                        answer.completeExceptionally(failure);
                    }
                });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the window does not answer", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
