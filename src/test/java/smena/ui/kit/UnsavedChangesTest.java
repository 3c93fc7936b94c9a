package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import smena.text.Language;

import java.util.List;

@OnScreen
class UnsavedChangesTest {
    static {
        Toolkit.start();
    }

    private final Localization localization = Snapshots.localization(Language.EN);
    private final StackPane layer = new StackPane();
    private final Dialogs dialogs = new Dialogs(layer, new Fxml(localization));
    private final Form first = new Form();
    private final Form second = new Form();
    private final UnsavedChanges guard =
            new UnsavedChanges(dialogs, localization, List.of(first, second));
    private int left;

    @Test
    void nothingTypedIsLeftAtOnce() {
        Toolkit.run(
                () -> {
                    guard.leave(() -> left++);
                    assertEquals(1, left);
                    assertFalse(dialogs.anyOpenProperty().get());
                });
    }

    @Test
    void whatIsTypedInAnyFormIsAskedFor() {
        Toolkit.run(
                () -> {
                    second.changed.set(true);
                    guard.leave(() -> left++);
                    assertEquals(0, left);
                    answer("Stay");
                    assertEquals(0, left);
                    guard.leave(() -> left++);
                    answer("Leave");
                    assertEquals(1, left);
                });
    }

    @Test
    void theButtonRestsWhileThereIsNothingToKeepOrItIsBeingKept() {
        Toolkit.run(
                () -> {
                    Button save = new Button();
                    SaveButton.follow(save, first);
                    assertTrue(save.isDisabled());
                    first.changed.set(true);
                    save.fire();
                    assertEquals(1, first.saved);
                    first.busy.set(true);
                    assertTrue(save.isDisabled());
                });
    }

    private void answer(String text) {
        layer.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .fire();
        assertFalse(dialogs.anyOpenProperty().get());
    }

    private static final class Form implements EditForm {
        private final BooleanProperty changed = new SimpleBooleanProperty();
        private final BooleanProperty busy = new SimpleBooleanProperty();
        private int saved;

        @Override
        public ObservableBooleanValue changedProperty() {
            return changed;
        }

        @Override
        public ReadOnlyBooleanProperty busyProperty() {
            return busy;
        }

        @Override
        public void save() {
            saved++;
        }
    }
}
