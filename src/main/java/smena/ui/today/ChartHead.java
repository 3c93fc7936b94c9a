package smena.ui.today;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import smena.domain.figures.Today;
import smena.ui.kit.Localization;

/// What stands over the chart: its title, and what bars and line are. Where there is little room
/// the line alone is named, with its sum.
final class ChartHead extends HBox {
    private static final double SPACE = 16;

    private final Localization localization;
    private final Label title = new Label();
    private final Label now = legend("now");
    private final Label before = legend("line");
    private boolean compared;

    ChartHead(Localization localization) {
        super(SPACE);
        this.localization = localization;
        title.textProperty().bind(localization.text("figures.chart.hour"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        now.textProperty().bind(localization.text("today.now"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().setAll(title, between, now, before);
    }

    private static Label legend(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("chart-swatch", style);
        Label legend = new Label();
        legend.setGraphic(swatch);
        legend.getStyleClass().addAll("muted", "small");
        legend.setMinWidth(0);
        return legend;
    }

    /// Names the day that is compared with, and what was sold on the whole of it.
    void show(Today today) {
        compared = today.isCompared();
        before.setVisible(compared);
        String day = "today.last." + today.than().getDayOfWeek();
        before.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "today.legend",
                                                        f.words().get(day),
                                                        f.money(
                                                                today.wholeBefore()
                                                                        .roundedTo(Today.SOM)))));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double all = title.prefWidth(-1) + now.prefWidth(-1) + before.prefWidth(-1) + 3 * SPACE;
        boolean fits = compared && all <= getWidth();
        now.setVisible(fits);
        now.setManaged(fits);
        super.layoutChildren();
    }
}
