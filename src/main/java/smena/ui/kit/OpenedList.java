package smena.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A page that is one list, read a page at a time: a tap or Enter opens a row; an empty one
/// says how the first comes to be.
///
/// @param <T> the type of its rows
public final class OpenedList<T> extends VBox {
    private final Localization localization;
    private final PagedList<T> list;
    private final ListView<T> rows = new ListView<>();
    private final FirstRow<T> first = FirstRow.of(rows);
    private final StackPane place = new StackPane();

    /// @param id that of the list
    /// @param rowHeight that of each row
    /// @param open shows one of them
    public OpenedList(
            Localization localization,
            PagedList<T> list,
            String id,
            double rowHeight,
            Supplier<ListCell<T>> cells,
            Consumer<T> open) {
        this.localization = localization;
        this.list = list;
        rows.setItems(list.items());
        rows.setId(id);
        rows.setFixedCellSize(rowHeight);
        rows.setCellFactory(_ -> cells.get());
        RowTap.on(rows, open);
        first.follow(list.stateProperty()).opens(open);
        place.getStyleClass().addAll("card", "flush");
        place.setMinHeight(0);
        Corners.ofCard(place);
        VBox.setVgrow(place, Priority.ALWAYS);
        getStyleClass().add("office-page");
        getChildren().setAll(place);
    }

    /// What is said where there is none, with the button that makes the first.
    ///
    /// @param key the key of the sentence
    /// @param button its `fx:id`
    /// @param does the key of what it says
    public OpenedList<T> whenEmpty(
            Sign sign, String key, String button, String does, Runnable add) {
        place.getChildren()
                .setAll(
                        new StatePane(localization, rows, rows.getFixedCellSize())
                                .whenEmpty(sign, key)
                                .emptyButton(button, does, add)
                                .onRetry(list::load)
                                .onCancel(list::cancel)
                                .follow(list.stateProperty()));
        return this;
    }

    /// The keyboard goes to the list.
    public void takeFocus() {
        first.takeFocus();
    }
}
