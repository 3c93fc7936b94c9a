package smena.service.stock;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakePlace;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.StockTakeGoodsStore.Goods;
import smena.store.StockTakeStore.Place;
import smena.store.Transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Counts the products of a stock-take. Each count keeps what should be there at its moment, so
/// that what is sold later is no loss. Several people may count at once. Nothing here tells what
/// should be there.
public final class StockTakeCounting {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Stock stock;

    StockTakeCounting(Database database, Journal journal, Rights rights, Stock stock) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.stock = stock;
    }

    /// Counts so much of a product more, zero for none there. Who goes on with it within
    /// [StockTakePlace#SAME_PLACE] adds to the same place, else it is a further one; all of them
    /// add up.
    public StockTakeCount add(Actor actor, UUID uuid, long product, Quantity more) {
        return database.write(
                tx -> {
                    Employee by = StockTakeAccess.person(tx, rights, actor);
                    StockTake take = counting(tx, uuid);
                    Goods goods = goods(tx, take, product);
                    check(goods, more);
                    List<Place> places = tx.stockTakes().places(take.number(), Set.of(product));
                    check(goods, total(places).plus(more));
                    if (places.isEmpty()) {
                        checkRoom(tx, take);
                    }
                    OnHand shelf = onHand(tx, by, take, goods);
                    write(tx, take, by, goods, places, more, shelf.quantity());
                    return counts(tx, take.number(), List.of(product)).getFirst();
                });
    }

    private void write(
            Transaction tx,
            StockTake take,
            Employee by,
            Goods goods,
            List<Place> places,
            Quantity more,
            Quantity shelf) {
        Instant now = journal.now().at();
        Optional<Place> same =
                places.stream().filter(one -> one.shown().goesOn(by.id(), now)).findFirst();
        if (same.isPresent()) {
            StockTakePlace place = same.get().shown();
            tx.stockTakes().addTo(place.id(), place.counted().plus(more), shelf, now);
        } else {
            tx.stockTakes().add(take.number(), goods.id(), by.id(), more, shelf, now);
        }
    }

    /// Mends what was written down of a place: a slip, not another count, so its moment stays.
    public StockTakeCount mend(Actor actor, UUID uuid, StockTakePlace place, Quantity counted) {
        return database.write(
                tx -> {
                    StockTakeAccess.person(tx, rights, actor);
                    StockTake take = counting(tx, uuid);
                    List<Place> places = placesWith(tx, take, place);
                    Quantity others = total(places).minus(now(places, place).shown().counted());
                    Goods goods = goods(tx, take, place.product());
                    check(goods, counted);
                    check(goods, others.plus(counted));
                    tx.stockTakes().mend(place.id(), counted);
                    return counts(tx, take.number(), List.of(place.product())).getFirst();
                });
    }

    /// Takes a place away that was never counted; without a place a product is not counted.
    public Optional<StockTakeCount> remove(Actor actor, UUID uuid, StockTakePlace place) {
        return database.write(
                tx -> {
                    StockTakeAccess.person(tx, rights, actor);
                    StockTake take = counting(tx, uuid);
                    placesWith(tx, take, place);
                    tx.stockTakes().removePlace(place.id());
                    return counts(tx, take.number(), List.of(place.product())).stream().findFirst();
                });
    }

    /// What was counted of a product so far; empty for nothing.
    public Optional<StockTakeCount> of(UUID uuid, long product) {
        return database.read(
                tx -> {
                    long take = StockTakeAccess.take(tx, uuid).number();
                    return counts(tx, take, List.of(product)).stream().findFirst();
                });
    }

    /// What was counted of these products, in their order.
    static List<StockTakeCount> counts(Transaction tx, long take, Collection<Long> products) {
        Map<Long, Goods> goods = tx.stockTakeGoods().goods(products);
        Map<Long, List<Place>> places = new HashMap<>();
        for (Place one : tx.stockTakes().places(take, products)) {
            places.computeIfAbsent(one.shown().product(), _ -> new ArrayList<>()).add(one);
        }
        List<StockTakeCount> all = new ArrayList<>();
        for (long product : products) {
            Goods known = goods.get(product);
            List<Place> counted = places.get(product);
            if (known != null && counted != null) {
                all.add(count(known, counted));
            }
        }
        return all;
    }

    static StockTakeCount count(Goods goods, List<Place> places) {
        return new StockTakeCount(
                goods.id(),
                goods.name(),
                goods.barcode(),
                goods.unit(),
                goods.category(),
                goods.colour(),
                places.stream()
                        .map(Place::shown)
                        .sorted(Comparator.comparing(StockTakePlace::at))
                        .toList());
    }

    /// The place that was added to last.
    static Place latest(List<Place> places) {
        return places.stream()
                .max(
                        Comparator.comparing((Place one) -> one.shown().at())
                                .thenComparing(one -> one.shown().id()))
                .orElseThrow();
    }

    private static StockTake counting(Transaction tx, UUID uuid) {
        StockTake take = StockTakeAccess.take(tx, uuid);
        if (take.isCompared()) {
            throw new Refused(new Problem.StockTakeCompared());
        }
        return take;
    }

    private static Goods goods(Transaction tx, StockTake take, long product) {
        Goods goods = tx.stockTakeGoods().goods(Set.of(product)).get(product);
        if (goods == null) {
            throw new Refused(new Problem.ProductNotFound(product));
        }
        boolean covers =
                take.isListed()
                        ? tx.stockTakes().lists(take.number(), product)
                        : take.covers(goods.category());
        if (!covers) {
            throw new Refused(new Problem.OutsideStockTake(goods.name()));
        }
        return goods;
    }

    private OnHand onHand(Transaction tx, Employee by, StockTake take, Goods goods) {
        if (goods.onHand().isPresent()) {
            return goods.onHand().get();
        }
        if (!take.beginsCounting()) {
            throw new Refused(new Problem.ProductNotCounted(goods.name()));
        }
        return stock.begin(tx, by, goods.id(), goods.name());
    }

    /// What could not be booked at the end is refused while it is counted.
    private static void checkRoom(Transaction tx, StockTake take) {
        if (!tx.stockTakes().products(take.number(), StockPapers.MOST_LINES - 1, 1).isEmpty()) {
            throw new Refused(new Problem.BadLines(StockPapers.MOST_LINES));
        }
    }

    private static void check(Goods goods, Quantity counted) {
        if (counted.thousandths() < 0 || counted.compareTo(StockPapers.MOST) > 0) {
            throw new Refused(new Problem.BadQuantity());
        }
        if (!goods.unit().isDivisible() && !counted.isWhole()) {
            throw new Refused(new Problem.NotDivisible(goods.name()));
        }
    }

    private static Quantity total(List<Place> places) {
        return places.stream()
                .map(one -> one.shown().counted())
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /// The places of the product of this one, which must be among them still.
    private static List<Place> placesWith(Transaction tx, StockTake take, StockTakePlace place) {
        List<Place> places = tx.stockTakes().places(take.number(), Set.of(place.product()));
        now(places, place);
        return places;
    }

    private static Place now(List<Place> places, StockTakePlace place) {
        return places.stream()
                .filter(one -> one.shown().id() == place.id())
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.ProductNotFound(place.product())));
    }
}
