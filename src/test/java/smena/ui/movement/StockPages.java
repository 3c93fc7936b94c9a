package smena.ui.movement;

import smena.domain.stock.ProductMovement;
import smena.service.TestShop;
import smena.ui.kit.Background;

/// What the pages of stock ask of a shop of the tests.
public final class StockPages {
    private StockPages() {}

    /// Receipts are not drawn.
    public static MovementServices services(TestShop shop, Background reading) {
        return new MovementServices(
                shop.services().stock(),
                shop.services().stockHistory(),
                shop.services().expiry(),
                (ProductMovement _) -> new byte[0],
                reading);
    }
}
