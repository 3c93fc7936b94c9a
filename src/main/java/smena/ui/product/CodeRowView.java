package smena.ui.product;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.AmountField;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// A code in the form: how much it stands for, a button that takes it away and, where it is a
/// pack's, what that costs. It is made once and shows one code after the other.
final class CodeRowView extends VBox {
    /// The width of the field for how much, which the head above has too.
    static final double PACK = 80;

    static final double DROP = 48;

    private static final double PRICE = 148;
    private static final double MARK = 18;

    private final Label code = new Label();
    private final Tooltip whole = new Tooltip();
    private final AmountField pack = new AmountField(4, 3);
    private final AmountField price = new AmountField(9, 2);
    private final HBox priceLine;
    private @Nullable CodeRow shown;

    CodeRowView(Localization localization, Consumer<CodeRow> drop) {
        super(6);
        grow(code);
        code.setTooltip(whole);
        code.setGraphic(new Icon(Sign.BARCODE, MARK));
        pack.setPromptText("1");
        pack.getStyleClass().add("code-pack");
        pack.accessibleTextProperty().bind(localization.text("product.pack"));
        sized(pack, PACK);
        Button gone = RowButton.of(localization, Sign.CROSS, "goods.drop", () -> drop(drop));
        sized(gone, DROP);
        priceLine = priceLine(localization);
        getStyleClass().add("code-row");
        getChildren().addAll(line(code, pack, gone), priceLine);
    }

    private void drop(Consumer<CodeRow> drop) {
        if (shown != null) {
            drop.accept(shown);
        }
    }

    /// Shows another code in the same fields.
    void show(CodeRow row) {
        CodeRow before = shown;
        if (before == row) {
            return;
        }
        if (before != null) {
            pack.typedProperty().unbindBidirectional(before.packProperty());
            price.typedProperty().unbindBidirectional(before.priceProperty());
        }
        shown = row;
        code.setText(row.code());
        whole.setText(row.code());
        pack.typedProperty().bindBidirectional(row.packProperty());
        price.typedProperty().bindBidirectional(row.priceProperty());
        priceLine.visibleProperty().bind(row.packProperty().isNotEmpty());
        priceLine.managedProperty().bind(priceLine.visibleProperty());
    }

    private HBox priceLine(Localization localization) {
        Label words = new Label();
        words.textProperty().bind(localization.text("product.packPrice"));
        words.getStyleClass().addAll("small", "muted");
        grow(words);
        price.promptTextProperty().bind(localization.text("product.sameAsPieces"));
        price.getStyleClass().add("code-price");
        sized(price, PRICE);
        Region end = new Region();
        sized(end, DROP);
        return line(words, price, end);
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static void grow(Label label) {
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
    }

    private static void sized(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}
