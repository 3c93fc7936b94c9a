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

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// A code in the form: how much it stands for, a button that takes it away and, where it is a
/// pack's, what that costs.
final class CodeRowView extends VBox {
    /// The width of the field for how much, which the head above has too.
    static final double PACK = 80;

    static final double DROP = 48;

    private static final double PRICE = 148;

    CodeRowView(CodeRow row, Localization localization, Consumer<CodeRow> drop) {
        super(6);
        Label code = new Label(row.code());
        grow(code);
        code.setTooltip(new Tooltip(row.code()));
        AmountField pack = new AmountField(4, 3);
        pack.setPromptText("1");
        pack.getStyleClass().add("code-pack");
        pack.accessibleTextProperty().bind(localization.text("product.pack"));
        sized(pack, PACK);
        pack.typedProperty().bindBidirectional(row.packProperty());
        Button gone = RowButton.of(localization, Sign.CROSS, "goods.drop", () -> drop.accept(row));
        sized(gone, DROP);
        getStyleClass().add("code-row");
        getChildren().addAll(line(code, pack, gone), price(row, localization));
    }

    private static HBox price(CodeRow row, Localization localization) {
        Label words = new Label();
        words.textProperty().bind(localization.text("product.packPrice"));
        words.getStyleClass().addAll("small", "muted");
        grow(words);
        AmountField price = new AmountField(9, 2);
        price.promptTextProperty().bind(localization.text("product.sameAsPieces"));
        price.getStyleClass().add("code-price");
        sized(price, PRICE);
        price.typedProperty().bindBidirectional(row.priceProperty());
        Region end = new Region();
        sized(end, DROP);
        HBox line = line(words, price, end);
        line.visibleProperty().bind(row.packProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
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
