package smena.service.integrity;

import smena.domain.money.Quantity;
import smena.domain.stock.StockItem;
import smena.service.TestShop;

import java.util.List;
import java.util.UUID;

/// A paper about goods, booked.
final class WrittenOff {
    private WrittenOff() {}

    static void one(TestShop shop) {
        List<StockItem> items = List.of(new StockItem(shop.product(0).id(), Quantity.ONE));
        shop.services()
                .goods()
                .stockPapers()
                .writeOff(shop.manager(), UUID.randomUUID(), items, "singan");
    }
}
