package smena.ui.list;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import smena.ui.shell.UiContext;

import java.util.function.BiFunction;

/// Shows a [Listing] in a dialog.
public final class ListDialog {
    private final UiContext ui;

    /// A dialog over the screens of `ui`.
    public ListDialog(UiContext ui) {
        this.ui = ui;
    }

    /// Opens it and reads the list.
    ///
    /// @param line makes the line of an item; the second argument closes the dialog
    public <T> void show(
            Listing<T> listing, ListController.Texts texts, BiFunction<T, Runnable, Node> line) {
        ui.dialogs()
                .open(
                        "list/list.fxml",
                        dialog ->
                                new ListController<>(
                                        listing,
                                        ui.localization(),
                                        texts,
                                        item -> line.apply(item, dialog::close),
                                        dialog::close));
        listing.load();
    }

    /// A button of a line; it is disabled while an action on an item runs.
    public Button button(Listing<?> listing, String key) {
        Button button = new Button();
        button.textProperty().bind(ui.localization().text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(listing.busyProperty());
        return button;
    }
}
