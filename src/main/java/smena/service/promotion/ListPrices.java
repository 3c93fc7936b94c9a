package smena.service.promotion;

import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.store.CatalogStore.UsualPrice;
import smena.store.Transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives the lines of a basket the prices of the customer's price list, and takes them back when
/// the customer goes. A line keeps what it would cost without the list.
public final class ListPrices {
    private ListPrices() {}

    /// The basket with the prices of its customer.
    public static Basket applied(Transaction tx, Basket basket) {
        Map<Long, Money> prices = of(tx, basket);
        return prices.isEmpty() && basket.lines().stream().allMatch(l -> l.usual().isEmpty())
                ? basket
                : basket.priced(line -> Optional.ofNullable(prices.get(line.productId())));
    }

    /// The same for a basket that was not filled on the screen: a line whose price is neither the
    /// catalogue's nor the list's was given it by somebody and keeps it, unless the till asks what
    /// it costs.
    public static Basket sent(Transaction tx, Basket basket) {
        Map<Long, Money> prices = of(tx, basket);
        if (prices.isEmpty()) {
            return basket;
        }
        Map<Long, UsualPrice> usual = tx.catalog().prices(prices.keySet());
        Map<Long, Money> catalogue = new HashMap<>();
        usual.forEach(
                (product, costs) -> {
                    if (!costs.isAsked()) {
                        catalogue.put(product, costs.price());
                    }
                });
        return basket.lines().stream().anyMatch(line -> isPlain(line, prices, usual))
                ? basket.pricedFrom(
                        catalogue,
                        line ->
                                isPlain(line, prices, usual)
                                        ? Optional.ofNullable(prices.get(line.productId()))
                                        : Optional.empty())
                : basket;
    }

    private static boolean isPlain(
            BasketLine line, Map<Long, Money> prices, Map<Long, UsualPrice> usual) {
        UsualPrice costs = usual.get(line.productId());
        return line.price().equals(prices.get(line.productId()))
                || costs != null && costs.allows(line.price());
    }

    private static Map<Long, Money> of(Transaction tx, Basket basket) {
        if (basket.customer().isEmpty() || basket.isEmpty()) {
            return Map.of();
        }
        Set<Long> products =
                basket.lines().stream().map(BasketLine::productId).collect(Collectors.toSet());
        return tx.priceLists().prices(basket.customer().get(), products);
    }
}
