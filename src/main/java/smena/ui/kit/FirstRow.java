package smena.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// Keeps a row of a list chosen from the moment it has one. A list that is not filled yet is not
/// seen and cannot have the keyboard: it gets it later.
public final class FirstRow<T> {
    private final ListView<T> rows;
    private boolean wantsFocus;

    private FirstRow(ListView<T> rows) {
        this.rows = rows;
    }

    /// That of a list.
    public static <T> FirstRow<T> of(ListView<T> rows) {
        return new FirstRow<>(rows);
    }

    /// Looks at the list whenever `state` changes, as it does once the list is filled.
    public FirstRow<T> follow(ObservableValue<?> state) {
        state.subscribe(_ -> choose());
        rows.visibleProperty().subscribe(this::choose);
        return this;
    }

    /// Enter opens the row that is chosen.
    public FirstRow<T> opens(Consumer<T> open) {
        rows.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    T chosen = rows.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && chosen != null) {
                        event.consume();
                        open.accept(chosen);
                    }
                });
        return this;
    }

    /// The keyboard goes to the list, now or once it is filled.
    public void takeFocus() {
        wantsFocus = true;
        choose();
    }

    private void choose() {
        if (rows.getItems().isEmpty()) {
            return;
        }
        if (wantsFocus && rows.isVisible()) {
            rows.requestFocus();
            // On a page that is not seen yet nothing can have it.
            wantsFocus = rows.getScene() != null && rows.getScene().getFocusOwner() != rows;
        }
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }
}
