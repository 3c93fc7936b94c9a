package smena.ui.writeoff;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.stock.Batch;
import smena.domain.stock.StockItem;
import smena.text.Typed;
import smena.ui.goods.GoodsItem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A product that is written off, with how much of it as it is typed.
final class WriteOffRow {
    private final GoodsItem product;
    private final StringProperty typed;
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(Shelf.UNKNOWN);

    /// What is there of it.
    ///
    /// @param there empty where it is not known yet or not counted
    /// @param batches those that something is left of, the earliest first
    record Shelf(boolean known, Optional<Quantity> there, Unit unit, List<Batch> batches) {
        static final Shelf UNKNOWN = new Shelf(false, Optional.empty(), Unit.PIECE, List.of());
    }

    WriteOffRow(GoodsItem product, Quantity quantity) {
        this.product = product;
        typed = new SimpleStringProperty(plain(quantity));
    }

    static String plain(Quantity quantity) {
        return BigDecimal.valueOf(quantity.thousandths(), 3)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    GoodsItem product() {
        return product;
    }

    /// How much, as it is typed.
    StringProperty typedProperty() {
        return typed;
    }

    ObjectProperty<Shelf> shelfProperty() {
        return shelf;
    }

    /// How much; empty where what was typed is no quantity.
    Optional<Quantity> quantity() {
        return Typed.quantity(typed.get()).filter(q -> q.thousandths() > 0);
    }

    /// What is booked; an amount that cannot be is left to the service to refuse.
    StockItem item() {
        return new StockItem(product.row(), quantity().orElse(Quantity.ZERO));
    }

    /// So much more, or less, of it; never less than nothing.
    void step(long pieces) {
        Quantity now = quantity().orElse(Quantity.ZERO);
        Quantity next = now.plus(Quantity.of(pieces));
        if (next.thousandths() > 0) {
            typed.set(plain(next));
        }
    }

    /// Whether more of it is to go than there should be.
    boolean isMoreThanThere() {
        return quantity().isPresent()
                && shelf.get().there().filter(t -> t.compareTo(quantity().get()) < 0).isPresent();
    }
}
