package smena.ui.figures;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.PeriodReport;
import smena.domain.money.Money;
import smena.text.Formats;
import smena.text.ReportLabel;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The revenue of each row as a bar, that of the time before beside it. A tap on a bar chooses its
/// row.
final class RevenueChart extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double NAMES = 22;
    private static final double WIDEST_BAR = 44;
    private static final double BAR_GAP = 4;
    private static final double LEAST_GAP = 0.3;

    private final Localization localization;
    private final Consumer<Row> chosen;
    private final CategoryAxis places = new CategoryAxis();
    private final ChartNumbers numbers = new ChartNumbers();
    private final BarChart<String, Number> chart = new BarChart<>(places, numbers.axis());
    private final List<StackPane> slots = new ArrayList<>();
    private @Nullable PeriodReport report;
    private @Nullable Row selected;
    private ChartBars bars = new ChartBars(List.of(), false);

    /// @param chosen gets the row of the bar that is tapped
    RevenueChart(Localization localization, Consumer<Row> chosen) {
        this.localization = localization;
        this.chosen = chosen;
        setId("revenueChart");
        getStyleClass().add("revenue-chart");
        places.setTickLabelsVisible(false);
        places.setTickMarkVisible(false);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setBarGap(BAR_GAP);
        chart.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().add(chart);
        WhileShown.follow(this, localization.formatsProperty(), _ -> draw());
    }

    /// Draws another report.
    void show(PeriodReport shown, ChartBars drawn) {
        report = shown;
        bars = drawn;
        draw();
    }

    /// Marks the bar of a row.
    void select(@Nullable Row row) {
        selected = row;
        for (int i = 0; i < slots.size(); i++) {
            boolean here = bars.bars().get(i).row().equals(row);
            slots.get(i).pseudoClassStateChanged(SELECTED, here);
        }
    }

    private void draw() {
        PeriodReport shown = report;
        if (shown == null) {
            return;
        }
        Formats formats = localization.formats();
        getChildren().removeAll(numbers.labels());
        getChildren().addAll(numbers.show(bars.scale(), formats));
        chart.getData().clear();
        if (bars.isCompared()) {
            add(bars.bars().stream().map(ChartBars.Bar::before).toList());
        }
        XYChart.Series<String, Number> now =
                add(bars.bars().stream().map(bar -> bar.row().revenue()).toList());
        // Each series that is added styles the bars of all anew.
        chart.getData().forEach(series -> style(series, series == now ? "now" : "before"));
        getChildren().removeAll(slots);
        slots.clear();
        for (int i = 0; i < bars.bars().size(); i++) {
            ChartBars.Bar bar = bars.bars().get(i);
            if (bar.isUnfinished()) {
                now.getData().get(i).getNode().getStyleClass().add("unfinished");
            }
            slots.add(slot(shown, bar, formats));
        }
        getChildren().addAll(0, slots);
        select(selected);
        requestLayout();
    }

    private XYChart.Series<String, Number> add(List<Money> all) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        for (int i = 0; i < all.size(); i++) {
            series.getData().add(new XYChart.Data<>(Integer.toString(i), all.get(i).minor()));
        }
        chart.getData().add(series);
        return series;
    }

    private static void style(XYChart.Series<String, Number> series, String style) {
        series.getData().forEach(data -> data.getNode().getStyleClass().add(style));
    }

    private StackPane slot(PeriodReport shown, ChartBars.Bar bar, Formats formats) {
        Label name = new Label(bars.name(shown, bar, formats));
        name.setMouseTransparent(true);
        StackPane slot = new StackPane(name);
        slot.getStyleClass().add("chart-slot");
        slot.setAccessibleRole(AccessibleRole.TEXT);
        slot.setAccessibleText(said(shown, bar, formats));
        slot.setOnMouseClicked(_ -> chosen.accept(bar.row()));
        return slot;
    }

    private String said(PeriodReport shown, ChartBars.Bar bar, Formats formats) {
        String name = ReportLabel.of(shown, bar.row(), formats);
        String now = formats.moneyWithCurrency(bar.row().revenue());
        return bars.isCompared()
                ? formats.words()
                        .get(
                                "figures.bar.compared",
                                name,
                                now,
                                formats.moneyWithCurrency(bar.before()))
                : formats.words().get("figures.bar", name, now);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        int count = Math.max(1, slots.size());
        double left = numbers.width();
        double slot = Math.max(1, (width - left) / count);
        int each = bars.isCompared() ? 2 : 1;
        double widest = each * WIDEST_BAR + (each - 1) * BAR_GAP;
        chart.setBarGap(slot > widest ? BAR_GAP : 1);
        chart.setCategoryGap(Math.max(slot * LEAST_GAP, slot - widest));
        chart.resizeRelocate(left, 0, width - left, height - NAMES);
        chart.layout();
        Node axis = places;
        Bounds at = sceneToLocal(axis.localToScene(axis.getLayoutBounds()));
        double wide = at.getWidth() / count;
        for (int i = 0; i < slots.size(); i++) {
            double from = snapPositionX(at.getMinX() + i * wide);
            double to = snapPositionX(at.getMinX() + (i + 1) * wide);
            slots.get(i).resizeRelocate(from, 0, to - from, height);
        }
        numbers.place(this);
    }
}
