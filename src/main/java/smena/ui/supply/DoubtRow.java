package smena.ui.supply;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import smena.domain.money.Money;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.supply.LineState.Doubt;

/// What has to be decided about a line of a receipt, below its fields, with what can be done.
final class DoubtRow extends HBox {
    private static final double SIGN = 20;

    private final Localization localization;
    private final Label head = new Label();
    private final Label detail = new Label();
    private final Button mend = new Button();
    private final Button leave = new Button();

    /// @param mend does what mends it
    /// @param leave leaves it as it is
    DoubtRow(Localization localization, Runnable mend, Runnable leave) {
        super(12);
        this.localization = localization;
        head.getStyleClass().add("strong");
        head.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        detail.setWrapText(true);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        this.mend.setId("mend");
        this.mend.setMinWidth(USE_PREF_SIZE);
        this.mend.setOnAction(_ -> mend.run());
        this.leave.setId("leave");
        this.leave.setMinWidth(USE_PREF_SIZE);
        this.leave.getStyleClass().add("quiet");
        this.leave.textProperty().bind(localization.text("supply.leave"));
        this.leave.setOnAction(_ -> leave.run());
        this.leave.managedProperty().bind(this.leave.visibleProperty());
        getChildren().addAll(new Icon(Sign.WARNING, SIGN), head, detail, this.mend, this.leave);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("doubt-row");
        managedProperty().bind(visibleProperty());
    }

    /// Says what the line says; goes where there is nothing to decide.
    void show(LineState state) {
        Doubt doubt = state.doubt();
        setVisible(doubt != Doubt.NONE);
        if (doubt == Doubt.BELOW_COST) {
            Money cost = state.cost().orElse(Money.ZERO);
            head.textProperty()
                    .bind(
                            localization.make(
                                    f ->
                                            f.words()
                                                    .get(
                                                            "supply.belowCost",
                                                            f.money(cost),
                                                            f.money(state.price()))));
            detail.textProperty().bind(localization.make(f -> why(state, f)));
            mend.textProperty()
                    .bind(
                            localization.make(
                                    f -> f.words().get("supply.mend", f.money(state.keeping()))));
            leave.setVisible(true);
        } else if (doubt == Doubt.NOT_COUNTED) {
            head.textProperty().bind(localization.text("supply.notCounted"));
            detail.textProperty().bind(localization.text("supply.notCountedWhy"));
            mend.textProperty().bind(localization.text("supply.count"));
            leave.setVisible(false);
        }
    }

    private static String why(LineState state, Formats formats) {
        int rise = state.rise().orElse(0);
        return rise > 0
                ? formats.words()
                        .get(
                                "supply.dearer",
                                Percents.tenths(rise, formats),
                                formats.money(state.keeping()))
                : formats.words().get("supply.asksPrice", formats.money(state.keeping()));
    }
}
