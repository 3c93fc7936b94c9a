package smena.ui.movement;

import smena.domain.stock.ProductMovement;
import smena.service.shop.ExpirySettings;
import smena.service.stock.Stock;
import smena.service.stock.StockHistory;
import smena.service.supply.ReceiptPhotos;
import smena.ui.kit.Background;

import java.util.function.Function;

/// What the pages of stock and movements ask.
///
/// @param expiry when a batch is near its day
/// @param receipts draws the receipt of a sale or a refund as a PNG, in the background
/// @param photos those of the papers of goods receipts
/// @param reading background calls that only read
public record MovementServices(
        Stock stock,
        StockHistory history,
        ExpirySettings expiry,
        Function<ProductMovement, byte[]> receipts,
        ReceiptPhotos photos,
        Background reading) {}
