package smena.ui.refund;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.function.Function;

/// A way to give the money back, to be chosen.
final class WayTile extends ToggleButton {
    private static final double SIGN_SIZE = 20;

    /// @param why the key of the words under its name; empty for none
    /// @param sum what goes back this way; zero is not shown
    WayTile(
            PayoutWay way,
            boolean isChosen,
            String why,
            Money sum,
            Localization localization,
            Runnable choose) {
        Label name = label(localization, f -> PayoutWords.to(way, f), "strong");
        Label below =
                label(localization, f -> why.isEmpty() ? "" : f.words().get(why), "small", "muted");
        Label amount = label(localization, f -> sum.isZero() ? "" : f.money(sum), "figure");
        amount.setMinWidth(USE_PREF_SIZE);
        VBox text = new VBox(1, name, below);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        below.setManaged(!why.isEmpty());
        below.setVisible(!why.isEmpty());
        amount.setManaged(!sum.isZero());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox content = new HBox(12, new Icon(sign(way), SIGN_SIZE), text, amount);
        content.getStyleClass().add("bar");
        content.setMouseTransparent(true);
        setGraphic(content);
        setId("way-" + way.instead().map(PaymentMethod::code).orElse("usual"));
        accessibleTextProperty().bind(name.textProperty());
        getStyleClass().addAll("tile", "refund-way");
        setMaxWidth(Double.MAX_VALUE);
        setSelected(isChosen);
        setOnAction(
                _ -> {
                    setSelected(true);
                    choose.run();
                });
    }

    private static Sign sign(PayoutWay way) {
        PaymentMethod method =
                way.instead().orElseGet(() -> way.settlement().payments().getFirst().method());
        return switch (method.kind()) {
            case CASH -> Sign.CASH;
            case CARD, TRANSFER -> Sign.CARD;
            case WALLET -> Sign.PHONE;
            case DEBT -> Sign.PERSON;
            case EXCHANGE -> Sign.SWAP;
        };
    }

    private static Label label(
            Localization localization, Function<Formats, String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(localization.make(text));
        label.getStyleClass().addAll(styles);
        return label;
    }
}
