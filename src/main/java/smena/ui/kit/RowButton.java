package smena.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// A small button in a row of a list.
public final class RowButton {
    private static final double SIGN = 18;

    private RowButton() {}

    /// A button that does `act` with the item its cell shows just then, and leaves the focus where
    /// it is.
    ///
    /// @param key the words it is read out with
    public static <T> Button of(
            Localization localization, Cell<T> cell, Sign sign, String key, Consumer<T> act) {
        Button button =
                of(
                        localization,
                        sign,
                        key,
                        () -> {
                            T item = cell.getItem();
                            if (item != null) {
                                act.accept(item);
                            }
                        });
        button.setFocusTraversable(false);
        return button;
    }

    /// The same in a row that is no cell: the keyboard reaches it.
    ///
    /// @param key the words it is read out with
    public static Button of(Localization localization, Sign sign, String key, Runnable act) {
        Button button = new Button();
        button.setGraphic(new Icon(sign, SIGN));
        button.accessibleTextProperty().bind(localization.text(key));
        button.getStyleClass().addAll("quiet", "square");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
