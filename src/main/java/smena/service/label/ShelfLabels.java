package smena.service.label;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.label.QueuedLabel;
import smena.domain.label.ShelfLabel;
import smena.domain.label.UnitPrice;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.price.WaitingLabel;
import smena.domain.promotion.OfferedLine;
import smena.domain.promotion.Offers;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Reduction;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the labels that wait will say.
public final class ShelfLabels {
    /// How the queue writes where a product lies: its shelf, then the order within it.
    private static final Pattern PLACE = Pattern.compile("!(.*?) [0-9]{6} .*", Pattern.DOTALL);

    private final Database database;
    private final Clock clock;

    public ShelfLabels(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The first of them in the order of the shelves.
    public List<QueuedLabel> first(int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return database.read(
                tx -> {
                    List<WaitingLabel> waiting = tx.labels().page("", 0, limit);
                    Map<Long, Money> before =
                            tx.labels()
                                    .before(
                                            waiting.stream()
                                                    .map(label -> label.product().id())
                                                    .toList());
                    Offers offers = offers(tx, today);
                    return waiting.stream()
                            .map(label -> queued(label, offers, before, today))
                            .toList();
                });
    }

    /// Only what holds every day from morning to night: a label cannot say a price of a few hours.
    private static Offers offers(Transaction tx, LocalDate today) {
        return new Offers(
                tx.promotions().running(today, today).stream()
                        .filter(promotion -> isAllDay(promotion.validity()))
                        .toList(),
                0);
    }

    private static boolean isAllDay(Validity validity) {
        return validity.hours().isEmpty() && validity.days().size() == DayOfWeek.values().length;
    }

    private static QueuedLabel queued(
            WaitingLabel waiting, Offers offers, Map<Long, Money> before, LocalDate today) {
        Product product = waiting.product();
        Optional<Reduction> reduction = offers.of(List.of(one(product))).getFirst();
        Money price = product.price().minus(reduction.map(Reduction::amount).orElse(Money.ZERO));
        Optional<Money> old = reduction.map(_ -> product.price());
        Optional<Promotion> several =
                reduction.isPresent() ? Optional.empty() : several(product, offers);
        ShelfLabel label =
                new ShelfLabel(
                        product.name(),
                        product.category().name(),
                        price,
                        old,
                        several.map(Promotion::terms),
                        reduction
                                .flatMap(Reduction::promotion)
                                .or(() -> several.map(Promotion::id))
                                .flatMap(id -> end(offers, id)),
                        UnitPrice.of(product.unit(), price),
                        product.barcode(),
                        today);
        Optional<Money> shown =
                old.or(() -> Optional.ofNullable(before.get(product.id())))
                        .filter(was -> !was.equals(price));
        return new QueuedLabel(waiting, label, shelf(waiting.place()), shown);
    }

    /// What several pieces of a product cost less by; the oldest promotion where there are more.
    private static Optional<Promotion> several(Product product, Offers offers) {
        return offers.promotions().stream()
                .filter(_ -> !product.isFullPrice())
                .filter(p -> p.range().holds(product.id(), product.category().id()))
                .filter(
                        p ->
                                switch (p.terms()) {
                                    case Terms.Multibuy _ -> product.unit() == Unit.PIECE;
                                    case Terms.FromQuantity(_, Money price) ->
                                            price.compareTo(product.price()) < 0;
                                    case Terms.PercentOff _, Terms.FixedPrice _ -> false;
                                })
                .findFirst();
    }

    private static OfferedLine one(Product product) {
        return new OfferedLine(
                1,
                product.id(),
                product.category().id(),
                product.unit() == Unit.PIECE,
                product.price(),
                Quantity.ONE,
                List.of(),
                product.isFullPrice());
    }

    private static Optional<LocalDate> end(Offers offers, long promotion) {
        return offers.promotions().stream()
                .filter(each -> each.id() == promotion)
                .findFirst()
                .map(Promotion::validity)
                .flatMap(Validity::to);
    }

    private static String shelf(String place) {
        Matcher parts = PLACE.matcher(place);
        return parts.matches() ? parts.group(1) : "";
    }
}
