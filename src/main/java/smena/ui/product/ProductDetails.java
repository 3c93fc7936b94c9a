package smena.ui.product;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.stock.Batch;
import smena.service.catalog.ProductHistory.Entry;

import java.util.List;

/// What the card beside the list shows of a product.
///
/// @param batches those of which something is left, the earliest first
/// @param sold how much was sold on each of the last days, the oldest first
/// @param history the newest entries about it
record ProductDetails(
        ListedProduct listed,
        ProductCard card,
        List<Batch> batches,
        List<Quantity> sold,
        List<TaxRate> rates,
        List<Entry> history) {
    /// How many days of sales it has.
    static final int DAYS = 30;

    ProductDetails {
        batches = List.copyOf(batches);
        sold = List.copyOf(sold);
    }
}
