package smena.service.stock;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.journal.EntryKind;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.domain.stock.Batch;
import smena.domain.stock.OnHand;
import smena.domain.stock.Reorder;
import smena.domain.stock.ShelfLife;
import smena.domain.stock.StockFigure;
import smena.domain.stock.StockMovement;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.ReorderStore;
import smena.store.StockStore.Goods;
import smena.store.Transaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What should be on the shelves. What it had cost is answered only to somebody with
/// [Right#SEE_COST].
public final class Stock {
    /// How many days tell what is sold in a day.
    private static final int RECENT = 28;

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public Stock(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// Which products are asked for.
    ///
    /// @param search words of a name, or a code; empty for all
    /// @param onlyLow whether only those at or below their low limit
    /// @param after the last product of the page before; 0 for the first page
    /// @param limit how many a page has
    public record Query(String search, boolean onlyLow, long after, int limit) {}

    /// A page of the counted products on sale, by their rows.
    public List<StockFigure> page(Actor actor, Query query) {
        return database.read(
                tx -> {
                    boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    return found(tx, query).stream().map(figure -> shown(figure, open)).toList();
                });
    }

    /// A code is one product's, whatever its name is.
    private static List<StockFigure> found(Transaction tx, Query query) {
        Optional<StockFigure> coded =
                query.search().isBlank()
                        ? Optional.empty()
                        : tx.productList()
                                .byNumber(Barcode.number(query.search().strip()))
                                .flatMap(p -> tx.stockFigures().find(p.product().id()));
        if (coded.isPresent()) {
            return coded.filter(one -> one.product() > query.after()).stream().toList();
        }
        return tx.stockFigures()
                .page(query.search(), query.onlyLow(), query.after(), query.limit());
    }

    /// What is on the shelf of a product; empty where it is not counted or there is none.
    public Optional<StockFigure> find(Actor actor, long product) {
        return database.read(
                tx -> {
                    boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    return tx.stockFigures().find(product).map(figure -> shown(figure, open));
                });
    }

    /// The movements of a product before the one of this row, the newest first, each with what was
    /// there after it.
    ///
    /// @param before the last of the page before; [Long#MAX_VALUE] for the first page
    public List<StockMovement> movements(Actor actor, long product, long before, int limit) {
        return database.read(
                tx -> {
                    boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    return tx.stockFigures().movements(product, before, limit).stream()
                            .filter(m -> open || m.quantity().thousandths() != 0)
                            .map(m -> open ? m : withoutValue(m))
                            .toList();
                });
    }

    /// What to order: counted products on sale at or below their low limit, or with less on the
    /// shelf than `ahead` days sell as the last four weeks did, by their suppliers and names.
    ///
    /// @param supplier only what comes from the one of this row; empty for all
    public List<Reorder> toOrder(int ahead, Optional<Long> supplier, int limit) {
        LocalDate today = journal.now().day();
        ReorderStore.Wanted wanted =
                new ReorderStore.Wanted(today.minusDays(RECENT - 1), today, ahead, supplier);
        return database.read(tx -> tx.reorders().find(wanted, limit));
    }

    /// How much of a product was sold on each of the last days, the oldest first, today the last.
    public List<Quantity> soldByDay(long product, int days) {
        Moment now = journal.now();
        LocalDate first = now.day().minusDays(days - 1L);
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(now.offsetSeconds());
        long[] sold = new long[days];
        database.read(tx -> tx.stockFigures().sold(product, first.atStartOfDay(zone).toInstant()))
                .forEach(
                        one -> {
                            LocalDate day = one.at().atOffset(zone).toLocalDate();
                            int at = (int) Math.min(days - 1L, ChronoUnit.DAYS.between(first, day));
                            sold[at] += one.quantity().thousandths();
                        });
        return Arrays.stream(sold).mapToObj(Quantity::new).toList();
    }

    /// What is left of goods that keep to `until` or less long, the earliest first: those that are
    /// past already, and those that soon will be.
    ///
    /// @param after the last of the page before; empty for the first page
    public List<ShelfLife> expiring(LocalDate until, Optional<Batch> after, int limit) {
        return database.read(tx -> tx.batches().expiring(until, after, limit));
    }

    /// The batches of a product of which something is left, the earliest first.
    public List<Batch> batches(long product) {
        return database.read(tx -> tx.batches().ofProduct(product)).stream()
                .sorted(Comparator.comparing(Batch::expires).thenComparing(Batch::document))
                .toList();
    }

    /// Counts a product from now on, with nothing on its shelf yet. One that is counted already
    /// stays as it is. Needs [Right#MANAGE_STOCK].
    public OnHand beginCounting(Actor actor, long product) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.MANAGE_STOCK);
                    Map<Long, Goods> found = tx.stock().goods(Set.of(product));
                    Goods goods = found.get(product);
                    if (goods == null) {
                        throw new Refused(new Problem.ProductNotFound(product));
                    }
                    if (goods.onHand().isPresent()) {
                        return goods.onHand().get();
                    }
                    return begin(tx, by, product, goods.name());
                });
    }

    /// The same for a product that is not counted yet, in the caller's transaction.
    OnHand begin(Transaction tx, Employee by, long product, String name) {
        long entry = tx.journal().last().map(head -> head.seq()).orElse(0L) + 1;
        tx.stockFigures().beginCounting(product, entry);
        journal.append(
                tx,
                EntryKind.CATALOGUE_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                "counted",
                name,
                "product",
                product);
        return OnHand.NOTHING;
    }

    private static StockFigure shown(StockFigure figure, boolean open) {
        OnHand all = figure.onHand();
        return open
                ? figure
                : new StockFigure(
                        figure.product(),
                        figure.name(),
                        figure.unit(),
                        figure.colour(),
                        new OnHand(all.quantity(), Optional.empty(), Optional.empty()));
    }

    private static StockMovement withoutValue(StockMovement movement) {
        return new StockMovement(
                movement.id(),
                movement.kind(),
                movement.quantity(),
                Optional.empty(),
                movement.number(),
                movement.paper(),
                movement.at(),
                movement.left());
    }
}
