package smena.ui.kit;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Keeps an amount whole: the longer it is, the smaller it is written. An amount cut off by
/// an ellipsis would mislead.
public final class FittedText {
    private FittedText() {}

    /// Writes `label` in `largest` pixels, or in as many as fit into `room`.
    public static void follow(
            Label label, ObservableDoubleValue room, double largest, double smallest) {
        Runnable fit =
                () -> {
                    int size = size(label.getText(), room.get(), largest, smallest);
                    // The same style is not set again: it would be read and applied anew.
                    label.setStyle("-fx-font-size: " + size + "px");
                };
        label.textProperty().subscribe(fit);
        room.subscribe(fit);
        fit.run();
        label.setMinWidth(Label.USE_PREF_SIZE);
    }

    /// Whole pixels, so that two amounts of the same length look the same.
    static int size(String text, double room, double largest, double smallest) {
        Text measure = new Text(text);
        measure.setFont(Font.font("Roboto", FontWeight.BOLD, largest));
        double width = measure.getLayoutBounds().getWidth();
        double fits = room <= 0 || width <= room ? largest : largest * room / width;
        return (int) Math.max(smallest, Math.floor(fits));
    }
}
