package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import smena.text.Language;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@OnScreen
class DialogsTest {
    /// Before the fields: controls cannot be made without it.
    static {
        Toolkit.start();
    }

    private final StackPane layer = new StackPane();
    private final Dialogs dialogs =
            new Dialogs(layer, new Fxml(Snapshots.localization(Language.UZ)));
    private final TextField below = new TextField();
    private final TextField first = new TextField();
    private final Button last = new Button();
    private final Scene scene = new Scene(new StackPane(new VBox(below), layer));

    /// A text field with a format keeps Esc for itself once something was typed.
    @Test
    void escClosesFromAFieldSomebodyHasTypedInto() {
        Toolkit.run(
                () -> {
                    AmountField amount = new AmountField(9, 2);
                    dialogs.show(new VBox(amount));
                    // Without its skin a field takes no keys.
                    scene.getRoot().applyCss();
                    amount.replaceSelection("10");
                    press(KeyCode.ESCAPE, false);
                    assertFalse(dialogs.anyOpenProperty().get());
                });
    }

    /// A list takes Esc for the end of editing, also where nothing is edited.
    @Test
    void escClosesFromAList() {
        Toolkit.run(
                () -> {
                    ListView<String> list = new ListView<>();
                    list.getItems().add("Non");
                    dialogs.show(new VBox(list));
                    scene.getRoot().applyCss();
                    assertSame(list, scene.getFocusOwner());
                    press(KeyCode.ESCAPE, false);
                    assertFalse(dialogs.anyOpenProperty().get());
                });
    }

    @Test
    void aQuestionIsGoneBeforeItsAnswerIsActedOn() {
        Toolkit.run(
                () -> {
                    AtomicInteger answered = new AtomicInteger();
                    Message question =
                            new Message(Snapshots.localization(Language.EN), Notice.Kind.WARN)
                                    .title("menu.exitTitle")
                                    .other("common.back")
                                    .danger(
                                            "menu.exit",
                                            () -> {
                                                assertFalse(dialogs.anyOpenProperty().get());
                                                answered.incrementAndGet();
                                            });
                    for (String button : List.of("Back", "Exit")) {
                        dialogs.ask(question);
                        question.lookupAll(".button").stream()
                                .map(Button.class::cast)
                                .filter(each -> each.getText().equals(button))
                                .forEach(Button::fire);
                        assertFalse(dialogs.anyOpenProperty().get(), button);
                    }
                    assertEquals(1, answered.get());
                });
    }

    @Test
    void aViewIsOpenedWithTheDialogThatItsControllerCloses() {
        Toolkit.run(
                () -> {
                    AtomicInteger closed = new AtomicInteger();
                    Given given =
                            dialogs.open(
                                    "kit/given.fxml",
                                    dialog -> {
                                        dialog.onClosed(closed::incrementAndGet);
                                        return new Given(dialog::close);
                                    });
                    assertTrue(dialogs.anyOpenProperty().get());
                    assertSame(layer.getScene(), given.done.getScene());
                    given.done.fire();
                    assertFalse(dialogs.anyOpenProperty().get());
                    assertEquals(1, closed.get());
                });
    }

    /// The controller of a card with one button.
    public static final class Given {
        private final Runnable close;
        @FXML private Button done;

        Given(Runnable close) {
            this.close = close;
        }

        @FXML
        private void done() {
            close.run();
        }
    }

    @Test
    void aKeptCardComesBackAndAnswersOnce() {
        Toolkit.run(
                () -> {
                    VBox card = new VBox(first, last);
                    dialogs.keep(card);
                    assertFalse(dialogs.anyOpenProperty().get());
                    AtomicInteger left = new AtomicInteger();
                    for (int time = 1; time <= 2; time++) {
                        Dialog dialog = dialogs.show(card);
                        dialog.onEscape(
                                () -> {
                                    left.incrementAndGet();
                                    dialog.close();
                                });
                        assertSame(first, scene.getFocusOwner());
                        press(KeyCode.ESCAPE, false);
                        assertEquals(time, left.get(), "only the dialog that is open answers");
                        assertFalse(dialogs.anyOpenProperty().get());
                        assertFalse(card.getParent().isVisible());
                    }
                    assertEquals(1, layer.getChildren().size());
                });
    }

    @Test
    void focusGoesInStaysInAndComesBack() {
        Toolkit.run(
                () -> {
                    below.requestFocus();
                    Dialog dialog = dialogs.show(new VBox(first, last));
                    assertSame(first, scene.getFocusOwner());
                    below.requestFocus();
                    assertSame(first, scene.getFocusOwner());
                    last.requestFocus();
                    press(KeyCode.TAB, false);
                    assertSame(first, scene.getFocusOwner());
                    press(KeyCode.TAB, true);
                    assertSame(last, scene.getFocusOwner());
                    dialog.close();
                    assertSame(below, scene.getFocusOwner());
                    assertFalse(dialogs.anyOpenProperty().get());
                });
    }

    @Test
    void escClosesTheTopmostOnly() {
        Toolkit.run(
                () -> {
                    AtomicInteger closed = new AtomicInteger();
                    dialogs.show(new VBox(first)).onClosed(closed::incrementAndGet);
                    dialogs.show(new VBox(last)).onClosed(closed::incrementAndGet);
                    assertSame(last, scene.getFocusOwner());
                    press(KeyCode.ESCAPE, false);
                    assertEquals(1, closed.get());
                    assertSame(first, scene.getFocusOwner());
                    assertTrue(dialogs.anyOpenProperty().get());
                    press(KeyCode.ESCAPE, false);
                    assertEquals(2, closed.get());
                    assertFalse(layer.isVisible());
                });
    }

    @Test
    void aDialogMayRefuseEsc() {
        Toolkit.run(
                () -> {
                    dialogs.show(new VBox(first)).onEscape(() -> {});
                    press(KeyCode.ESCAPE, false);
                    assertTrue(dialogs.anyOpenProperty().get());
                    dialogs.closeAll();
                    assertFalse(dialogs.anyOpenProperty().get());
                });
    }

    private void press(KeyCode code, boolean shift) {
        Event.fireEvent(
                scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
