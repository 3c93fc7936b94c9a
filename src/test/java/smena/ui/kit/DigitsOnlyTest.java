package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

@OnScreen
class DigitsOnlyTest {
    @Test
    void keepsTheDigitsOfWhatIsTypedOrPasted() {
        Toolkit.run(
                () -> {
                    TextField field = new TextField();
                    DigitsOnly.in(field, 9);
                    field.replaceSelection("a1");
                    assertEquals("1", field.getText());
                    field.replaceSelection("23 456-789 99");
                    assertEquals("123456789", field.getText());
                    assertEquals(9, field.getCaretPosition());
                    field.selectRange(0, 3);
                    field.replaceSelection("x");
                    assertEquals("456789", field.getText());
                });
    }
}
