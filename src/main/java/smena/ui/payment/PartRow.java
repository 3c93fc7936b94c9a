package smena.ui.payment;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import smena.domain.sale.Tender;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.terminal.MethodNames;

/// A part payment already entered, and the button that takes it back. One that the terminal took
/// carries a tick.
final class PartRow extends HBox {
    private static final double SIGN = 18;

    PartRow(Tender part, Localization localization, Runnable remove) {
        boolean taken = part.card().operation().isPresent();
        Label name = new Label();
        name.textProperty().bind(localization.make(formats -> name(part, formats)));
        if (taken) {
            name.setGraphic(new Icon(Sign.CHECK, SIGN));
        }
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label amount = new Label();
        amount.getStyleClass().add("figure");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.textProperty().bind(localization.make(formats -> formats.money(part.amount())));
        Button back = new Button();
        back.setGraphic(new Icon(taken ? Sign.REFUND : Sign.CROSS, SIGN));
        back.getStyleClass().addAll("square", "quiet");
        back.setFocusTraversable(false);
        back.accessibleTextProperty()
                .bind(localization.text(taken ? "terminal.giveBack" : "pay.removePart"));
        back.setOnAction(_ -> remove.run());
        getStyleClass().addAll("bar", "part-row");
        getChildren().addAll(name, space, amount, back);
    }

    private static String name(Tender part, Formats formats) {
        String name = MethodNames.of(part.method(), formats.words());
        String digits = part.card().digits();
        return digits.isEmpty() ? name : name + " •• " + digits;
    }
}
