package smena.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import smena.text.Formats;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/// A cell of a [DataTable] that follows the language. Truncated text has a tooltip.
///
/// @param <T> a row
/// @param <V> what stands in it
final class DataCell<T, V> extends TableCell<T, V> {
    private final Localization localization;
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final BiFunction<V, Formats, String> text;
    private final Predicate<V> bad;

    /// @param bad which of them are red
    DataCell(Localization localization, BiFunction<V, Formats, String> text, Predicate<V> bad) {
        this.localization = localization;
        this.text = text;
        this.bad = bad;
        textTruncatedProperty().subscribe(this::tip);
    }

    @Override
    protected void updateItem(@Nullable V item, boolean empty) {
        super.updateItem(item, empty);
        textProperty().unbind();
        pseudoClassStateChanged(BAD, !empty && item != null && bad.test(item));
        if (empty || item == null) {
            setText(null);
        } else {
            textProperty().bind(localization.make(f -> text.apply(item, f)));
        }
    }

    private void tip(boolean cut) {
        if (!cut) {
            setTooltip(null);
            return;
        }
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(textProperty());
        setTooltip(whole);
    }
}
