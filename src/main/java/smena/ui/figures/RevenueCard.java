package smena.ui.figures;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.PeriodReport;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shift.BusinessPeriod;
import smena.text.Formats;
import smena.text.ReportLabel;
import smena.ui.kit.Localization;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The chart of a report with its sum, how much that has changed, and what the grey bars are.
final class RevenueCard extends VBox {
    private static final double HEIGHT = 184;
    private static final long WHOLE = 100;

    private final Localization localization;
    private final RevenueChart chart;
    private final Label title = label("title");
    private final Label total = label("headline");
    private final Label currency = label("muted");
    private final Label change = label("small");
    private final Label now = legend("now");
    private final Label before = legend("before");

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
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
        managedProperty().bind(visibleProperty());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label legend(String style) {
        Label label = label("muted");
        Region swatch = new Region();
        swatch.getStyleClass().addAll("chart-swatch", style);
        label.setGraphic(swatch);
        label.getStyleClass().add("small");
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// The chart.
    RevenueChart chart() {
        return chart;
    }

    /// Shows another report.
    void show(PeriodReport report, ChartBars bars) {
        chart.show(report, bars);
        bind(title, f -> f.words().get("figures.chart." + report.query().grouping().key()));
        Money sum = report.now().total().revenue();
        bind(total, f -> f.money(sum.roundedTo(WHOLE)));
        bind(currency, Formats::currency);
        change(report);
        now.setVisible(report.isCompared());
        before.setVisible(report.isCompared());
        bind(now, f -> period(report.query().period(), f));
        bind(before, f -> before(report, f));
    }

    private void bind(Label label, Function<Formats, String> text) {
        label.textProperty().bind(localization.make(text));
    }

    private void change(PeriodReport report) {
        change.getStyleClass().removeAll(List.of("good", "bad"));
        long more = report.change().orElse(0);
        change.setVisible(report.isCompared() && report.change().isPresent());
        if (more != 0) {
            change.getStyleClass().add(more > 0 ? "good" : "bad");
        }
        bind(change, f -> changed(more, f));
    }

    private static String changed(long more, Formats formats) {
        long tenths = Math.floorDiv(Math.abs(more) + 5, 10L);
        String share = formats.quantity(new Quantity(tenths * 100)) + Formats.NBSP + '%';
        return more == 0 ? share : more > 0 ? "▲ +" + share : "▼ " + Formats.MINUS + share;
    }

    private static String before(PeriodReport report, Formats formats) {
        String period = period(report.than(), formats);
        String sum = formats.money(report.before().total().revenue().roundedTo(WHOLE));
        return report.until()
                .map(
                        until ->
                                formats.words()
                                        .get(
                                                "figures.beforeUntil",
                                                period,
                                                ReportLabel.time(until.moment().toLocalTime()),
                                                sum))
                .orElseGet(() -> formats.words().get("figures.before", period, sum));
    }

    private static String period(BusinessPeriod period, Formats formats) {
        return switch (period.kind()) {
            case DAY -> formats.shortWeekday(period.from());
            case MONTH -> formats.month(period.from());
            case WEEK, OWN -> formats.days(period.from(), period.to());
        };
    }
}
