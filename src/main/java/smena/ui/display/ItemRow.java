package smena.ui.display;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.catalog.Unit;
import smena.domain.display.ShownItem;
import smena.domain.money.Money;
import smena.text.Formats;

/// A line of the basket: name and sum, under them how much at which price and what is taken off.
final class ItemRow extends HBox {
    private static final PseudoClass NEWEST = PseudoClass.getPseudoClass("newest");
    private static final PseudoClass CHEAPER = PseudoClass.getPseudoClass("cheaper");

    private final Label name = label("item-name");
    private final Label count = label("item-count");
    private final Label total = label("item-total");

    ItemRow() {
        getStyleClass().add("item");
        VBox text = new VBox(name, count);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        total.setMinWidth(Region.USE_PREF_SIZE);
        // The sum stands on the line of the name, not between the two lines.
        VBox sum = new VBox(total, label("item-count"));
        sum.setAlignment(Pos.CENTER_RIGHT);
        sum.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(text, sum);
    }

    void show(ShownItem item, boolean newest, Formats formats) {
        name.setText(item.name());
        count.setText(
                count(item, formats)
                        + off(item.offered(), "display.offer", formats)
                        + off(item.given(), "display.discount", formats));
        total.setText(formats.money(item.total()));
        pseudoClassStateChanged(NEWEST, newest);
        pseudoClassStateChanged(CHEAPER, item.offered().isPositive() || item.given().isPositive());
    }

    private static String count(ShownItem item, Formats formats) {
        String unit =
                item.unit() == Unit.PIECE
                        ? ""
                        : Formats.NBSP + formats.words().get("till.unit." + item.unit());
        return formats.quantity(item.quantity()) + unit + " × " + formats.money(item.price());
    }

    private static String off(Money amount, String key, Formats formats) {
        return amount.isZero()
                ? ""
                : " · " + formats.words().get(key, formats.money(amount.negated()));
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
