package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;

import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;

/// What the card beside the list is made of. The parts that stood there for one product are filled
/// for the next: a new one is styled first, which takes longer than all else.
final class SideParts {
    private final SideFigure price;
    private final SideFigure stock;
    private final HBox figures;
    private final SoldDays sold;
    private final List<SideLine> lines = new ArrayList<>();
    private int used;

    SideParts(Localization localization) {
        price = new SideFigure(localization.text("product.head.price"));
        stock = new SideFigure(localization.text("product.head.stock"));
        figures = new HBox(8, price, stock);
        sold = new SoldDays(localization);
    }

    /// All of them may be filled.
    void begin() {
        used = 0;
    }

    /// The next line.
    SideLine line(ObservableValue<String> word, ObservableValue<String> value) {
        if (used == lines.size()) {
            lines.add(new SideLine());
        }
        return lines.get(used++).show(word, value);
    }

    /// What it costs and how much there is.
    HBox figures(ObservableValue<String> costs, ObservableValue<String> left) {
        price.show(costs);
        stock.show(left);
        return figures;
    }

    /// What was sold of it.
    SoldDays sold(ProductDetails details) {
        sold.show(details);
        return sold;
    }
}
