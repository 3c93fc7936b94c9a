package smena.ui.imports;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import smena.text.Formats;
import smena.ui.kit.Localization;

/// A row of a file with what is told of it.
public final class ToldCell extends ListCell<ToldRow> {
    /// The height of a row.
    public static final double HEIGHT = 32;

    private final Localization localization;

    public ToldCell(Localization localization) {
        this.localization = localization;
        getStyleClass().add("small");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ToldRow item, boolean empty) {
        super.updateItem(item, empty);
        textProperty().unbind();
        setText("");
        if (!empty && item != null) {
            textProperty().bind(localization.make(f -> told(item, f)));
        }
    }

    private static String told(ToldRow row, Formats f) {
        String why = f.words().get(row.key());
        return row.what().isEmpty()
                ? f.words().get("import.shortLine", f.number(row.line()), why)
                : f.words().get("import.line", f.number(row.line()), why, row.what());
    }
}
