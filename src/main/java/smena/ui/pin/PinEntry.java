package smena.ui.pin;

import javafx.beans.NamedArg;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.text.Words;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;

/// Where a PIN is typed: what to do or what is wrong, the typed digits as dots, and a pad. In FXML:
/// `<PinEntry promptHeight="88"/>`.
public final class PinEntry extends VBox {
    private final Label prompt = new Label();
    private final Label sentence = new Label();
    private final Notice notice = new Notice(Notice.Kind.BAD);
    private final HBox dots = new HBox();
    private final NumberPad pad = new NumberPad(NumberPad.Corner.NONE);
    private @Nullable PinEntryModel model;

    /// @param promptHeight the room for two lines over the dots, so that no key moves under a
    ///     finger when a problem takes the prompt's place
    public PinEntry(@NamedArg("promptHeight") double promptHeight) {
        prompt.setId("prompt");
        prompt.getStyleClass().add("login-prompt");
        prompt.setWrapText(true);
        notice.setId("notice");
        notice.setMaxHeight(Region.USE_PREF_SIZE);
        sentence.setId("sentence");
        sentence.getStyleClass().add("pin-sentence");
        sentence.setWrapText(true);
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        VBox asked = new VBox(prompt, sentence);
        asked.getStyleClass().add("pin-asked");
        asked.visibleProperty().bind(notice.visibleProperty().not());
        StackPane says = new StackPane(asked, notice);
        says.getStyleClass().add("pin-prompt");
        says.setMinHeight(promptHeight);
        says.setPrefHeight(promptHeight);
        dots.setId("dots");
        dots.getStyleClass().add("pin-dots");
        pad.setId("pad");
        getStyleClass().add("pin-entry");
        getChildren().addAll(says, dots, pad);
    }

    /// How high the room over the dots is.
    public double getPromptHeight() {
        return ((Region) getChildren().getFirst()).getPrefHeight();
    }

    /// Types into `entry`, and shows how it stands.
    public void follow(PinEntryModel entry, Localization localization) {
        model = entry;
        prompt.textProperty()
                .bind(
                        localization.make(
                                f -> prompt(entry, f.words()),
                                entry.chosenProperty(),
                                entry.loadedProperty(),
                                entry.busyProperty()));
        ProblemNotice.follow(notice, entry.problemProperty(), localization);
        PinDots.follow(dots, entry.typedProperty());
        dots.accessibleTextProperty().bind(localization.text("login.typed", entry.typedProperty()));
        pad.setOnKey(key -> padKey(entry, key));
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
    }

    /// What the person confirms with the PIN, under the prompt.
    public void confirming(ObservableValue<String> text) {
        sentence.textProperty().bind(text);
    }

    /// Types the key `code`; false if it plays no part in a PIN.
    public boolean type(KeyCode code) {
        PinEntryModel entry = model;
        if (entry == null) {
            return false;
        }
        if (code.isDigitKey()) {
            String name = code.getName();
            entry.digit(name.charAt(name.length() - 1));
            return true;
        }
        if (code == KeyCode.BACK_SPACE || code == KeyCode.DELETE) {
            entry.takeBack(1);
            return true;
        }
        return false;
    }

    private static void padKey(PinEntryModel entry, String key) {
        if (key.equals(NumberPad.BACKSPACE)) {
            entry.takeBack(1);
        } else {
            entry.digit(key.charAt(0));
        }
    }

    private static String prompt(PinEntryModel entry, Words words) {
        Employee person = entry.chosenProperty().get();
        if (entry.busyProperty().get()) {
            return words.get("login.checking");
        }
        if (person == null) {
            return entry.loadedProperty().get() ? "" : words.get("login.choose");
        }
        return words.get("login.enterPin", person.name().strip().split("\\s+")[0]);
    }
}
