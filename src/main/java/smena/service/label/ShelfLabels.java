package smena.service.label;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.label.QueuedLabel;
import smena.domain.label.ShelfLabel;
import smena.domain.label.ShelfOffer;
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
import smena.store.LabelStore.Before;
import smena.store.Transaction;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
                    Map<Long, Before> before =
                            tx.labels()
                                    .before(
                                            waiting.stream()
                                                    .map(label -> label.product().id())
                                                    .toList());
                    Running running = Running.of(tx, today);
                    return waiting.stream()
                            .map(label -> queued(label, running, before, today))
                            .toList();
                });
    }

    /// What the labels can say of promotions.
    ///
    /// @param always those that hold every day from morning to night
    /// @param timed the others, whose days and hours have to be said
    private record Running(Offers always, List<Promotion> timed) {
        static Running of(Transaction tx, LocalDate today) {
            Map<Boolean, List<Promotion>> all =
                    tx.promotions().running(today, today).stream()
                            .sorted(Comparator.comparingLong(Promotion::id))
                            .collect(Collectors.partitioningBy(p -> isAllDay(p.validity())));
            return new Running(
                    new Offers(Objects.requireNonNull(all.get(true)), 0),
                    Objects.requireNonNull(all.get(false)));
        }
    }

    private static boolean isAllDay(Validity validity) {
        return validity.hours().isEmpty() && validity.days().size() == DayOfWeek.values().length;
    }

    private static QueuedLabel queued(
            WaitingLabel waiting, Running running, Map<Long, Before> before, LocalDate today) {
        Product product = waiting.product();
        Optional<Reduction> reduction = running.always().of(List.of(one(product))).getFirst();
        Money price = product.price().minus(reduction.map(Reduction::amount).orElse(Money.ZERO));
        Optional<Money> old = reduction.map(_ -> product.price());
        Optional<Found> found = reduction.isPresent() ? Optional.empty() : found(product, running);
        ShelfLabel label =
                new ShelfLabel(
                        product.onPaper(),
                        product.category().name(),
                        price,
                        old,
                        found.map(Found::offer),
                        reduction
                                .flatMap(Reduction::promotion)
                                .flatMap(id -> end(running.always(), id))
                                .or(() -> found.flatMap(f -> f.promotion().validity().to())),
                        UnitPrice.of(product.unit(), price)
                                .or(() -> waiting.content().map(c -> UnitPrice.of(c, price))),
                        product.barcode(),
                        today);
        Optional<Before> changed = Optional.ofNullable(before.get(product.id()));
        Optional<Money> shown =
                old.or(() -> changed.map(Before::price)).filter(was -> !was.equals(price));
        return new QueuedLabel(
                waiting, label, shelf(waiting.place()), shown, changed.flatMap(Before::receipt));
    }

    /// What a label says beside the price of one, and which promotion says so.
    private record Found(Promotion promotion, ShelfOffer offer) {}

    /// Of what always holds first, then of what holds at some hours; the oldest where there are
    /// more.
    private static Optional<Found> found(Product product, Running running) {
        return several(product, running.always())
                .map(always -> new Found(always, new ShelfOffer(always.terms(), Optional.empty())))
                .or(() -> timed(product, running.timed()));
    }

    private static Optional<Found> timed(Product product, List<Promotion> promotions) {
        return promotions.stream().flatMap(one -> timed(product, one).stream()).findFirst();
    }

    private static Optional<Found> timed(Product product, Promotion promotion) {
        Offers alone = new Offers(List.of(promotion), 0);
        Optional<Terms> cheaper =
                alone.of(List.of(one(product)))
                        .getFirst()
                        .map(off -> new Terms.FixedPrice(product.price().minus(off.amount())));
        return cheaper.or(() -> several(product, alone).map(Promotion::terms))
                .map(
                        terms ->
                                new Found(
                                        promotion,
                                        new ShelfOffer(terms, Optional.of(promotion.validity()))));
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
