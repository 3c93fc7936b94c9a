package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Optional;

/// A product on its way into the basket.
///
/// @param product which
/// @param code the code it was found by; empty where it was tapped
/// @param quantity how much of it; empty where nobody has said
/// @param price what one unit costs, where the till asks for that; empty where nobody has said
record Chosen(Product product, String code, Optional<Quantity> quantity, Optional<Money> price) {
    /// How much of it, one piece where nobody has said. Refuses what is weighed or measured then.
    Quantity howMuch() {
        if (quantity.isEmpty() && product.unit().isDivisible()) {
            throw new Refused(
                    new Problem.MeasureNeeded(product.id(), code, product.name(), product.unit()));
        }
        return quantity.orElse(Quantity.ONE);
    }

    /// The product at the price it is sold at. Refuses one whose price is asked for where nobody
    /// has said it, and a price that nothing can have.
    Product priced() {
        if (!product.isOpenPrice()) {
            return product;
        }
        Money asked =
                price.orElseThrow(
                        () ->
                                new Refused(
                                        new Problem.PriceNeeded(
                                                product.id(), product.name(), product.unit())));
        if (!asked.isPrice()) {
            throw new Refused(new Problem.BadPrice());
        }
        return product.at(asked);
    }
}
