package smena.ui.promotion;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;

import smena.domain.money.Quantity;
import smena.service.promotion.PromotionQueries.Preview;
import smena.text.Formats;
import smena.ui.kit.Localization;

/// What a product would cost: its name, the price now struck through, the price then.
final class PreviewRow extends HBox {
    PreviewRow(Preview preview, Localization localization) {
        super(12);
        Label name = new Label();
        name.textProperty().bind(localization.make(f -> name(preview, f)));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label after = new Label();
        after.textProperty().bind(localization.make(f -> f.money(preview.after())));
        after.getStyleClass().addAll("figure", "strong");
        after.setMinWidth(USE_PREF_SIZE);
        getChildren().add(name);
        if (!preview.after().equals(preview.before())) {
            Text before = new Text();
            before.textProperty().bind(localization.make(f -> f.money(preview.before())));
            before.setStrikethrough(true);
            before.getStyleClass().add("struck");
            getChildren().add(before);
        }
        getChildren().add(after);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("preview-row");
    }

    private static String name(Preview preview, Formats formats) {
        String name = preview.product().name();
        return preview.quantity().equals(Quantity.ONE)
                ? name
                : formats.quantity(preview.quantity()) + " × " + name;
    }
}
