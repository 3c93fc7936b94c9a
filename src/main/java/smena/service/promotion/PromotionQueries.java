package smena.service.promotion;

import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.OfferedLine;
import smena.domain.promotion.Offers;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Reduction;
import smena.domain.promotion.ShopPromotion;
import smena.domain.promotion.Terms;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody who sets promotions wants to see of them: the list, what they are for, which
/// others hold at the same time, what goods would cost.
public final class PromotionQueries {
    /// As many names of goods as a line of the list has room for.
    private static final int NAMES = 3;

    private final Database database;
    private final Clock clock;

    public PromotionQueries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A promotion in a list.
    ///
    /// @param stored the promotion
    /// @param state how it stands today
    /// @param names the first categories and products it is for
    /// @param more how many further ones there are
    public record Overview(
            ShopPromotion stored, ShopPromotion.State state, List<String> names, int more) {
        /// Holds its own copy of the names.
        public Overview {
            names = List.copyOf(names);
        }
    }

    /// What a promotion is for, by name.
    public record Goods(List<Category> categories, List<Product> products) {
        /// Holds its own copies.
        public Goods {
            categories = List.copyOf(categories);
            products = List.copyOf(products);
        }
    }

    /// What a product would cost with a promotion alone.
    ///
    /// @param quantity as much as the promotion asks for
    /// @param before without it
    /// @param after with it
    public record Preview(Product product, Quantity quantity, Money before, Money after) {}

    /// All promotions, the newest first.
    public List<Overview> all() {
        LocalDate today = today();
        return database.read(
                tx -> {
                    Map<Long, Category> categories = categories(tx);
                    return tx.promotions().all().stream()
                            .map(stored -> overview(tx, stored, categories, today))
                            .toList();
                });
    }

    private static Overview overview(
            Transaction tx, ShopPromotion stored, Map<Long, Category> categories, LocalDate today) {
        Promotion.Range range = stored.promotion().range();
        List<String> names = new ArrayList<>();
        range.categories().stream()
                .sorted()
                .limit(NAMES)
                .flatMap(row -> Optional.ofNullable(categories.get(row)).stream())
                .forEach(category -> names.add(category.name()));
        range.products().stream()
                .sorted()
                .limit(NAMES - (long) names.size())
                .flatMap(row -> tx.catalog().find(row).stream())
                .forEach(product -> names.add(product.name()));
        int all = range.categories().size() + range.products().size();
        return new Overview(stored, stored.on(today), names, Math.max(0, all - names.size()));
    }

    /// What a promotion is for.
    public Goods goods(Promotion.Range range) {
        return database.read(
                tx ->
                        new Goods(
                                tx.catalog().categories().stream()
                                        .filter(c -> range.categories().contains(c.id()))
                                        .toList(),
                                range.products().stream()
                                        .sorted()
                                        .flatMap(row -> tx.catalog().find(row).stream())
                                        .toList()));
    }

    /// The others that hold for some of the same goods at some of the same times. A line gets only
    /// the best of them.
    public List<Promotion> overlapping(Promotion wanted) {
        LocalDate today = today();
        return database.read(
                tx ->
                        tx.promotions().all().stream()
                                .filter(other -> other.on(today) != ShopPromotion.State.ENDED)
                                .map(ShopPromotion::promotion)
                                .filter(other -> other.id() != wanted.id())
                                .filter(other -> other.validity().meets(wanted.validity()))
                                .filter(other -> share(tx, other.range(), wanted.range()))
                                .toList());
    }

    private static boolean share(Transaction tx, Promotion.Range one, Promotion.Range other) {
        Set<Long> products = new HashSet<>(one.products());
        products.addAll(other.products());
        Map<Long, Long> categories =
                products.isEmpty() ? Map.of() : tx.promotions().categories(products);
        return one.categories().stream().anyMatch(other.categories()::contains)
                || products.stream().anyMatch(p -> both(one, other, p, categories));
    }

    private static boolean both(
            Promotion.Range one, Promotion.Range other, long product, Map<Long, Long> categories) {
        long category = categories.getOrDefault(product, 0L);
        return one.holds(product, category) && other.holds(product, category);
    }

    /// What the first products of a promotion would cost with it alone.
    ///
    /// @param limit as many products at most
    public List<Preview> preview(Promotion wanted, int limit) {
        return database.read(
                tx ->
                        first(tx, wanted.range(), limit).stream()
                                .map(product -> preview(wanted, product))
                                .toList());
    }

    private static List<Product> first(Transaction tx, Promotion.Range range, int limit) {
        List<Product> found = new ArrayList<>();
        range.products().stream()
                .sorted()
                .limit(limit)
                .flatMap(row -> tx.catalog().find(row).stream())
                .forEach(found::add);
        for (long category : range.categories().stream().sorted().toList()) {
            if (found.size() < limit) {
                tx.catalog().page(Optional.of(category), 0, limit).stream()
                        .filter(product -> !range.products().contains(product.id()))
                        .limit((long) limit - found.size())
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Preview preview(Promotion wanted, Product product) {
        Quantity quantity =
                switch (wanted.terms()) {
                    case Terms.Multibuy(int take, _) -> Quantity.of(take);
                    case Terms.FromQuantity(Quantity from, _) -> from;
                    case Terms.PercentOff _, Terms.FixedPrice _ -> Quantity.ONE;
                };
        OfferedLine line =
                new OfferedLine(
                        1,
                        product.id(),
                        product.category().id(),
                        product.unit() == Unit.PIECE,
                        product.price(),
                        quantity,
                        List.of(),
                        product.isFullPrice());
        Money before = product.price().times(quantity);
        Money off =
                new Offers(List.of(wanted), 0)
                        .of(List.of(line))
                        .getFirst()
                        .map(Reduction::amount)
                        .orElse(Money.ZERO);
        return new Preview(product, quantity, before, before.minus(off));
    }

    private static Map<Long, Category> categories(Transaction tx) {
        return tx.catalog().categories().stream()
                .collect(Collectors.toMap(Category::id, category -> category));
    }

    /// The shop's day.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
