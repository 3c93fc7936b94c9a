package smena.ui.sale;

import smena.domain.catalog.Product;

/// What the bar over the grid says.
public sealed interface Bar {
    /// There is no bar.
    record Hidden() implements Bar {}

    /// No product carries the code that was scanned.
    record Unknown(String code) implements Bar {}

    /// The next scan or tap only asks for the price.
    record AskingPrice() implements Bar {}

    /// The price that was asked for.
    record Price(Product product) implements Bar {}
}
