package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.price.PriceDocument;
import smena.service.price.PriceDocuments;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Price documents of a month, at once and for later.
final class MonthPrices {
    private final MonthTill till;

    MonthPrices(MonthTill till) {
        this.till = till;
    }

    void now(Product product) {
        make(List.of(product), Optional.empty());
    }

    void now() {
        make(till.some(), Optional.empty());
    }

    void later() {
        Duration ahead = Duration.ofMinutes(till.draw.between(1, 4 * 24 * 60));
        make(till.some(), Optional.of(till.shop.now().plus(ahead)));
    }

    private void make(List<Product> goods, Optional<Instant> due) {
        Map<Long, Long> prices = new LinkedHashMap<>();
        for (Product product : goods) {
            long price = till.draw.between(1, 300) * 100_00L;
            if (due.isPresent() || price != till.goods.price(product.id())) {
                prices.put(product.id(), price);
            }
        }
        if (prices.isEmpty()) {
            return;
        }
        Map<Long, Money> wanted =
                prices.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> Money.of(e.getValue())));
        int before = documents();
        till.done(
                due.isPresent() ? "prices for later" : "prices",
                () ->
                        till.services()
                                .prices()
                                .priceDocuments()
                                .make(
                                        till.shop.manager(),
                                        new PriceDocuments.Wanted("", due, wanted)),
                () -> newest(before));
        if (due.isPresent()) {
            till.month.repriceAt(due.get(), prices);
            assertEquals(
                    till.month.waiting(),
                    till.services().prices().priceDocuments().planned().size(),
                    "price documents that wait");
        } else {
            till.month.reprice(prices);
        }
    }

    private int documents() {
        return Integer.parseInt(
                till.shop.query("select coalesce(max(id), 0) from price_document").getFirst());
    }

    /// The document that is there although nobody heard of it.
    private Optional<PriceDocument> newest(int before) {
        int now = documents();
        return now == before
                ? Optional.empty()
                : till.services().prices().priceDocuments().find(now);
    }
}
