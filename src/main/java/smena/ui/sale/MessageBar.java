package smena.ui.sale;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.sale.ExpiredGoods;

/// What the bar over the grid says.
public sealed interface MessageBar {
    /// There is no bar.
    record Hidden() implements MessageBar {}

    /// No product has the code that was scanned.
    record Unknown(String code) implements MessageBar {}

    /// The next scan or tap only asks for the price.
    record AskingPrice() implements MessageBar {}

    /// The price that was asked for.
    record Price(Product product) implements MessageBar {}

    /// All of a product that keeps to a day is past it.
    record Expired(ExpiredGoods goods) implements MessageBar {}

    /// What was scanned once more costs something else by now; what lies in the basket already
    /// keeps its price.
    record PriceChanged(String product, Money before, Money now) implements MessageBar {}
}
