package smena.ui.figures;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.figures.Figures;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.PeriodReport;
import smena.text.ChangeWords;
import smena.text.Formats;
import smena.text.ReportPeriod;
import smena.text.SalesWords;
import smena.ui.kit.Localization;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The chart of a report with its sum, how much that has changed, and what the grey bars are.
final class RevenueCard extends VBox {
    private static final double HEIGHT = 184;

    /// Without bars.
    private static final double HEAD = 48;

    private static final long WHOLE = 100;

    private final Localization localization;
    private final RevenueChart chart;
    private final Label title = label("title");
    private final Label total = label("headline");
    private final Label currency = label("muted");
    private final Label change = label("small");
    private final Region swatch = swatch("now");
    private final Label now = legend(swatch);
    private final Label before = legend(swatch("before"));

    /// @param chosen gets the row of the bar that is tapped
    RevenueCard(Localization localization, Consumer<Row> chosen) {
        this.localization = localization;
        chart = new RevenueChart(localization, chosen);
        total.setId("chartTotal");
        change.setId("chartChange");
        before.setId("chartBefore");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        before.setMinWidth(0);
        HBox head = new HBox(10, title, total, currency, change, between, now, before);
        head.setAlignment(Pos.BASELINE_LEFT);
        getStyleClass().addAll("card", "revenue-card");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
        chart.managedProperty().bind(chart.visibleProperty());
        showBars(true);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("chart-swatch", style);
        swatch.managedProperty().bind(swatch.visibleProperty());
        return swatch;
    }

    private static Label legend(Region swatch) {
        Label label = label("muted");
        label.setGraphic(swatch);
        label.getStyleClass().add("small");
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// The chart.
    RevenueChart chart() {
        return chart;
    }

    /// Whether there is room and use for bars; the sum stands there in any case.
    void showBars(boolean shown) {
        double height = shown ? HEIGHT : HEAD;
        chart.setVisible(shown);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /// Shows another report.
    void show(PeriodReport report, ChartBars bars) {
        chart.show(report, bars);
        bind(title, f -> f.words().get("figures.chart." + report.query().grouping().key()));
        bind(total, f -> sum(report.now(), f));
        bind(currency, Formats::currency);
        change(report);
        boolean compared = report.isCompared();
        boolean tells = compared && report.partBefore().isPresent();
        now.setVisible(compared || report.until().isPresent());
        swatch.setVisible(compared);
        before.setVisible(compared);
        bind(
                now,
                f ->
                        tells
                                ? ReportPeriod.of(report.query().period(), f)
                                : ReportPeriod.of(report, f));
        bind(before, f -> ReportPeriod.before(report, sum(report.before(), f), f));
    }

    private void bind(Label label, Function<Formats, String> text) {
        label.textProperty().bind(localization.make(text));
    }

    private static String sum(Figures figures, Formats formats) {
        return formats.money(figures.total().revenue().roundedTo(WHOLE));
    }

    private void change(PeriodReport report) {
        change.getStyleClass().removeAll(List.of("good", "bad"));
        // In tenths of a percent, as it is read: what is nothing then is no change.
        long more = SalesWords.tenths(report.change().orElse(0));
        change.setVisible(report.isCompared() && report.change().isPresent());
        if (more != 0) {
            change.getStyleClass().add(more > 0 ? "good" : "bad");
        }
        bind(change, f -> ChangeWords.of(more, f));
    }
}
