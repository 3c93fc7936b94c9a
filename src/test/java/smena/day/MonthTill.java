package smena.day;

import smena.domain.catalog.Product;
import smena.domain.shop.ExpiryTerms;
import smena.service.Services;
import smena.service.TestShop;
import smena.trials.Trials.Draw;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The till of a month beside its model, and what is drawn for both. Where a write breaks off the
/// file is opened anew.
final class MonthTill {
    static final List<String> SENDERS = List.of("Sharq", "Yangi Non");
    static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final int PRODUCTS = 4;

    private static final List<String> STEPS =
            List.of(
                    "stock_document",
                    "stock_document_line",
                    "stock_movement",
                    "batch",
                    "supplier_entry",
                    "cash_movement",
                    "price_document",
                    "price_change",
                    "label_wait",
                    "stock_take_place",
                    "product",
                    "sale",
                    "sale_line",
                    "refund_line",
                    "journal",
                    "commit",
                    FailingStep.COMMITTED);

    final TestShop shop;
    final Draw draw;
    final List<Product> products;
    final GoodsModel goods;
    final MonthModel month;

    /// Whether the shop does not sell what is past its day; otherwise the till warns.
    final boolean refusesExpired;

    private final FailingStep failing;
    private final CounterTally tally;

    MonthTill(TestShop shop, FailingStep failing, Draw draw, CounterTally tally) {
        this.shop = shop;
        this.failing = failing;
        this.draw = draw;
        this.tally = tally;
        this.products = IntStream.range(0, PRODUCTS).mapToObj(shop::product).toList();
        this.goods = new GoodsModel(LocalDate.of(2026, 11, 22));
        Map<Long, Integer> rates =
                products.stream()
                        .collect(
                                Collectors.toMap(
                                        Product::id, product -> product.taxRate().basisPoints()));
        this.month = new MonthModel(goods, rates);
        this.refusesExpired = draw.below(2) == 1;
        shop.shelf(new ExpiryTerms(refusesExpired, 7));
    }

    Services services() {
        return shop.services();
    }

    /// The day of the calendar, which goods keep to; an open shift may be of the day before.
    LocalDate day() {
        return LocalDate.ofInstant(shop.now(), ZONE);
    }

    LocalDate today() {
        return goods.day();
    }

    /// Does what knows by itself that it is done; broken off it is asked for once more.
    <T> T done(String what, Supplier<T> act) {
        return done(what, act, Optional::empty);
    }

    /// @param known what it has become already, where it does not know that by itself
    <T> T done(String what, Supplier<T> act, Supplier<Optional<T>> known) {
        String step = "";
        if (draw.below(8) == 0) {
            step = STEPS.get(draw.below(STEPS.size()));
            failing.arm(step);
        }
        tally.did(what);
        try {
            T result = act.get();
            failing.disarm();
            return result;
        } catch (RuntimeException failure) {
            if (!failing.disarm()) {
                throw failure;
            }
            tally.broke(step);
            restart();
            return known.get().orElseGet(act);
        }
    }

    /// The till ends between two acts.
    void restart() {
        shop.restart();
        due();
    }

    /// As each start and the timer do: what is due comes into force.
    void due() {
        services().prices().priceDocuments().applyDue();
        month.due(shop.now());
    }

    List<Product> some() {
        Set<Product> chosen = new HashSet<>();
        List<Product> all = new ArrayList<>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            Product product = any();
            if (chosen.add(product)) {
                all.add(product);
            }
        }
        return all;
    }

    /// One may be there twice.
    List<Product> several() {
        return IntStream.range(0, draw.between(1, 3)).mapToObj(_ -> any()).toList();
    }

    Product any() {
        return products.get(draw.below(products.size()));
    }

    Product product(long id) {
        return products.stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    }

    String sender() {
        return SENDERS.get(draw.below(SENDERS.size()));
    }

    /// So much of a product, up to `most` of its units.
    long amount(Product product, int most) {
        return product.unit().isDivisible()
                ? draw.between(1, most * 1_000)
                : draw.between(1, most) * 1_000L;
    }

    /// A part of what is left of a product; 0 for none.
    long part(Product product, long left) {
        if (left == 0) {
            return 0;
        }
        return product.unit().isDivisible()
                ? draw.between(1, (int) left)
                : draw.between(1, (int) (left / 1_000)) * 1_000L;
    }
}
