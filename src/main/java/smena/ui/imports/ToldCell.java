package smena.ui.imports;

import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import smena.text.Formats;
import smena.ui.kit.Localization;

/// A row of a file with what is told of it; a long reason is read whole in its tooltip.
public final class ToldCell extends ListCell<ToldRow> {
    /// The height of a row.
    public static final double HEIGHT = 32;

    private static final double WIDTH = 480;

    private final Localization localization;
    private final Tooltip whole = new Tooltip();

    public ToldCell(Localization localization) {
        this.localization = localization;
        whole.textProperty().bind(textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(WIDTH);
        getStyleClass().add("small");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ToldRow item, boolean empty) {
        super.updateItem(item, empty);
        textProperty().unbind();
        setText("");
        setTooltip(null);
        if (!empty && item != null) {
            textProperty().bind(localization.make(f -> told(item, f)));
            setTooltip(whole);
        }
    }

    private static String told(ToldRow row, Formats f) {
        String why = f.words().get(row.key());
        return row.what().isEmpty()
                ? f.words().get("import.shortLine", f.number(row.line()), why)
                : f.words().get("import.line", f.number(row.line()), why, row.what());
    }
}
