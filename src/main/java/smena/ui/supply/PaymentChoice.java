package smena.ui.supply;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import smena.text.Formats;
import smena.ui.kit.Chips;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Sign;
import smena.ui.supply.ReceiptForm.Way;

import java.util.List;

/// How a receipt is paid, and until when: one box that says both, and asks for both below it.
final class PaymentChoice extends Button {
    private static final double SIGN = 20;
    private static final double FORM = 300;
    private static final int LONGEST_DAY = 10;

    private final ReceiptForm form;
    private final Localization localization;
    private final Label said = new Label();

    PaymentChoice(ReceiptForm form, Localization localization) {
        this.form = form;
        this.localization = localization;
        setId("payment");
        getStyleClass().add("field-choice");
        setMaxWidth(Double.MAX_VALUE);
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        said.textProperty()
                .bind(localization.make(this::said, form.wayProperty(), form.dueProperty()));
        accessibleTextProperty().bind(said.textProperty());
        HBox.setHgrow(said, Priority.ALWAYS);
        Icon credit = new Icon(Sign.CLOCK, SIGN);
        Icon cash = new Icon(Sign.CASH, SIGN);
        seen(credit, Way.CREDIT);
        seen(cash, Way.DRAWER);
        HBox content = new HBox(12, credit, cash, said, new Icon(Sign.DOWN, SIGN));
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        content.prefWidthProperty().bind(widthProperty().subtract(28));
        setGraphic(content);
        setOnAction(_ -> ask());
    }

    private void seen(Icon icon, Way way) {
        icon.visibleProperty().bind(form.wayProperty().isEqualTo(way));
        icon.managedProperty().bind(icon.visibleProperty());
    }

    private String said(Formats formats) {
        String due = form.dueProperty().get().strip();
        if (form.wayProperty().get() == Way.DRAWER || due.isEmpty()) {
            return formats.words().get("supply.way." + form.wayProperty().get());
        }
        return formats.words()
                .get("supply.creditUntil", ExpiryDay.whole(due).map(ExpiryDay::full).orElse(due));
    }

    private void ask() {
        PopOver popOver = new PopOver();
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        TextField due = new TextField();
        popOver.setContentNode(asked(due));
        due.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        popOver.hide();
                    }
                });
        popOver.setOnShown(_ -> due.requestFocus());
        popOver.setOnHidden(_ -> due.textProperty().unbindBidirectional(form.dueProperty()));
        popOver.show(this);
    }

    private Node asked(TextField due) {
        HBox ways = new HBox();
        ways.setId("ways");
        ways.getStyleClass().add("parts");
        Chips.spread(
                ways,
                List.of(Way.values()),
                form.wayProperty(),
                way -> localization.text("supply.way." + way));
        ways.getChildren().getFirst().setId("onCredit");
        ways.getChildren().getLast().setId("fromDrawer");
        due.setId("due");
        MaxLength.in(due, LONGEST_DAY);
        due.promptTextProperty().bind(localization.text("supply.day"));
        due.textProperty().bindBidirectional(form.dueProperty());
        DayCalendar calendar = new DayCalendar(localization, due);
        StackPane place = new StackPane(due, calendar);
        StackPane.setAlignment(calendar, Pos.CENTER_RIGHT);
        Label above = new Label();
        above.textProperty().bind(localization.text("supply.due"));
        above.getStyleClass().add("field-label");
        VBox until = new VBox(above, place);
        until.getStyleClass().add("field");
        until.disableProperty().bind(form.wayProperty().isEqualTo(Way.DRAWER));
        VBox all = new VBox(12, ways, until);
        all.getStyleClass().add("popover-form");
        all.setMinWidth(FORM);
        return all;
    }
}
