package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.shop.ShopSettings;
import smena.domain.shop.StockPolicy;
import smena.service.shop.ExpirySettings;
import smena.service.shop.Settings;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/// Checks a basket against the stock, where the shop wants it.
final class StockCheck {
    private StockCheck() {}

    /// Refuses a product that is past its day or more of it than should be in stock, as the shop
    /// wants it.
    ///
    /// @param day the shop's calendar day, asked for only where it matters
    static void check(Transaction tx, Basket basket, long productId, Supplier<LocalDate> day) {
        Map<String, String> settings = tx.settings().all();
        if (ExpirySettings.of(settings).refused()) {
            CounterRules.of(tx, productId, day.get()).checkExpired(tx, basket);
        }
        checkLeft(tx, basket, productId, Settings.of(settings));
    }

    private static void checkLeft(
            Transaction tx, Basket basket, long productId, ShopSettings shop) {
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
