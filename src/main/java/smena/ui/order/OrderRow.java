package smena.ui.order;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.money.Quantity;
import smena.domain.stock.OrderList;
import smena.domain.stock.Reorder;
import smena.domain.stock.Supplier;
import smena.text.Typed;

import java.math.BigDecimal;
import java.util.Optional;

/// A product that may be ordered, with how much of it as it is typed; nothing typed orders none.
final class OrderRow {
    private final Reorder goods;
    private final StringProperty typed;

    OrderRow(Reorder goods, Quantity amount) {
        this.goods = goods;
        typed = new SimpleStringProperty(plain(amount));
    }

    private static String plain(Quantity amount) {
        return BigDecimal.valueOf(amount.thousandths(), 3)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    Reorder goods() {
        return goods;
    }

    /// Who it comes from; empty where none is named.
    String supplier() {
        return goods.supplier().map(Supplier::name).orElse("");
    }

    /// How much, as it is typed.
    StringProperty typedProperty() {
        return typed;
    }

    /// How much; empty where what was typed is no quantity of it.
    Optional<Quantity> amount() {
        if (typed.get().isBlank()) {
            return Optional.of(Quantity.ZERO);
        }
        return Typed.quantity(typed.get()).filter(q -> goods.unit().isDivisible() || q.isWhole());
    }

    /// A pack, or a piece, more or less; never less than nothing.
    void step(int by) {
        long one = goods.pack().orElse(Quantity.ONE).thousandths();
        long now = amount().orElse(Quantity.ZERO).thousandths();
        typed.set(plain(new Quantity(Math.max(0, now + by * one))));
    }

    OrderList.Line line() {
        return new OrderList.Line(
                supplier(),
                goods.code(),
                goods.name(),
                goods.unit(),
                amount().orElse(Quantity.ZERO),
                goods.stock(),
                goods.pack());
    }
}
