package smena.domain.sale;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.promotion.Reduction;

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
/// @param usual what one unit would cost without the customer's price list; empty where none says
///     otherwise
/// @param offer what the shop's promotions, packs or the customer's discount take off
/// @param isFullPrice whether no discount is given on it
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
        String goodsCode,
        Optional<Reduction> offer,
        Optional<Money> usual,
        boolean isFullPrice) {

    /// A line at the catalogue's price.
    public BasketLine(
            int line,
            long productId,
            String barcode,
            String name,
            Unit unit,
            Money price,
            Quantity quantity,
            Optional<Discount> discount,
            TaxRate taxRate,
            String goodsCode,
            Optional<Reduction> offer) {
        this(
                line,
                productId,
                barcode,
                name,
                unit,
                price,
                quantity,
                discount,
                taxRate,
                goodsCode,
                offer,
                Optional.empty(),
                false);
    }

    /// A line that nothing of the shop's own makes cheaper.
    public BasketLine(
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
        this(
                line,
                productId,
                barcode,
                name,
                unit,
                price,
                quantity,
                discount,
                taxRate,
                goodsCode,
                Optional.empty());
    }

    /// A line of `product`.
    public static BasketLine of(int line, Product product, String barcode, Quantity quantity) {
        return new BasketLine(
                line,
                product.id(),
                barcode,
                product.onPaper(),
                product.unit(),
                product.price(),
                quantity,
                Optional.empty(),
                product.taxRate(),
                product.goodsCode(),
                Optional.empty(),
                Optional.empty(),
                product.isFullPrice());
    }

    /// Price times quantity, before any discount.
    public Money gross() {
        return price.times(quantity);
    }

    /// What the offer takes off.
    public Money offered() {
        return offer.map(Reduction::amount).orElse(Money.ZERO);
    }

    /// What the line costs before anybody gives a discount on it.
    public Money asOffered() {
        return gross().minus(offered());
    }

    /// What the line's own discount takes off of what it costs after the offer.
    public Money ownDiscount() {
        return discount.map(d -> d.off(asOffered())).orElse(Money.ZERO);
    }

    /// What the line costs after its offer and its own discount.
    public Money net() {
        return asOffered().minus(ownDiscount());
    }

    /// What of that a discount on the whole basket is given on.
    public Money discountable() {
        return isFullPrice ? Money.ZERO : net();
    }

    /// Whether one more piece of `product` can be added to this line.
    boolean takesMoreOf(Product product) {
        return productId == product.id()
                && unit == Unit.PIECE
                && usual.orElse(price).equals(product.price())
                && isFullPrice == product.isFullPrice()
                && discount.isEmpty();
    }

    /// The same line at another price.
    BasketLine at(Money other) {
        return new BasketLine(
                line,
                productId,
                barcode,
                name,
                unit,
                other,
                quantity,
                discount,
                taxRate,
                goodsCode,
                offer,
                usual,
                isFullPrice);
    }

    /// The same line with another quantity; what the shop offers for it is another matter.
    public BasketLine with(Quantity other) {
        return new BasketLine(
                line,
                productId,
                barcode,
                name,
                unit,
                price,
                other,
                discount,
                taxRate,
                goodsCode,
                Optional.empty(),
                usual,
                isFullPrice);
    }

    /// The same line at the price of a list, or without one at its usual price again.
    ///
    /// @param catalogue what it would cost without a list
    BasketLine listed(Optional<Money> list, Money catalogue) {
        return new BasketLine(
                line,
                productId,
                barcode,
                name,
                unit,
                list.orElse(catalogue),
                quantity,
                discount,
                taxRate,
                goodsCode,
                offer,
                list.map(_ -> catalogue),
                isFullPrice);
    }

    /// The same line with another discount.
    public BasketLine with(Optional<Discount> other) {
        return new BasketLine(
                line,
                productId,
                barcode,
                name,
                unit,
                price,
                quantity,
                other,
                taxRate,
                goodsCode,
                offer,
                usual,
                isFullPrice);
    }

    /// The same line, taxed at another rate.
    BasketLine taxed(TaxRate other) {
        return new BasketLine(
                line,
                productId,
                barcode,
                name,
                unit,
                price,
                quantity,
                discount,
                other,
                goodsCode,
                offer,
                usual,
                isFullPrice);
    }

    /// The same line with another offer, or none.
    BasketLine offered(Optional<Reduction> other) {
        return new BasketLine(
                line,
                productId,
                barcode,
                name,
                unit,
                price,
                quantity,
                discount,
                taxRate,
                goodsCode,
                other,
                usual,
                isFullPrice);
    }
}
