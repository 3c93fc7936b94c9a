package smena.service.refund;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.journal.Sha256;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.refund.Exchange;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundReason;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Basket;
import smena.domain.sale.Tender;
import smena.service.integrity.BookingStart;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.PrintOrders;
import smena.service.sale.Selling;
import smena.service.shop.PastMethodNames;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Gives money back for what comes back, each order exactly once: against a receipt, without one,
/// or in exchange for something else. An order's id is made when it is begun; an approval for it
/// names that id and what all its lines give back, and so stays good while a dialog asks for it.
public final class Refunds {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PrintOrders printing;
    private final ReceiptRefunds receipts;
    private final LooseRefunds loose;

    public Refunds(
            Database database,
            Journal journal,
            Rights rights,
            Rollbacks rollbacks,
            ClockCheck clockCheck,
            PrintOrders printing,
            Selling selling) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.printing = printing;
        BookingStart start = new BookingStart(rollbacks, clockCheck);
        RefundBooking booking = new RefundBooking(journal, printing);
        this.receipts = new ReceiptRefunds(rights, start, booking, selling);
        this.loose = new LooseRefunds(rights, start, booking);
    }

    /// What can still come back of a sale. Refuses an unknown one.
    public Returnable of(long saleId) {
        return database.read(tx -> ReceiptRefunds.state(tx, saleId, Settings.read(tx)));
    }

    /// How much of a sale came back.
    public RefundStatus status(long saleId) {
        return database.read(
                tx ->
                        tx.returns().isAnyBack(saleId)
                                ? Returnable.status(tx.returns().lines(saleId))
                                : RefundStatus.COMPLETED);
    }

    /// The usual reasons, in the order in which they are offered.
    public List<RefundReason> reasons() {
        return List.of(RefundReason.values());
    }

    /// A refund by its row.
    public Optional<Refund> find(long id) {
        return database.read(tx -> found(tx, id));
    }

    private static Optional<Refund> found(Transaction tx, long id) {
        return tx.refunds().find(id).map(refund -> PastMethodNames.then(tx, refund));
    }

    /// The same for a person: who sees no figures sees only the refunds they made themselves.
    /// Refuses those of others with [Problem.NotAllowed].
    public Optional<Refund> find(Actor actor, long id) {
        return database.read(
                tx -> {
                    Optional<Refund> found = found(tx, id);
                    boolean others =
                            found.filter(r -> r.employee().id() != actor.employee().id())
                                    .isPresent();
                    if (others && !rights.isOpenTo(tx, actor, Right.SEE_FIGURES)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    return found;
                });
    }

    /// All refunds of a sale, the oldest first.
    public List<Refund> ofSale(long saleId) {
        return database.read(tx -> tx.refunds().ofSale(saleId));
    }

    /// What one unit of a product is given back at without a receipt: the lowest price of the last
    /// 30 days. Refuses an unknown product.
    public Money priceWithoutReceipt(long productId) {
        return database.read(
                tx -> {
                    Product product =
                            tx.catalog()
                                    .find(productId)
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            new Problem.ProductNotFound(
                                                                    productId)));
                    return loose(tx).price(product);
                });
    }

    /// Whether each piece of a product comes back by its mark, with a receipt or without.
    public boolean isMarked(long productId) {
        return database.read(tx -> loose(tx).isMarked(productId));
    }

    private LooseLines loose(Transaction tx) {
        Moment now = journal.now();
        return new LooseLines(tx, now, now.day());
    }

    /// Books a refund against a receipt into the open shift. The same order again returns the
    /// refund it became; with other content it is refused. Above the role's [Limit] it needs
    /// an approval of [Right#REFUND], another way than the money came one of
    /// [Right#REFUND_OTHER_WAY].
    public Refund book(Actor actor, RefundOrder order) {
        return book(actor, order, Optional.empty());
    }

    /// The same into the shift that another program names.
    public Refund book(Actor actor, RefundOrder order, long shiftId) {
        return book(actor, order, Optional.of(shiftId));
    }

    private Refund book(Actor actor, RefundOrder asked, Optional<Long> shiftId) {
        RefundOrder order = OrderTexts.checked(asked);
        String content = Sha256.hex(RefundPayload.content(order));
        return once(
                order.id(),
                content,
                (_, refund) -> refund,
                tx -> receipts.book(tx, actor, order, shiftId, content));
    }

    /// Books what comes back without a receipt. It needs [Right#REFUND_WITHOUT_RECEIPT] and keeps
    /// to the shop's limits.
    public Refund bookWithoutReceipt(Actor actor, LooseReturn asked) {
        LooseReturn order = OrderTexts.checked(asked);
        String content = Sha256.hex(RefundPayload.content(order));
        return once(
                order.id(),
                content,
                (_, refund) -> refund,
                tx -> loose.book(tx, actor, order, content));
    }

    /// Books a refund and the open basket, which must still be `shown`, as one act: both or
    /// neither. The smaller total is set off, only the difference is paid or given back.
    ///
    /// @param tenders what the customer pays of the difference; empty where they get it
    public Exchange exchange(Actor actor, RefundOrder asked, Basket shown, List<Tender> tenders) {
        RefundOrder order = OrderTexts.checked(asked);
        String content = Sha256.hex(RefundPayload.content(order, shown.id(), tenders));
        return once(
                order.id(),
                content,
                Refunds::exchanged,
                tx -> receipts.exchange(tx, actor, order, shown, tenders, content));
    }

    /// An order as it is kept while the card terminal gives its money back.
    public static String stored(RefundOrder order) {
        return RefundPayload.content(order);
    }

    /// The same without a receipt.
    public static String stored(LooseReturn order) {
        return RefundPayload.content(order);
    }

    /// The same of an exchange.
    public static String stored(RefundOrder order, Basket basket) {
        return RefundPayload.content(order, basket.id(), List.of());
    }

    /// Books what is kept like that. Refuses an exchange for a basket that is not open any more.
    public Refund bookStored(Actor actor, String content) {
        StoredOrder stored = database.read(tx -> StoredOrder.read(tx, content));
        return switch (stored) {
            case StoredOrder.OfReceipt(RefundOrder order) -> book(actor, order);
            case StoredOrder.Loose(LooseReturn order) -> bookWithoutReceipt(actor, order);
            case StoredOrder.Exchanged(RefundOrder order, Basket basket) ->
                    exchange(actor, order, basket, List.of()).refund();
        };
    }

    private interface Again<T> {
        T of(Transaction tx, Refund booked);
    }

    private <T> T once(UUID order, String content, Again<T> again, Function<Transaction, T> first) {
        T done =
                database.write(
                        tx -> {
                            Optional<String> booked = tx.refunds().contentHash(order);
                            if (booked.isEmpty()) {
                                return first.apply(tx);
                            }
                            Refund refund = tx.refunds().byOrder(order).orElseThrow();
                            if (!booked.get().equals(content)) {
                                throw new Refused(new Problem.AlreadyBooked(refund.number()));
                            }
                            return again.of(tx, refund);
                        });
        printing.wake();
        return done;
    }

    private static Exchange exchanged(Transaction tx, Refund refund) {
        long sale = refund.exchange().orElseThrow().saleId();
        return new Exchange(refund, tx.sales().find(sale).orElseThrow());
    }
}
