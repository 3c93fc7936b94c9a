package smena.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import org.controlsfx.control.PopOver;

import smena.domain.shift.BusinessPeriod;

import java.time.LocalDate;
import java.util.function.Consumer;

/// Asks for a period of two dates below a button.
public final class TwoDates {
    private static final double FIELD = 168;

    private TwoDates() {}

    /// Asks for both.
    ///
    /// @param owner where it is asked
    /// @param now what they are at first
    /// @param then gets the period; the dates may come in either order
    public static void ask(
            Localization localization,
            Node owner,
            BusinessPeriod now,
            Consumer<BusinessPeriod> then) {
        PopOver popOver = new PopOver();
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        DatePicker from = date("periodFrom", now.from());
        DatePicker to = date("periodTo", now.to());
        Button show = new Button();
        show.setId("periodShow");
        show.textProperty().bind(localization.text("period.show"));
        show.getStyleClass().add("primary");
        show.setMaxWidth(Double.MAX_VALUE);
        show.setDefaultButton(true);
        show.setOnAction(
                _ -> {
                    popOver.hide();
                    then.accept(BusinessPeriod.own(from.getValue(), to.getValue()));
                });
        show.disableProperty().bind(from.valueProperty().isNull().or(to.valueProperty().isNull()));
        GridPane form = new GridPane(8, 8);
        form.getStyleClass().add("popover-form");
        form.addRow(0, label(localization, "period.from"), label(localization, "period.to"));
        form.addRow(1, from, to);
        form.add(show, 0, 2, 2, 1);
        popOver.setContentNode(form);
        popOver.show(owner);
    }

    private static Label label(Localization localization, String key) {
        Label label = new Label();
        label.textProperty().bind(localization.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private static DatePicker date(String id, LocalDate value) {
        DatePicker picker = new DatePicker(value);
        picker.setId(id);
        picker.setPrefWidth(FIELD);
        return picker;
    }
}
