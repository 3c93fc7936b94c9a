package smena.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.controlsfx.control.PopOver;

import java.time.LocalDate;

/// The usual periods as chips; the last one asks for two dates.
public final class PeriodChips extends HBox {
    private final PeriodModel model;
    private final Localization localization;

    /// Chips that choose for `model`.
    public PeriodChips(PeriodModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        getStyleClass().add("bar");
        for (PeriodModel.Choice choice : PeriodModel.Choice.values()) {
            getChildren().add(chip(choice));
        }
        model.periodProperty().subscribe(_ -> mark());
    }

    private ToggleButton chip(PeriodModel.Choice choice) {
        ToggleButton chip = new ToggleButton();
        chip.setId("period-" + choice);
        chip.setUserData(choice);
        chip.textProperty().bind(localization.text("period." + choice));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(
                _ -> {
                    if (choice == PeriodModel.Choice.OWN) {
                        ask(chip);
                    } else {
                        model.choose(choice);
                    }
                    mark();
                });
        return chip;
    }

    /// A chip that is tapped twice stays chosen.
    private void mark() {
        getChildren()
                .forEach(
                        chip ->
                                ((ToggleButton) chip)
                                        .setSelected(chip.getUserData() == model.choice()));
    }

    private void ask(ToggleButton owner) {
        PopOver popOver = new PopOver();
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        popOver.setContentNode(form(popOver));
        popOver.show(owner);
    }

    /// The two dates of a custom period.
    private GridPane form(PopOver popOver) {
        DatePicker from = date("periodFrom", model.periodProperty().get().from());
        DatePicker to = date("periodTo", model.periodProperty().get().to());
        Button show = new Button();
        show.setId("periodShow");
        show.textProperty().bind(localization.text("period.show"));
        show.getStyleClass().add("primary");
        show.setMaxWidth(Double.MAX_VALUE);
        show.setDefaultButton(true);
        show.setOnAction(
                _ -> {
                    model.choose(from.getValue(), to.getValue());
                    popOver.hide();
                });
        show.disableProperty().bind(from.valueProperty().isNull().or(to.valueProperty().isNull()));
        GridPane form = new GridPane(8, 8);
        form.getStyleClass().add("popover-form");
        form.addRow(0, label("period.from"), label("period.to"));
        form.addRow(1, from, to);
        form.add(show, 0, 2, 2, 1);
        return form;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(localization.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private static DatePicker date(String id, LocalDate value) {
        DatePicker picker = new DatePicker(value);
        picker.setId(id);
        picker.setPrefWidth(168);
        return picker;
    }
}
