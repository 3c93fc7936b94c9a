package smena.ui.pricelist;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.money.Money;
import smena.text.Typed;
import smena.ui.goods.GoodsItem;

import java.util.Optional;

/// A product on a price list, with its price there as it is typed.
final class PriceRow {
    private final GoodsItem product;
    private final StringProperty typed = new SimpleStringProperty();

    PriceRow(GoodsItem product, String price) {
        this.product = product;
        typed.set(price);
    }

    GoodsItem product() {
        return product;
    }

    StringProperty typedProperty() {
        return typed;
    }

    /// The price; empty where what was typed is none.
    Optional<Money> price() {
        return Typed.money(typed.get()).filter(Money::isPositive);
    }
}
