package smena.ui.product;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.money.TaxRate;
import smena.service.catalog.ProductHistory.Entry;

import java.util.List;

/// What the card beside the list shows of a product.
///
/// @param history the newest entries about it
record ProductDetails(
        ListedProduct listed, ProductCard card, List<TaxRate> rates, List<Entry> history) {}
