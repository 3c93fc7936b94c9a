package smena.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The one builder of plain dialogs: an icon, a title, sentences, buttons. Shown by [Dialogs#ask].
public final class Message extends VBox {
    private static final double SIGN_SIZE = 28;

    private final Localization localization;
    private final Label title = new Label();
    private final HBox buttons = new HBox();
    private Runnable answered = () -> {};

    /// A message of this `kind`.
    public Message(Localization localization, Notice.Kind kind) {
        this.localization = localization;
        getStyleClass().add("message-card");
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        HBox head = new HBox(12, new Icon(kind.sign(), SIGN_SIZE), title);
        head.getStyleClass().addAll("message-head", kind.style());
        buttons.getStyleClass().add("message-buttons");
        getChildren().addAll(head, buttons);
    }

    /// The heading.
    public Message title(String key, Object... arguments) {
        title.textProperty().bind(localization.text(key, arguments));
        return this;
    }

    /// A further paragraph.
    public Message text(String key, Object... arguments) {
        Label text = paragraph();
        text.textProperty().bind(localization.text(key, arguments));
        return this;
    }

    /// A further paragraph that changes with the language by itself.
    public Message text(ObservableValue<String> sentence) {
        paragraph().textProperty().bind(sentence);
        return this;
    }

    /// A code to read out on the telephone.
    public Message code(String code) {
        Label label = paragraph();
        label.setText(code);
        label.getStyleClass().add("code");
        return this;
    }

    /// The primary action; Enter does it.
    public Message button(String key, Runnable action) {
        Button button = add(key, action);
        button.getStyleClass().add("primary");
        button.setDefaultButton(true);
        return this;
    }

    /// The primary action when it destroys something: Enter alone does not trigger it.
    public Message danger(String key, Runnable action) {
        add(key, action).getStyleClass().addAll("danger", "primary");
        return this;
    }

    /// An alternative action.
    public Message other(String key, Runnable action) {
        add(key, action);
        return this;
    }

    /// An alternative that only closes the dialog.
    public Message other(String key) {
        return other(key, () -> {});
    }

    /// The only button of a purely informational message; Enter presses it.
    public Message button(String key) {
        return button(key, () -> {});
    }

    /// Neither Enter nor a scanner, which ends each code with one, answers: only a tap, or Tab and
    /// the space bar.
    public Message notByEnter() {
        addEventFilter(
                KeyEvent.ANY,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                    }
                });
        return this;
    }

    /// Called when any button is pressed, before its action.
    void onAnswer(Runnable action) {
        answered = action;
    }

    private Button add(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(localization.text(key));
        button.setOnAction(
                _ -> {
                    answered.run();
                    action.run();
                });
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        buttons.getChildren().add(button);
        return button;
    }

    private Label paragraph() {
        Label text = new Label();
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(getChildren().size() - 1, text);
        return text;
    }
}
