package smena.ui.payment;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import smena.domain.sale.Tender;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

/// A part payment already entered, and the button that removes it.
final class PartRow extends HBox {
    PartRow(Tender part, Localization localization, Runnable remove) {
        Label name = new Label();
        name.textProperty()
                .bind(
                        localization.make(
                                formats -> MethodTile.name(part.method(), formats.words())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label amount = new Label();
        amount.getStyleClass().add("figure");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.textProperty().bind(localization.make(formats -> formats.money(part.amount())));
        Button back = new Button();
        back.setGraphic(new Icon(Sign.CROSS, 18));
        back.getStyleClass().addAll("square", "quiet");
        back.setFocusTraversable(false);
        back.accessibleTextProperty().bind(localization.text("pay.removePart"));
        back.setOnAction(_ -> remove.run());
        getStyleClass().addAll("bar", "part-row");
        getChildren().addAll(name, space, amount, back);
    }
}
