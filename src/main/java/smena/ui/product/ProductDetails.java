package smena.ui.product;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.service.catalog.ProductHistory.Entry;

import java.util.List;
import java.util.Optional;

/// What the card beside the list shows of a product.
///
/// @param cost of one unit; empty where it is not known, or not for whoever looks
/// @param history the newest entries about it
record ProductDetails(
        ListedProduct listed,
        ProductCard card,
        Optional<Money> cost,
        List<TaxRate> rates,
        List<Entry> history) {}
