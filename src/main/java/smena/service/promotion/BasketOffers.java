package smena.service.promotion;

import smena.domain.catalog.Unit;
import smena.domain.promotion.OfferedLine;
import smena.domain.promotion.Offers;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.store.PromotionStore.PackRow;
import smena.store.Transaction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives the lines of a basket what the shop's promotions, packs and the customer's discount take
/// off. It happens with each change of a basket and when it is recalled; what the screen then shows
/// is what is paid.
public final class BasketOffers {
    private BasketOffers() {}

    /// The basket with the offers of this time of the shop's clock.
    public static Basket applied(Transaction tx, Basket basket, LocalDateTime now) {
        if (basket.isEmpty()) {
            return basket;
        }
        List<Promotion> promotions = running(tx, now);
        Set<Long> products =
                basket.lines().stream().map(BasketLine::productId).collect(Collectors.toSet());
        List<PackRow> packs = tx.promotions().packs(products);
        int customer =
                basket.customer().map(buyer -> tx.promotions().customerDiscount(buyer)).orElse(0);
        if (promotions.isEmpty() && packs.isEmpty() && customer == 0) {
            return basket.withOffers(
                    Collections.nCopies(basket.lines().size(), Optional.<Reduction>empty()));
        }
        Map<Long, Long> categories =
                promotions.isEmpty() ? Map.of() : tx.promotions().categories(products);
        List<OfferedLine> lines =
                basket.lines().stream().map(line -> offered(line, categories, packs)).toList();
        return basket.withOffers(new Offers(promotions, customer).of(lines));
    }

    /// The codes of a product's packs that single pieces do not take the price of.
    public static Set<String> packsApart(Transaction tx, long product) {
        return tx.promotions().packs(Set.of(product)).stream()
                .filter(pack -> !pack.isForSingles())
                .map(PackRow::code)
                .collect(Collectors.toSet());
    }

    /// Hours past midnight belong to the day before.
    private static List<Promotion> running(Transaction tx, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return tx.promotions().running(today.minusDays(1), today).stream()
                .filter(promotion -> promotion.validity().covers(now))
                .toList();
    }

    private static OfferedLine offered(
            BasketLine line, Map<Long, Long> categories, List<PackRow> packs) {
        return new OfferedLine(
                line.line(),
                line.productId(),
                categories.getOrDefault(line.productId(), 0L),
                line.unit() == Unit.PIECE,
                line.price(),
                line.quantity(),
                packs.stream()
                        .filter(pack -> pack.product() == line.productId())
                        .filter(pack -> pack.isForSingles() || pack.code().equals(line.barcode()))
                        .map(pack -> new OfferedLine.Pack(pack.quantity(), pack.price()))
                        .toList(),
                line.isFullPrice());
    }
}
