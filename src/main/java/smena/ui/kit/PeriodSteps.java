package smena.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import smena.domain.shift.BusinessPeriod;
import smena.text.Formats;

/// The period on view, between the buttons for the previous and the next one.
public final class PeriodSteps extends HBox {
    private static final double SIGN_SIZE = 20;
    private static final double WIDTH = 216;

    /// Steps through the periods of `model`.
    public PeriodSteps(PeriodModel model, Localization localization) {
        Button before = button("periodBefore", Sign.LEFT, localization, "period.before");
        before.setOnAction(_ -> model.previous());
        Button behind = button("periodBehind", Sign.RIGHT, localization, "period.behind");
        behind.setOnAction(_ -> model.next());
        Label shown = new Label();
        shown.setId("period");
        shown.setGraphic(new Icon(Sign.CALENDAR, SIGN_SIZE));
        shown.getStyleClass().add("period-shown");
        shown.setMinWidth(WIDTH);
        shown.textProperty()
                .bind(
                        localization.make(
                                f -> text(model.periodProperty().get(), f),
                                model.periodProperty()));
        model.periodProperty().subscribe(_ -> behind.setDisable(!model.hasNext()));
        getStyleClass().add("bar");
        getChildren().addAll(before, shown, behind);
    }

    private static String text(BusinessPeriod period, Formats formats) {
        return switch (period.kind()) {
            case DAY -> formats.weekday(period.from());
            case MONTH -> formats.month(period.from());
            case WEEK, OWN -> formats.days(period.from(), period.to());
        };
    }

    private static Button button(String id, Sign sign, Localization localization, String key) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new Icon(sign, SIGN_SIZE));
        button.accessibleTextProperty().bind(localization.text(key));
        button.getStyleClass().add("square");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
