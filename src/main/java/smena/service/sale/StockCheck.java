package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.shop.ShopSettings;
import smena.domain.shop.StockPolicy;
import smena.store.Transaction;

/// Checks a basket against the stock, where the shop wants it.
final class StockCheck {
    private StockCheck() {}

    /// Refuses more of a product than should be in stock.
    static void check(Transaction tx, Basket basket, long productId, ShopSettings shop) {
        if (shop.stock() != StockPolicy.REFUSE) {
            return;
        }
        Quantity wanted =
                basket.lines().stream()
                        .filter(line -> line.productId() == productId)
                        .map(BasketLine::quantity)
                        .reduce(Quantity.ZERO, Quantity::plus);
        tx.catalog()
                .find(productId)
                .filter(p -> p.stock().map(left -> left.compareTo(wanted) < 0).orElse(false))
                .map(Product::name)
                .ifPresent(
                        name -> {
                            throw new Refused(new Problem.OutOfStock(name));
                        });
    }
}
