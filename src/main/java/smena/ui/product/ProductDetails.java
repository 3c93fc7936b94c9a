package smena.ui.product;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.money.OfferedRate;
import smena.domain.money.Quantity;
import smena.domain.price.PlannedPrice;
import smena.domain.price.PriceChange;
import smena.domain.stock.Batch;
import smena.domain.stock.ProductMovement;

import java.util.List;

/// What the card beside the list shows of a product.
///
/// @param batches those of which something is left, the earliest first
/// @param sold how much was sold on each of the last days, the oldest first
/// @param ahead the prices it is going to have, the earliest first
/// @param prices what became of its newest prices, the newest first
/// @param moved what came and went of it last, the newest first
record ProductDetails(
        ListedProduct listed,
        ProductCard card,
        List<Batch> batches,
        List<Quantity> sold,
        List<OfferedRate> rates,
        List<PlannedPrice> ahead,
        List<PriceChange> prices,
        List<ProductMovement> moved) {
    /// How many days of sales it has.
    static final int DAYS = 30;

    /// How many changes of its price, and how many movements.
    static final int NEWEST = 12;

    ProductDetails {
        batches = List.copyOf(batches);
        sold = List.copyOf(sold);
        rates = List.copyOf(rates);
        ahead = List.copyOf(ahead);
        prices = List.copyOf(prices);
        moved = List.copyOf(moved);
    }
}
