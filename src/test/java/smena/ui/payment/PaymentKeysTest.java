package smena.ui.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.shell.Shell;
import smena.ui.shell.TestUi;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The payment dialog in the window, by keyboard, scanner and button.
@OnScreen
class PaymentKeysTest {
    @TempDir Path folder;
    private TestShop shop;
    private Shell shell;
    private long now = TimeUnit.HOURS.toNanos(1);
    private final List<Sale> booked = new ArrayList<>();

    @BeforeEach
    void openDialog() {
        shop = new TestShop(folder);
        shop.open(100_000);
        Localization localization = Snapshots.localization(Language.RU);
        shell =
                Toolkit.onScreen(
                        () ->
                                new Shell(
                                        localization,
                                        new ThemeManager(Theme.LIGHT),
                                        Runnable::run,
                                        Runnable::run,
                                        () -> now));
        PaymentModel model =
                new PaymentModel(
                        shop.services().selling(),
                        shop.services().settings(),
                        Terminals.noParts(shop.services()),
                        shell.background());
        Basket basket = shop.fill(3);
        Toolkit.run(
                () ->
                        new PaymentDialog(
                                        TestUi.of(
                                                localization,
                                                shell.dialogs(),
                                                shell.background(),
                                                shop.cashier(),
                                                Clock.systemUTC()),
                                        model)
                                .show(basket, booked::add));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void theFirstDigitReplacesWhatIsOfferedAndEnterCompletes() {
        Toolkit.run(
                () -> {
                    assertEquals(amount().getText(), amount().getSelectedText());
                    amount().replaceSelection("5");
                    amount().replaceSelection("0000");
                    assertEquals("50\u00A0000", amount().getText());
                    TextField field = amount();
                    press(field, KeyCode.ENTER, false);
                    press(field, KeyCode.ENTER, false);
                    assertEquals(1, booked.size());
                });
    }

    @Test
    void aScansEnterCompletesNothing() {
        Toolkit.run(
                () -> {
                    String before = amount().getText();
                    now += TimeUnit.SECONDS.toNanos(1);
                    for (char digit : "4780001900017".toCharArray()) {
                        now += TimeUnit.MILLISECONDS.toNanos(5);
                        press(KeyCode.getKeyCode(String.valueOf(digit)), false);
                    }
                    now += TimeUnit.MILLISECONDS.toNanos(5);
                    press(KeyCode.ENTER, false);
                    assertEquals(List.of(), booked);
                    assertEquals(before, amount().getText());
                });
    }

    @Test
    void aCodeTypedIntoTheAmountIsNotPaidWithByEnterOrScan() {
        Toolkit.run(
                () -> {
                    typeSlowly("4780000000014");
                    assertEquals("47\u00A0800\u00A0000\u00A0000", amount().getText());
                    for (int scan = 0; scan < 2; scan++) {
                        typeSlowly("4780000000014");
                        press(shell.scene().getFocusOwner(), KeyCode.ENTER, false);
                    }
                    assertEquals(List.of(), booked);
                    Node question = shell.scene().lookup("#doubt");
                    List<Node> buttons = List.copyOf(question.lookupAll(".button"));
                    ((Button) buttons.getFirst()).fire();
                    assertEquals(List.of(), booked);
                    assertNull(shell.scene().lookup("#doubt"));
                    now += TimeUnit.SECONDS.toNanos(1);
                    press(KeyCode.ENTER, false);
                    question = shell.scene().lookup("#doubt");
                    ((Button) List.copyOf(question.lookupAll(".button")).getLast()).fire();
                    assertEquals(1, booked.size());
                });
    }

    /// As a scanner without a code's end does, 50 ms a key, into what has the focus.
    private void typeSlowly(String code) {
        shell.scene().getRoot().applyCss();
        for (char digit : code.toCharArray()) {
            now += TimeUnit.MILLISECONDS.toNanos(50);
            Node focused = shell.scene().getFocusOwner();
            press(focused, KeyCode.getKeyCode(String.valueOf(digit)), false);
            if (focused instanceof TextField field) {
                field.replaceSelection(String.valueOf(digit));
            }
        }
        now += TimeUnit.MILLISECONDS.toNanos(50);
        press(shell.scene().getFocusOwner(), KeyCode.ENTER, false);
    }

    @Test
    void altAndADigitChooseTheWayToPay() {
        Toolkit.run(
                () -> {
                    press(KeyCode.DIGIT2, true);
                    press(KeyCode.ENTER, false);
                    assertEquals("card", booked.getFirst().payments().getFirst().method().code());
                });
    }

    @Test
    void tooLittleDisablesTheButtonAndTheFieldTakesNoLetters() {
        Toolkit.run(
                () -> {
                    amount().setText("abc");
                    amount().replaceSelection("-1");
                    amount().setText("1 000");
                    assertEquals("1\u00A0000", amount().getText());
                    assertTrue(complete().isDisabled());
                    amount().deletePreviousChar();
                    assertEquals("100", amount().getText());
                    amount().setText("200000");
                    assertFalse(complete().isDisabled());
                    complete().fire();
                    assertEquals(1, booked.size());
                });
    }

    private TextField amount() {
        return (TextField) shell.scene().lookup("#amount");
    }

    private Button complete() {
        return (Button) shell.scene().lookup("#complete");
    }

    private void press(KeyCode code, boolean alt) {
        press(amount(), code, alt);
    }

    private static void press(Node target, KeyCode code, boolean alt) {
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, alt, false));
    }
}
