package smena.ui.pricelist;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.money.Money;
import smena.text.Typed;
import smena.ui.goods.GoodsItem;

import java.util.Optional;

/// A product with a price as it is typed: on a price list, in a price document.
public final class PriceRow {
    private final GoodsItem product;
    private final StringProperty typed = new SimpleStringProperty();

    /// @param price what it begins with
    public PriceRow(GoodsItem product, String price) {
        this.product = product;
        typed.set(price);
    }

    /// What it is, with what it usually costs.
    public GoodsItem product() {
        return product;
    }

    /// The price as it is typed.
    public StringProperty typedProperty() {
        return typed;
    }

    /// The price; empty where what was typed is none.
    public Optional<Money> price() {
        return Typed.money(typed.get()).filter(Money::isPositive);
    }
}
