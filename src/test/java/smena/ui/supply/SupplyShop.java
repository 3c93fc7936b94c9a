package smena.ui.supply;

import smena.domain.catalog.CategoryCard;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.ReceiptDraft.Cost;
import smena.domain.stock.ReceiptDraft.Line;
import smena.domain.stock.StockDocument;
import smena.service.TestShop;
import smena.service.catalog.Categories;
import smena.service.supply.ReceiptPhotos;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A shop that has bought before: what its goods had cost is known.
final class SupplyShop {
    private SupplyShop() {}

    static SupplyServices services(TestShop shop, Background reading) {
        return new SupplyServices(
                shop.services().goods().goodsReceipts(),
                shop.services().goods().receiptGoods(),
                shop.services().goods().suppliers(),
                shop.services().goods().supplierReturns(),
                shop.services().goods().receiptFiles(),
                shop.services().goods().receiptPhotos(),
                shop.services().goods().stock(),
                shop.services().products().catalog(),
                reading);
    }

    /// So much of a product at this cost, in soʻm.
    static Line line(TestShop shop, int product, long quantity, long cost) {
        return Line.of(shop.product(product).id(), Quantity.of(quantity))
                .at(Cost.ofUnit(som(cost)));
    }

    static ReceiptDraft draft(String supplier, String number, Line... lines) {
        return new ReceiptDraft(UUID.randomUUID(), supplier, number, false, List.of(lines));
    }

    static StockDocument book(TestShop shop, ReceiptDraft draft) {
        return shop.services().goods().goodsReceipts().book(shop.manager(), draft);
    }

    /// A draft with the picture in a file.
    static void photographed(TestShop shop, ReceiptDraft draft, Path paper) {
        ReceiptPhotos photos = shop.services().goods().receiptPhotos();
        photos.add(shop.manager(), draft, photos.read(draft.uuid(), List.of(paper)));
    }

    /// The category of a product gets this markup, in percent.
    static void markup(TestShop shop, int product, int percent) {
        long id = shop.product(product).category().id();
        Categories.Overview known =
                shop.services().products().categories().all().stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElseThrow();
        CategoryCard seen = known.card();
        shop.services()
                .products()
                .categories()
                .change(
                        shop.manager(),
                        id,
                        seen,
                        new CategoryCard(seen.name(), seen.colour(), Optional.of(percent * 100)));
    }

    static Money som(long amount) {
        return Money.of(amount * 100);
    }
}
