package smena.ui.kit;

import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Digits for touch. It never takes the focus, so it types into the field that has it, or sends its
/// keys to the callback of [#setOnKey]. In FXML: `<NumberPad corner="DOUBLE_ZERO"/>`.
public final class NumberPad extends GridPane {
    /// What the key left of 0 is.
    public enum Corner {
        NONE(""),
        DOUBLE_ZERO("00"),
        COMMA(",");

        private final String text;

        Corner(String text) {
            this.text = text;
        }
    }

    /// The key that deletes the last digit, as it is passed to the callback of [#setOnKey].
    public static final String BACKSPACE = "\b";

    private static final String[] TOP_SEVEN = {"7", "8", "9", "4", "5", "6", "1", "2", "3"};
    private static final int COLUMNS = 3;

    private final Corner corner;
    private final Button backspace = new Button();
    private Consumer<String> onKey = this::typeIntoFocusedField;

    /// A pad with 7-8-9 at the top, as on a keyboard.
    public NumberPad(@NamedArg(value = "corner", defaultValue = "DOUBLE_ZERO") Corner corner) {
        this.corner = corner;
        getStyleClass().add("number-pad");
        for (int i = 0; i < TOP_SEVEN.length; i++) {
            add(key(TOP_SEVEN[i]), i % COLUMNS, i / COLUMNS);
        }
        if (corner != Corner.NONE) {
            add(key(corner.text), 0, COLUMNS);
        }
        add(key("0"), 1, COLUMNS);
        backspace.setGraphic(new Icon(Sign.BACKSPACE, 28));
        add(prepared(backspace, BACKSPACE), 2, COLUMNS);
        share();
        // Where the processor draws, a picture of the keys is put down many times quicker.
        setCache(true);
    }

    /// What the key left of 0 is.
    public Corner getCorner() {
        return corner;
    }

    /// Sends each key (`"7"`, `"00"`, `","` or [#BACKSPACE]) to `target` instead of the focused
    /// field.
    public void setOnKey(Consumer<String> target) {
        onKey = target;
    }

    /// What a screen reader says of the key that takes back a digit.
    public ObjectProperty<String> backspaceTextProperty() {
        return backspace.accessibleTextProperty();
    }

    private Button key(String text) {
        return prepared(new Button(text), text);
    }

    private Button prepared(Button button, String key) {
        button.getStyleClass().add("pad-key");
        button.setFocusTraversable(false);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(_ -> onKey.accept(key));
        return button;
    }

    private void share() {
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i <= COLUMNS; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.SOMETIMES);
            getRowConstraints().add(row);
        }
    }

    private void typeIntoFocusedField(String key) {
        @Nullable Node focused = getScene().getFocusOwner();
        if (!(focused instanceof TextInputControl field) || !field.isEditable()) {
            return;
        }
        if (!key.equals(BACKSPACE)) {
            field.replaceSelection(key);
        } else if (field.getSelection().getLength() > 0) {
            field.replaceSelection("");
        } else {
            field.deletePreviousChar();
        }
    }
}
