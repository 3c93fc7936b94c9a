package smena.service.stock;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.LastReceipt;
import smena.domain.stock.ProductMovement;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.StockMovement;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.StockHistoryStore.Wanted;
import smena.store.Transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came and went of a product, and the papers that say so. What it had cost is answered only
/// to somebody with [Right#SEE_COST].
public final class StockHistory {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public StockHistory(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// Which movements.
    ///
    /// @param kinds of these kinds
    /// @param from the first day; empty for the beginning
    /// @param to the last day; empty for today
    public record Query(
            long product,
            Set<StockMovement.Kind> kinds,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        /// All movements of a product.
        public static Query all(long product) {
            return new Query(
                    product,
                    Set.of(StockMovement.Kind.values()),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /// A booked paper of the shop itself, in a list.
    ///
    /// @param total what it had cost; empty for who may not see that
    public record Act(StockDocument.Head head, Optional<Money> total) {}

    /// Whether the actor may see what goods had cost.
    public boolean seesCost(Actor actor) {
        return database.read(tx -> rights.isOpenTo(tx, actor, Right.SEE_COST));
    }

    /// The newest first, each with what was there after it, also where others lie between them.
    /// Needs [Right#MANAGE_STOCK] or [Right#EDIT_CATALOGUE], also where it needs an approval.
    ///
    /// @param after the last of the page before; empty for the first page
    public List<ProductMovement> page(
            Actor actor, Query query, Optional<ProductMovement> after, int limit) {
        Moment now = journal.now();
        return database.read(
                tx -> {
                    if (!rights.isOpenTo(tx, actor, Right.EDIT_CATALOGUE)) {
                        requireStock(tx, actor);
                    }
                    boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    Wanted wanted =
                            new Wanted(
                                    query.product(),
                                    query.kinds(),
                                    query.from().map(day -> begin(day, now)),
                                    query.to().map(day -> begin(day.plusDays(1), now)),
                                    open,
                                    after.map(ProductMovement::movement));
                    return tx.stockHistory().page(wanted, limit).stream()
                            .map(one -> open ? one : withoutValue(one))
                            .toList();
                });
    }

    private static Instant begin(LocalDate day, Moment now) {
        return day.atStartOfDay().toInstant(ZoneOffset.ofTotalSeconds(now.offsetSeconds()));
    }

    /// What was written off or used by the shop before the paper of this row, the newest first.
    /// Needs [Right#MANAGE_STOCK], also where it needs an approval.
    public List<Act> acts(Actor actor, long before, int limit) {
        return database.read(
                tx -> {
                    requireStock(tx, actor);
                    boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    return tx.stockDocuments().goneBefore(before, limit).stream()
                            .map(head -> act(head, open))
                            .toList();
                });
    }

    /// How a product came in last; empty where it never did, and for who may not see what it had
    /// cost.
    public Optional<LastReceipt> cameLast(Actor actor, long product) {
        return database.read(
                tx ->
                        rights.isOpenTo(tx, actor, Right.SEE_COST)
                                ? tx.stockDocuments().lastOf(product)
                                : Optional.empty());
    }

    private static Act act(StockDocument.Head head, boolean open) {
        return new Act(head, open ? Optional.of(head.total()) : Optional.empty());
    }

    /// A booked paper about goods; without costs for who may not see them, unless it is a receipt,
    /// which is seen by whoever books it. Needs [Right#MANAGE_STOCK], also where it needs an
    /// approval.
    public Optional<StockDocument> paper(Actor actor, long id) {
        return database.read(
                tx -> {
                    requireStock(tx, actor);
                    boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    return tx.stockDocuments()
                            .find(id)
                            .map(found -> open || isReceipt(found) ? found : withoutCosts(found));
                });
    }

    private void requireStock(Transaction tx, Actor actor) {
        if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
            throw new Refused(new Problem.NotAllowed());
        }
    }

    private static boolean isReceipt(StockDocument paper) {
        return paper.head().kind() == DocumentKind.RECEIPT;
    }

    private static StockDocument withoutCosts(StockDocument paper) {
        return new StockDocument(
                paper.head().costing(Money.ZERO),
                paper.lines().stream()
                        .map(
                                named ->
                                        new StockDocument.Named(
                                                costless(named.line()), named.name(), named.unit()))
                        .toList());
    }

    private static StockLine costless(StockLine line) {
        return line.costing(Optional.empty());
    }

    private static ProductMovement withoutValue(ProductMovement one) {
        StockMovement movement = one.movement();
        return new ProductMovement(
                new StockMovement(
                        movement.id(),
                        movement.kind(),
                        movement.quantity(),
                        Optional.empty(),
                        movement.number(),
                        movement.paper(),
                        movement.at(),
                        movement.left()),
                one.paper(),
                one.by());
    }
}
