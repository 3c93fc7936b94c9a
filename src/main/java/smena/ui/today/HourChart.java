package smena.ui.today;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import smena.domain.figures.Today.Hour;
import smena.domain.money.Money;
import smena.text.Formats;
import smena.ui.figures.ChartScale;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// The revenue of each hour as a bar, and that of the day before as a line over them. A tap on an
/// hour opens its receipts.
final class HourChart extends Region {
    private static final double NAMES = 24;
    private static final double ABOVE = 10;
    private static final double GAP = 8;
    private static final double WIDEST_BAR = 30;
    private static final double SHARE = 0.62;
    private static final double DOT = 3;

    private final Localization localization;
    private final IntConsumer chosen;
    private final Map<Long, Label> numbers = new LinkedHashMap<>();
    private final List<Line> grid = new ArrayList<>();
    private final List<StackPane> slots = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final Polyline halo = new Polyline();
    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(DOT);
    private List<Hour> hours = List.of();
    private ChartScale scale = ChartScale.of(0, 0);

    /// @param chosen gets the hour of the clock that is tapped
    HourChart(Localization localization, IntConsumer chosen) {
        this.localization = localization;
        this.chosen = chosen;
        setId("hourChart");
        getStyleClass().add("hour-chart");
        setAccessibleRole(AccessibleRole.PARENT);
        setMinSize(0, 0);
        halo.getStyleClass().add("hour-halo");
        line.getStyleClass().add("hour-line");
        dot.getStyleClass().add("hour-dot");
        Stream.of(halo, line, dot).forEach(shape -> shape.setMouseTransparent(true));
        WhileShown.follow(this, localization.formatsProperty(), _ -> draw());
    }

    /// Draws another day.
    void show(List<Hour> all) {
        hours = List.copyOf(all);
        draw();
    }

    private void draw() {
        Formats formats = localization.formats();
        List<Long> sums =
                hours.stream()
                        .flatMap(h -> Stream.concat(Stream.of(h.now()), h.before().stream()))
                        .map(Money::minor)
                        .toList();
        scale =
                ChartScale.of(
                        sums.stream().mapToLong(Long::longValue).min().orElse(0),
                        sums.stream().mapToLong(Long::longValue).max().orElse(0));
        numbers.clear();
        grid.clear();
        slots.clear();
        bars.clear();
        for (long at = scale.low(); at <= scale.high(); at += scale.step()) {
            Label number = new Label(scale.text(at, formats));
            number.getStyleClass().add("chart-number");
            numbers.put(at, number);
            Line across = new Line();
            across.getStyleClass().add(at == 0 ? "hour-zero" : "hour-grid");
            across.setMouseTransparent(true);
            grid.add(across);
        }
        for (Hour hour : hours) {
            slots.add(slot(hour, formats));
            bars.add(bar(hour));
        }
        getChildren().setAll(grid);
        getChildren().addAll(slots);
        getChildren().addAll(numbers.values());
        getChildren().addAll(bars);
        getChildren().addAll(halo, line, dot);
        requestLayout();
    }

    private StackPane slot(Hour hour, Formats formats) {
        Label name = new Label(Integer.toString(hour.ofClock()));
        name.setMouseTransparent(true);
        StackPane slot = new StackPane(name);
        slot.getStyleClass().addAll("chart-slot", "hour-slot");
        if (hour.isUnfinished()) {
            slot.getStyleClass().add("going");
        }
        slot.setAccessibleRole(AccessibleRole.TEXT);
        slot.setAccessibleText(said(hour, formats));
        slot.setOnMouseClicked(_ -> chosen.accept(hour.ofClock()));
        return slot;
    }

    private static String said(Hour hour, Formats formats) {
        String name = "%02d:00".formatted(hour.ofClock());
        String now = formats.moneyWithCurrency(hour.now());
        return hour.before()
                .map(
                        was ->
                                formats.words()
                                        .get(
                                                "figures.bar.compared",
                                                name,
                                                now,
                                                formats.moneyWithCurrency(was)))
                .orElseGet(() -> formats.words().get("figures.bar", name, now));
    }

    private static Region bar(Hour hour) {
        Region bar = new Region();
        bar.getStyleClass().addAll("hour-bar");
        if (hour.now().isNegative()) {
            bar.getStyleClass().add("negative");
        }
        if (hour.isUnfinished()) {
            bar.getStyleClass().add("unfinished");
        }
        bar.setMouseTransparent(true);
        bar.setVisible(!hour.now().isZero());
        return bar;
    }

    @Override
    protected void layoutChildren() {
        double left =
                GAP + numbers.values().stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0);
        int i = 0;
        for (Map.Entry<Long, Label> number : numbers.entrySet()) {
            double y = y(number.getKey());
            Label label = number.getValue();
            double wide = label.prefWidth(-1);
            double high = label.prefHeight(-1);
            label.resizeRelocate(left - GAP - wide, snapPositionY(y - high / 2), wide, high);
            Line across = grid.get(i++);
            across.setStartX(left);
            across.setEndX(getWidth());
            across.setStartY(snapPositionY(y) + 0.5);
            across.setEndY(snapPositionY(y) + 0.5);
        }
        double wide = (getWidth() - left) / Math.max(1, hours.size());
        List<Double> points = new ArrayList<>();
        for (int at = 0; at < hours.size(); at++) {
            double from = snapPositionX(left + at * wide);
            double to = snapPositionX(left + (at + 1) * wide);
            slots.get(at).resizeRelocate(from, 0, to - from, getHeight());
            place(bars.get(at), hours.get(at), (from + to) / 2, wide);
            double middle = (from + to) / 2;
            hours.get(at)
                    .before()
                    .ifPresent(
                            was -> {
                                points.add(middle);
                                points.add(y(was.minor()));
                            });
        }
        lead(points);
    }

    private void place(Region bar, Hour hour, double middle, double slot) {
        double width = snapSizeX(Math.min(WIDEST_BAR, slot * SHARE));
        double zero = y(0);
        double end = y(hour.now().minor());
        double top = snapPositionY(Math.min(zero, end));
        double height = Math.max(2, snapPositionY(Math.max(zero, end)) - top);
        bar.resizeRelocate(snapPositionX(middle - width / 2), top, width, height);
    }

    /// A line needs two points; one is a dot.
    private void lead(List<Double> points) {
        halo.getPoints().setAll(points);
        line.getPoints().setAll(points);
        boolean alone = points.size() == 2;
        dot.setVisible(alone);
        if (alone) {
            dot.setCenterX(points.getFirst());
            dot.setCenterY(points.getLast());
        }
    }

    private double y(long amount) {
        double room = getHeight() - ABOVE - NAMES;
        double above = (double) (scale.high() - amount) / (scale.high() - scale.low());
        return ABOVE + room * above;
    }
}
