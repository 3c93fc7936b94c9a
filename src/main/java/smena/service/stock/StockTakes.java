package smena.service.stock;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.stock.StockDifferences;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakeProgress;
import smena.domain.stock.StockTakeScope;
import smena.domain.stock.UncountedList;
import smena.domain.stock.UncountedProduct;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.PrintOrders;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.StockTakeStore;
import smena.store.Transaction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Stock-takes: what is on the shelves is counted while the till sells, see [StockTakeCounting],
/// then compared with what should be there, then booked. Each survives everything until it is
/// finished or given up. It is blind: nothing tells what should be there before [#compare], and
/// then nothing is counted until [#countAgain]. All of it needs [Right#MANAGE_STOCK]; only
/// finishing asks for the approval of those who need one. Source: `domain.md` §10.4.
public final class StockTakes {
    private static final int LONGEST_REASON = 200;

    /// A longer list would take too much paper.
    private static final int ON_PAPER = 500;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final StockPapers papers;
    private final PrintOrders orders;
    private final StockTakeCounting counting;
    private final StockTakeArchive archive;
    private final StockTakeScopes scopes;

    public StockTakes(
            Database database,
            Journal journal,
            Rights rights,
            Stock stock,
            StockPapers papers,
            PrintOrders orders) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.papers = papers;
        this.orders = orders;
        this.counting = new StockTakeCounting(database, journal, rights, stock);
        this.scopes = new StockTakeScopes(database);
        this.archive = new StockTakeArchive(database, rights);
    }

    /// Counting the products.
    public StockTakeCounting counting() {
        return counting;
    }

    /// Those that are finished.
    public StockTakeArchive archive() {
        return archive;
    }

    /// Those that are under way, the newest first.
    public List<StockTake> open() {
        return database.read(tx -> tx.stockTakes().all());
    }

    /// One that is under way.
    public Optional<StockTake> find(UUID uuid) {
        return database.read(tx -> tx.stockTakes().find(uuid));
    }

    /// What one may be of: categories, suppliers or places on the shelves.
    public StockTakeScopes scopes() {
        return scopes;
    }

    /// The same of some categories; of none for everything.
    public StockTake begin(Actor actor, UUID uuid, Set<Long> categories, boolean begins) {
        return begin(actor, uuid, new StockTakeScope.Categories(categories), begins);
    }

    /// Begins one; the same again returns it. Refuses with [Problem.StockTakeOpen] where some of
    /// its products are in another that is under way.
    ///
    /// @param begins whether products whose stock is not counted yet are counted from their first
    ///     count on
    public StockTake begin(Actor actor, UUID uuid, StockTakeScope scope, boolean begins) {
        // Walks through the products, so not while a sale waits.
        StockTakeScopes.Listed listed = database.read(tx -> StockTakeScopes.listed(tx, scope));
        return database.write(
                tx -> {
                    Employee by = StockTakeAccess.person(tx, rights, actor);
                    Optional<StockTake> begun = tx.stockTakes().find(uuid);
                    if (begun.isPresent()) {
                        return begun.get();
                    }
                    if (tx.stockDocuments().byUuid(uuid).isPresent()) {
                        throw new Refused(new Problem.StockTakeNotFound());
                    }
                    StockTakeScopes.check(tx, scope, listed);
                    StockTakeStore.Begun order = StockTakeScopes.begun(scope, listed, begins);
                    tx.stockTakes().insert(uuid, by.id(), journal.now().at(), order);
                    StockTake take = StockTakeAccess.take(tx, uuid);
                    append(
                            tx,
                            by,
                            take,
                            "begun",
                            "categories",
                            List.copyOf(new TreeSet<>(order.categories())),
                            "begins",
                            begins ? 1 : 0,
                            "scope",
                            order.scope(),
                            "listed",
                            List.copyOf(order.products()));
                    return take;
                });
    }

    /// How far it is, category by category.
    public List<StockTakeProgress> progress(UUID uuid) {
        return database.read(tx -> StockTakeResults.progress(tx, StockTakeAccess.take(tx, uuid)));
    }

    /// The counted products, the one counted last first: a page of a list.
    ///
    /// @param skip how many the pages before had
    public List<StockTakeCount> counts(UUID uuid, int skip, int limit) {
        return database.read(
                tx -> {
                    long take = StockTakeAccess.take(tx, uuid).number();
                    return StockTakeCounting.counts(
                            tx, take, tx.stockTakes().products(take, skip, limit));
                });
    }

    /// What was not counted, by rows: a page of a list.
    ///
    /// @param after the last product of the page before; 0 for the first page
    public List<UncountedProduct> uncounted(UUID uuid, long after, int limit) {
        return database.read(
                tx -> StockTakeResults.uncounted(tx, StockTakeAccess.take(tx, uuid), after, limit));
    }

    /// Prints what was not counted.
    public void printUncounted(Actor actor, UUID uuid) {
        database.write(
                tx -> {
                    StockTakeAccess.person(tx, rights, actor);
                    return orders.paper(
                            tx,
                            "RECEIPT",
                            "UNCOUNTED",
                            StockTakeAccess.take(tx, uuid).number(),
                            Settings.read(tx),
                            journal.now().at());
                });
        orders.wake();
    }

    /// What the stock-take of this number has not come to, as it is printed: nothing where it has
    /// ended before it could be.
    public UncountedList uncounted(Transaction tx, long number) {
        Optional<StockTake> take =
                tx.stockTakes().all().stream().filter(one -> one.number() == number).findFirst();
        return new UncountedList(
                number,
                journal.now().day(),
                take.map(one -> StockTakeResults.left(tx, one)).orElse(0L),
                take.map(one -> StockTakeResults.byShelf(tx, one, ON_PAPER)).orElse(List.of()));
    }

    /// Shows what was counted beside what should be there. From now on nothing is counted, see
    /// [#countAgain]. The value is there only with [Right#SEE_COST].
    public StockDifferences compare(Actor actor, UUID uuid) {
        // Walks through the products, so not while a sale waits.
        long left = database.read(tx -> StockTakeResults.left(tx, StockTakeAccess.take(tx, uuid)));
        return database.write(
                tx -> {
                    Employee by = StockTakeAccess.person(tx, rights, actor);
                    StockTake take = StockTakeAccess.take(tx, uuid);
                    StockDifferences all = StockTakeResults.differences(tx, take, left);
                    if (all.all().isEmpty()) {
                        throw new Refused(new Problem.NothingCounted());
                    }
                    if (!take.isCompared()) {
                        tx.stockTakes().compared(take.number(), true);
                        append(
                                tx,
                                by,
                                take,
                                "compared",
                                "lines",
                                StockTakeResults.lines(all, false),
                                "uncounted",
                                all.uncounted());
                    }
                    return rights.isOpenTo(tx, actor, Right.SEE_COST)
                            ? all
                            : StockTakeResults.withoutValue(all);
                });
    }

    /// Goes back to counting. What was counted of these products is thrown away; it stays in the
    /// journal.
    ///
    /// @param products may be empty, to count what was missed
    public StockTake countAgain(Actor actor, UUID uuid, Collection<Long> products) {
        return database.write(
                tx -> {
                    Employee by = StockTakeAccess.person(tx, rights, actor);
                    StockTake take = compared(tx, uuid);
                    tx.stockTakes().removeProducts(take.number(), products);
                    tx.stockTakes().compared(take.number(), false);
                    append(tx, by, take, "again", "goods", List.copyOf(new TreeSet<>(products)));
                    return StockTakeAccess.take(tx, uuid);
                });
    }

    /// Writes down why a product differs; an empty reason takes it away.
    public void explain(Actor actor, UUID uuid, long product, String reason) {
        String why = TypedText.optional(reason, LONGEST_REASON, new Problem.BadReason());
        database.write(
                tx -> {
                    StockTakeAccess.person(tx, rights, actor);
                    long take = compared(tx, uuid).number();
                    if (tx.stockTakes().places(take, Set.of(product)).isEmpty()) {
                        throw new Refused(new Problem.ProductNotFound(product));
                    }
                    tx.stockTakes().explain(take, product, why);
                    return why;
                });
    }

    /// Books what was found; what was not counted stays as it is, and the journal names it. The
    /// same again returns the paper. The subject of an approval is the UUID.
    public StockDocument finish(Actor actor, UUID uuid) {
        List<String> missed =
                database.read(
                        tx ->
                                tx.stockTakes()
                                        .find(uuid)
                                        .map(take -> StockTakeResults.uncountedRows(tx, take))
                                        .orElse(List.of()));
        return database.write(
                tx -> {
                    Optional<StockDocument> booked = tx.stockDocuments().byUuid(uuid);
                    if (booked.isPresent()) {
                        return booked.get();
                    }
                    StockTake take = compared(tx, uuid);
                    Rights.Granted granted =
                            rights.grant(
                                    tx, actor, Right.MANAGE_STOCK, uuid.toString(), Money.ZERO);
                    StockDifferences found = StockTakeResults.differences(tx, take, 0);
                    StockDocument paper =
                            papers.count(tx, granted, uuid, StockTakeResults.items(found));
                    append(
                            tx,
                            granted.by(),
                            take,
                            "finished",
                            "document",
                            paper.head().id(),
                            "lines",
                            StockTakeResults.lines(found, true),
                            "uncountedProducts",
                            missed);
                    tx.stockTakes().delete(take.number());
                    return paper;
                });
    }

    /// Throws it away with all that was counted.
    public void giveUp(Actor actor, UUID uuid) {
        database.write(
                tx -> {
                    Employee by = StockTakeAccess.person(tx, rights, actor);
                    StockTake take = StockTakeAccess.take(tx, uuid);
                    append(
                            tx,
                            by,
                            take,
                            "givenUp",
                            "lines",
                            StockTakeResults.lines(
                                    StockTakeResults.differences(tx, take, 0), false));
                    tx.stockTakes().delete(take.number());
                    return take;
                });
    }

    private static StockTake compared(Transaction tx, UUID uuid) {
        StockTake take = StockTakeAccess.take(tx, uuid);
        if (!take.isCompared()) {
            throw new Refused(new Problem.StockTakeNotCompared());
        }
        return take;
    }

    private void append(Transaction tx, Employee by, StockTake take, String act, Object... facts) {
        StockTakePayload.append(journal, tx, by, take, act, facts);
    }
}
