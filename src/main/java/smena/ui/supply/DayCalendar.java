package smena.ui.supply;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.DatePickerSkin;

import org.controlsfx.control.PopOver;

import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

/// A month to choose a day from, for a field into which it may be typed as well.
final class DayCalendar extends Button {
    private static final double SIZE = 40;
    private static final double SIGN = 18;

    private final TextField field;

    /// @param field gets the day that is chosen
    DayCalendar(Localization localization, TextField field) {
        this.field = field;
        setGraphic(new Icon(Sign.CALENDAR, SIGN));
        accessibleTextProperty().bind(localization.text("supply.calendar"));
        getStyleClass().addAll("quiet", "square", "in-field");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setFocusTraversable(false);
        setOnAction(_ -> show());
    }

    private void show() {
        DatePicker days = new DatePicker(ExpiryDay.whole(field.getText()).orElse(null));
        PopOver popOver = new PopOver(new DatePickerSkin(days).getPopupContent());
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        days.valueProperty()
                .addListener(
                        (_, _, day) -> {
                            field.setText(day == null ? "" : ExpiryDay.full(day));
                            popOver.hide();
                        });
        popOver.show(this);
    }
}
