package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

@OnScreen
class ScannerTest {
    private final List<String> codes = new ArrayList<>();
    private final List<Integer> takenBack = new ArrayList<>();
    private long now = TimeUnit.HOURS.toNanos(1);

    @Test
    void aScanLeavesTheFieldAsItWas() {
        Toolkit.run(
                () -> {
                    TextField field = new TextField("3");
                    scene(field);
                    field.end();
                    burst(field, "4780001", "4780001");
                    assertEquals(List.of("4780001"), codes);
                    assertEquals("3", field.getText());
                    assertEquals(List.of(3), takenBack);
                });
    }

    @Test
    void aCyrillicLayoutScansTheSame() {
        Toolkit.run(
                () -> {
                    TextField field = new TextField();
                    scene(field);
                    burst(field, "ABC12", "ФИС12");
                    assertEquals(List.of("ABC12"), codes);
                    assertEquals("", field.getText());
                });
    }

    @Test
    void keysTheSystemDoesNotKnowAreTranslatedBack() {
        Toolkit.run(
                () -> {
                    TextField field = new TextField();
                    scene(field);
                    for (String typed : List.of("Ф", "И", "С", "1", "2")) {
                        key(field, KeyCode.UNDEFINED, typed, false);
                    }
                    enter(field);
                    assertEquals(List.of("ABC12"), codes);
                });
    }

    @Test
    void theEnterOfAScanPressesNoButton() {
        AtomicBoolean pressed = new AtomicBoolean();
        Toolkit.run(
                () -> {
                    Button sell = new Button();
                    sell.setDefaultButton(true);
                    sell.setOnAction(_ -> pressed.set(true));
                    scene(sell);
                    burst(sell, "47800012", "47800012");
                });
        assertEquals(List.of("47800012"), codes);
        assertFalse(pressed.get());
    }

    @Test
    void aSeparatorInsideACodeIsKept() {
        Toolkit.run(
                () -> {
                    TextField field = new TextField();
                    scene(field);
                    for (KeyCode separator : List.of(KeyCode.CLOSE_BRACKET, KeyCode.F8)) {
                        keys(field, "010478");
                        boolean control = separator == KeyCode.CLOSE_BRACKET;
                        press(field, separator, "\u001d", control);
                        keys(field, "93");
                        enter(field);
                    }
                    assertEquals(List.of("010478\u001d93", "010478\u001d93"), codes);
                    assertEquals("", field.getText());
                });
    }

    @Test
    void everySignOfAMarkIsRead() {
        Toolkit.run(
                () -> {
                    TextField field = new TextField();
                    scene(field);
                    keys(field, "01047");
                    press(field, KeyCode.CLOSE_BRACKET, "ъ", false);
                    press(field, KeyCode.QUOTE, "э", false);
                    press(field, KeyCode.SEMICOLON, "ж", false);
                    keys(field, "1");
                    enter(field);
                    assertEquals(List.of("01047]';1"), codes);
                });
    }

    @Test
    void typingByHandPasses() {
        Toolkit.run(
                () -> {
                    TextField field = new TextField();
                    scene(field);
                    for (char digit : "12345678".toCharArray()) {
                        now += TimeUnit.MILLISECONDS.toNanos(80);
                        key(field, KeyCode.getKeyCode("" + digit), "" + digit, false);
                    }
                    now += TimeUnit.MILLISECONDS.toNanos(80);
                    enter(field);
                    assertEquals("12345678", field.getText());
                    assertEquals(List.of(), codes);
                });
    }

    private void scene(Node node) {
        Scene scene = new Scene(new VBox(node));
        new Scanner(
                        new Scanner.Listener() {
                            @Override
                            public void scanned(String code) {
                                codes.add(code);
                            }

                            @Override
                            public void takeBack(int characters) {
                                takenBack.add(characters);
                            }
                        },
                        ScanDetector.Timing.USUAL,
                        () -> now)
                .listenTo(scene);
        scene.getRoot().applyCss();
        node.requestFocus();
    }

    /// The physical `keys`, with what the keyboard layout made of them.
    private void burst(Node target, String keys, String typed) {
        for (int i = 0; i < keys.length(); i++) {
            now += TimeUnit.MILLISECONDS.toNanos(8);
            String key = keys.substring(i, i + 1);
            boolean shift = Character.isLetter(key.charAt(0));
            key(target, KeyCode.getKeyCode(key), typed.substring(i, i + 1), shift);
        }
        enter(target);
    }

    private void keys(Node target, String digits) {
        for (char digit : digits.toCharArray()) {
            press(target, KeyCode.getKeyCode("" + digit), "" + digit, false);
        }
    }

    private void press(Node target, KeyCode code, String typed, boolean control) {
        now += TimeUnit.MILLISECONDS.toNanos(8);
        for (EventType<KeyEvent> type :
                List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            boolean isTyped = type == KeyEvent.KEY_TYPED;
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            type,
                            isTyped ? typed : "",
                            "",
                            isTyped ? KeyCode.UNDEFINED : code,
                            false,
                            control,
                            false,
                            false));
        }
    }

    private void enter(Node target) {
        key(target, KeyCode.ENTER, "\r", false);
    }

    private static void key(Node target, KeyCode code, String typed, boolean shift) {
        fire(target, KeyEvent.KEY_PRESSED, "", code, shift);
        fire(target, KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, shift);
        fire(target, KeyEvent.KEY_RELEASED, "", code, shift);
    }

    private static void fire(
            Node target, EventType<KeyEvent> type, String typed, KeyCode code, boolean shift) {
        Event.fireEvent(target, new KeyEvent(type, typed, "", code, shift, false, false, false));
    }
}
