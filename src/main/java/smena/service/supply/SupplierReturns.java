package smena.service.supply;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.service.people.Rights;
import smena.service.stock.StockBooking;
import smena.store.Database;
import smena.store.StockDocumentStore.Returned;
import smena.store.StockStore.Goods;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Goods of a receipt that go back to its supplier, at what the receipt says they cost: they owe it
/// to the shop. Needs [Right#MANAGE_STOCK]; the subject of an approval is the return's UUID.
public final class SupplierReturns {
    /// The most letters a reason has.
    public static final int LONGEST_REASON = 200;

    private final Database database;
    private final Rights rights;
    private final StockBooking booking;

    public SupplierReturns(Database database, Rights rights, StockBooking booking) {
        this.database = database;
        this.rights = rights;
        this.booking = booking;
    }

    /// A line of a receipt with what can still go back of it.
    ///
    /// @param line its number on the receipt
    /// @param received how much came with the receipt
    /// @param cost empty for who may not see it
    public record Returnable(
            int line,
            long product,
            String name,
            Unit unit,
            Quantity received,
            Quantity left,
            Optional<Cost> cost) {
        /// What one of it had cost.
        public Optional<Money> costOfOne() {
            return cost.map(known -> Shares.upTo(known.paid(), Quantity.ONE, received));
        }

        /// What so much of it is returned for, no more than is left: the cumulative share of what
        /// the line cost, so that the last unit takes the rest.
        public Optional<Money> costOf(Quantity quantity) {
            Quantity all = received.minus(left).plus(quantity);
            return cost.map(
                    known ->
                            Shares.upTo(known.paid(), all, received)
                                    .minus(known.paid().minus(known.left())));
        }

        private Returnable withoutCost() {
            return new Returnable(line, product, name, unit, received, left, Optional.empty());
        }
    }

    /// What a line of a receipt had cost.
    ///
    /// @param paid all that came
    /// @param left what all that can still go back is returned for
    public record Cost(Money paid, Money left) {}

    /// So much of a line of the receipt.
    public record Item(int line, Quantity quantity) {}

    /// What can still go back of a receipt; what that had cost is there only with
    /// [Right#SEE_COST]. Refuses what is no receipt.
    public List<Returnable> of(Actor actor, long receipt) {
        return database.read(
                tx -> {
                    boolean open = rights.isOpenTo(tx, actor, Right.SEE_COST);
                    Map<Integer, Returned> back = tx.stockDocuments().returned(receipt);
                    return receipt(tx, receipt).lines().stream()
                            .map(line -> returnable(line, back))
                            .map(one -> open ? one : one.withoutCost())
                            .toList();
                });
    }

    /// Books what goes back. The same UUID again returns what it became.
    public StockDocument book(
            Actor actor, UUID uuid, long receipt, List<Item> items, String reason) {
        String why = TypedText.optional(reason, LONGEST_REASON, new Problem.BadReason());
        if (items.isEmpty()) {
            throw new Refused(new Problem.NothingChosen());
        }
        return database.write(
                tx ->
                        tx.stockDocuments()
                                .byUuid(uuid)
                                .orElseGet(() -> first(tx, actor, uuid, receipt, items, why)));
    }

    private StockDocument first(
            Transaction tx,
            Actor actor,
            UUID uuid,
            long receiptId,
            List<Item> items,
            String reason) {
        Rights.Granted granted =
                rights.grant(
                        tx,
                        actor,
                        Right.MANAGE_STOCK,
                        Approval.subject(uuid, receiptId, items),
                        Money.ZERO);
        StockDocument receipt = receipt(tx, receiptId);
        Map<Integer, Returned> back = tx.stockDocuments().returned(receiptId);
        List<StockBooking.Item> booked = new ArrayList<>();
        for (Item item : items) {
            booked.add(item(booked, receipt, back, item));
        }
        StockBooking.Order order =
                new StockBooking.Order(
                        uuid,
                        DocumentKind.SUPPLIER_RETURN,
                        receipt.head().supplier(),
                        "",
                        Optional.of(receiptId),
                        reason,
                        granted,
                        booked);
        Map<Long, Goods> goods =
                tx.stock()
                        .goods(
                                booked.stream()
                                        .map(item -> item.line().product())
                                        .collect(Collectors.toSet()));
        booking.write(tx, order, goods);
        return tx.stockDocuments().byUuid(uuid).orElseThrow();
    }

    private static StockBooking.Item item(
            List<StockBooking.Item> before,
            StockDocument receipt,
            Map<Integer, Returned> back,
            Item item) {
        if (before.stream()
                .anyMatch(b -> b.line().receiptLine().equals(Optional.of(item.line())))) {
            throw new Refused(new Problem.LineTwice(item.line()));
        }
        StockDocument.Named line =
                receipt.lines().stream()
                        .filter(l -> l.line().line() == item.line())
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Problem.LineNotFound()));
        Returned gone = back.getOrDefault(item.line(), Returned.NONE);
        check(line, gone, item.quantity());
        StockLine booked =
                new StockLine(
                        before.size() + 1,
                        line.line().product(),
                        item.quantity(),
                        returnable(line, back).costOf(item.quantity()),
                        line.line().taxCode(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(item.line()));
        return new StockBooking.Item(booked, item.quantity().negated());
    }

    private static void check(StockDocument.Named line, Returned gone, Quantity quantity) {
        if (quantity.thousandths() <= 0) {
            throw new Refused(new Problem.BadQuantity());
        }
        Quantity left = line.line().quantity().minus(gone.quantity());
        if (quantity.compareTo(left) > 0) {
            throw new Refused(new Problem.MoreThanReceived(line.name(), left, line.unit()));
        }
        if (!line.unit().isDivisible() && !quantity.isWhole()) {
            throw new Refused(new Problem.NotDivisible(line.name()));
        }
    }

    private static Returnable returnable(StockDocument.Named line, Map<Integer, Returned> back) {
        Returned gone = back.getOrDefault(line.line().line(), Returned.NONE);
        Money paid = line.line().cost().orElse(Money.ZERO);
        return new Returnable(
                line.line().line(),
                line.line().product(),
                line.name(),
                line.unit(),
                line.line().quantity(),
                line.line().quantity().minus(gone.quantity()),
                Optional.of(new Cost(paid, paid.minus(gone.cost()))));
    }

    private static StockDocument receipt(Transaction tx, long id) {
        return tx.stockDocuments()
                .find(id)
                .filter(paper -> paper.head().kind() == DocumentKind.RECEIPT)
                .orElseThrow(() -> new Refused(new Problem.GoodsReceiptNotFound()));
    }
}
