package smena.ui.movement;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shop.ExpiryTerms;
import smena.domain.stock.Batch;
import smena.domain.stock.ProductMovement;
import smena.domain.stock.StockFigure;
import smena.service.stock.StockHistory;
import smena.text.Formats;
import smena.ui.kit.PagedList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The movements of one product, by kind and period, and what is there of it.
final class MovementsModel {
    private final MovementServices services;
    private final long product;
    private final Supplier<Actor> actor;
    private final Clock clock;
    private final ObjectProperty<MovementKind> kind = new SimpleObjectProperty<>(MovementKind.ALL);
    private final ObjectProperty<MovementPeriod> period =
            new SimpleObjectProperty<>(MovementPeriod.ALWAYS);
    private Optional<BusinessPeriod> own = Optional.empty();
    private final PagedList<ProductMovement> list;
    private final ReadOnlyObjectWrapper<Shelf> shelf = new ReadOnlyObjectWrapper<>(Shelf.UNKNOWN);

    /// What is there of the product.
    ///
    /// @param figure empty where it is not counted
    /// @param batches those that something is left of, the earliest first
    /// @param cost whether what it had cost may be shown
    record Shelf(
            Optional<StockFigure> figure,
            List<Batch> batches,
            ExpiryTerms terms,
            LocalDate today,
            boolean cost) {
        static final Shelf UNKNOWN =
                new Shelf(Optional.empty(), List.of(), ExpiryTerms.USUAL, LocalDate.EPOCH, false);

        /// What is there without a day to keep to; zero where the batches are all there is.
        Quantity undated() {
            long left = batches.stream().mapToLong(b -> b.left().thousandths()).sum();
            long all = figure.map(f -> f.onHand().quantity().thousandths()).orElse(0L);
            return new Quantity(Math.max(0, all - left));
        }
    }

    /// @param formats says what it is filtered by
    MovementsModel(
            MovementServices services,
            long product,
            Supplier<Actor> actor,
            Clock clock,
            Supplier<Formats> formats) {
        this.services = services;
        this.product = product;
        this.actor = actor;
        this.clock = clock;
        list = new PagedList<>(services.reading(), this::after).filter(() -> filter(formats.get()));
        kind.addListener((_, _, _) -> list.load());
        period.addListener((_, _, _) -> list.load());
    }

    private String filter(Formats formats) {
        if (kind.get() == MovementKind.ALL && period.get() == MovementPeriod.ALWAYS) {
            return "";
        }
        return formats.words().get("movement.filter." + kind.get()) + ", " + period(formats);
    }

    private String period(Formats formats) {
        return own.filter(_ -> period.get() == MovementPeriod.OWN)
                .map(chosen -> formats.days(chosen.from(), chosen.to()))
                .orElseGet(() -> formats.words().get("movement.period." + period.get()));
    }

    /// Lists those of a period of one's own.
    void choose(BusinessPeriod chosen) {
        own = Optional.of(chosen);
        if (period.get() == MovementPeriod.OWN) {
            list.load();
        }
        period.set(MovementPeriod.OWN);
    }

    /// What is listed now as two dates, for somebody who asks for others.
    BusinessPeriod dates() {
        LocalDate today = today();
        return own.filter(_ -> period.get() == MovementPeriod.OWN)
                .orElseGet(() -> BusinessPeriod.own(period.get().from(today).orElse(today), today));
    }

    void load() {
        list.load();
        Actor who = actor.get();
        services.reading().call(() -> shelf(who)).deliver(shelf::set);
    }

    private Shelf shelf(Actor who) {
        return new Shelf(
                services.stock().find(who, product),
                services.stock().batches(product),
                services.expiry().terms(),
                LocalDate.now(clock),
                services.history().seesCost(who));
    }

    private List<ProductMovement> after(Optional<ProductMovement> last, int limit) {
        boolean isOwn = period.get() == MovementPeriod.OWN;
        StockHistory.Query query =
                new StockHistory.Query(
                        product,
                        kind.get().kinds(),
                        isOwn ? own.map(BusinessPeriod::from) : period.get().from(today()),
                        isOwn ? own.map(BusinessPeriod::to) : Optional.empty());
        return services.history().page(actor.get(), query, last, limit);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// All kinds, from the beginning.
    void reset() {
        kind.set(MovementKind.ALL);
        period.set(MovementPeriod.ALWAYS);
    }

    PagedList<ProductMovement> list() {
        return list;
    }

    ObjectProperty<MovementKind> kindProperty() {
        return kind;
    }

    ObjectProperty<MovementPeriod> periodProperty() {
        return period;
    }

    ReadOnlyObjectProperty<Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }
}
