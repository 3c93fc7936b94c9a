package smena.domain.sale;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;

import java.util.Optional;

/// One product in the basket, with the name, price and tax it had when it was added.
///
/// @param line its number, given once and not used again in this basket
/// @param productId what it is
/// @param barcode the code it was found by; empty where it was tapped
/// @param name as it will stand on the receipt
/// @param unit what the quantity is counted in
/// @param price for one unit, tax included
/// @param quantity how much
/// @param discount off this line alone
/// @param taxRate the rate inside the price
/// @param goodsCode the state's code of goods; empty where not set
public record BasketLine(
        int line,
        long productId,
        String barcode,
        String name,
        Unit unit,
        Money price,
        Quantity quantity,
        Optional<Discount> discount,
        TaxRate taxRate,
        String goodsCode) {

    /// A line of `product`.
    public static BasketLine of(int line, Product product, String barcode, Quantity quantity) {
        return new BasketLine(
                line,
                product.id(),
                barcode,
                product.name(),
                product.unit(),
                product.price(),
                quantity,
                Optional.empty(),
                product.taxRate(),
                product.goodsCode());
    }

    /// Price times quantity, before any discount.
    public Money gross() {
        return price.times(quantity);
    }

    /// What the line's own discount takes off.
    public Money ownDiscount() {
        return discount.map(d -> d.off(gross())).orElse(Money.ZERO);
    }

    /// What the line costs after its own discount.
    public Money net() {
        return gross().minus(ownDiscount());
    }

    /// Whether one more piece of `product` can be added to this line.
    boolean takesMoreOf(Product product) {
        return productId == product.id()
                && unit == Unit.PIECE
                && price.equals(product.price())
                && discount.isEmpty();
    }

    /// The same line at another price.
    BasketLine at(Money other) {
        return new BasketLine(
                line, productId, barcode, name, unit, other, quantity, discount, taxRate,
                goodsCode);
    }

    /// The same line with another quantity.
    public BasketLine with(Quantity other) {
        return new BasketLine(
                line, productId, barcode, name, unit, price, other, discount, taxRate, goodsCode);
    }

    /// The same line with another discount.
    public BasketLine with(Optional<Discount> other) {
        return new BasketLine(
                line, productId, barcode, name, unit, price, quantity, other, taxRate, goodsCode);
    }
}
