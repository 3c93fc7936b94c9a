package smena.ui.figures;

import javafx.scene.Parent;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import smena.text.Formats;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The axis of a chart of amounts with the numbers beside its lines. They are labels of our own: an
/// axis leaves out one at its very edge, where rounding may put it a hair outside.
final class ChartNumbers {
    /// Between the highest line and the edge, as a share of a step.
    private static final double HAIR = 1e-6;

    /// Between the numbers and the chart.
    private static final double GAP = 8;

    private final NumberAxis axis = new NumberAxis();
    private final Map<Long, Label> numbers = new LinkedHashMap<>();

    ChartNumbers() {
        axis.setAutoRanging(false);
        axis.setMinorTickVisible(false);
        axis.setTickMarkVisible(false);
        axis.setTickLabelsVisible(false);
        axis.setTickLength(0);
    }

    /// What the chart measures by.
    NumberAxis axis() {
        return axis;
    }

    /// The numbers of another scale.
    Collection<Label> show(ChartScale scale, Formats formats) {
        axis.setLowerBound(scale.low());
        axis.setUpperBound(scale.high() + scale.step() * HAIR);
        axis.setTickUnit(scale.step());
        numbers.clear();
        for (long line = scale.low(); line <= scale.high(); line += scale.step()) {
            Label number = new Label(scale.text(line, formats));
            number.getStyleClass().add("chart-number");
            numbers.put(line, number);
        }
        return numbers.values();
    }

    /// The numbers that are shown.
    Collection<Label> labels() {
        return numbers.values();
    }

    /// How much room they take on the left.
    double width() {
        return GAP + numbers.values().stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0);
    }

    /// Puts each beside its line, once the axis has its place.
    void place(Region chart) {
        double right = width() - GAP;
        numbers.forEach((line, number) -> place(chart, line, number, right));
    }

    private void place(Parent chart, long line, Label number, double right) {
        double y = chart.sceneToLocal(axis.localToScene(0, axis.getDisplayPosition(line))).getY();
        double wide = number.prefWidth(-1);
        double high = number.prefHeight(-1);
        number.resizeRelocate(right - wide, number.snapPositionY(y - high / 2), wide, high);
    }
}
