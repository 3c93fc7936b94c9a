package smena.service.supply;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceLine;
import smena.domain.shift.Shift;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.Supplier;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.price.PriceBooking;
import smena.service.shift.Shifts;
import smena.service.shop.TaxDay;
import smena.service.stock.StockBooking;
import smena.store.Database;
import smena.store.StockStore.Goods;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Goods that come from a supplier: written as a draft that survives everything, then booked in one
/// transaction, once. A booked receipt is never changed, see [SupplierReturns]. All of it needs
/// [Right#MANAGE_STOCK]; the subject of an approval is the draft's UUID, its amount the sum.
public final class GoodsReceipts {
    /// The most letters the number of a supplier's paper has.
    public static final int LONGEST_NUMBER = 60;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final StockBooking booking;
    private final Suppliers suppliers;
    private final Shifts shifts;
    private final PriceBooking prices;

    public GoodsReceipts(
            Database database,
            Journal journal,
            Rights rights,
            StockBooking booking,
            Suppliers suppliers,
            Shifts shifts,
            PriceBooking prices) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.booking = booking;
        this.suppliers = suppliers;
        this.shifts = shifts;
        this.prices = prices;
    }

    /// The drafts that are not booked yet, the newest first.
    public List<ReceiptDraft> drafts() {
        return database.read(tx -> tx.receiptDrafts().all());
    }

    /// A draft, as it was kept last.
    public Optional<ReceiptDraft> draft(UUID uuid) {
        return database.read(tx -> tx.receiptDrafts().find(uuid));
    }

    /// What counts up the number of the receipt that is booked next: 318 where that will be
    /// `GOODS-2026-00318`.
    public long upcoming() {
        return database.read(
                tx -> {
                    LocalDate day =
                            tx.shifts()
                                    .open()
                                    .map(Shift::businessDate)
                                    .orElseGet(() -> journal.now().day());
                    return tx.counters().last(DocumentKind.RECEIPT.counter(day.getYear())) + 1;
                });
    }

    /// Keeps a draft as it is now. It may be incomplete; what cannot be booked is refused then.
    public void keep(Actor actor, ReceiptDraft draft) {
        ReceiptDraft clean = texts(draft);
        database.write(
                tx -> {
                    requireRight(tx, actor);
                    if (tx.stockDocuments().byUuid(clean.uuid()).isEmpty()) {
                        tx.receiptDrafts().save(clean, actor.employee().id(), journal.now().at());
                    }
                    return clean;
                });
    }

    /// Whether it is a draft, which is kept if it was not yet; false where it was booked meanwhile.
    boolean isDraft(Transaction tx, Actor actor, ReceiptDraft draft) {
        requireRight(tx, actor);
        if (tx.stockDocuments().byUuid(draft.uuid()).isPresent()) {
            return false;
        }
        if (tx.receiptDrafts().find(draft.uuid()).isEmpty()) {
            tx.receiptDrafts().save(texts(draft), actor.employee().id(), journal.now().at());
        }
        return true;
    }

    private void requireRight(Transaction tx, Actor actor) {
        if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
            throw new Refused(new Problem.NotAllowed());
        }
    }

    /// Throws a draft away.
    public void discard(Actor actor, UUID uuid) {
        database.write(
                tx -> {
                    requireRight(tx, actor);
                    tx.receiptDrafts().delete(uuid);
                    return uuid;
                });
    }

    /// Books a receipt, kept as a draft or not: stock and cost, what the supplier is owed or cash
    /// from the drawer, new prices. The same again returns what it became. Refuses with
    /// [Problem.SupplierNumberTwice] where the supplier's number is booked already.
    public StockDocument book(Actor actor, ReceiptDraft draft) {
        return book(actor, draft, false);
    }

    /// The same where the supplier's number may be there twice.
    ///
    /// @param numberTwice whether a person has said that this is right
    public StockDocument book(Actor actor, ReceiptDraft draft, boolean numberTwice) {
        ReceiptDraft clean = texts(draft);
        StockDocument booked =
                database.write(
                        tx ->
                                tx.stockDocuments()
                                        .byUuid(clean.uuid())
                                        .orElseGet(() -> first(tx, actor, clean, numberTwice)));
        shifts.slipWaits();
        return booked;
    }

    /// A booked receipt; none for other papers.
    public Optional<StockDocument> find(long id) {
        return database.read(tx -> tx.stockDocuments().find(id))
                .filter(paper -> paper.head().kind() == DocumentKind.RECEIPT);
    }

    /// The booked receipts before the one of this row, the newest first: a page of a list.
    public List<StockDocument.Head> before(long id, int limit) {
        return database.read(tx -> tx.stockDocuments().receiptsBefore(id, limit));
    }

    /// The booked receipt of this supplier with this number on their paper, if there is one.
    public Optional<StockDocument.Head> ofNumber(String supplier, String number) {
        return database.read(
                tx ->
                        tx.supplierLedgers()
                                .byName(supplier.strip())
                                .flatMap(
                                        known ->
                                                tx.stockDocuments()
                                                        .ofNumber(known.id(), number.strip())));
    }

    /// What came with the newest receipt of this supplier, to be written down once more: products
    /// with how much came and what one cost. Empty where nothing has come from them yet.
    public List<ReceiptDraft.Line> again(String supplier) {
        return database.read(
                tx ->
                        tx.supplierLedgers()
                                .byName(supplier.strip())
                                .flatMap(known -> tx.stockDocuments().lastReceipt(known.id()))
                                .map(last -> last.lines().stream())
                                .orElseGet(Stream::empty)
                                .map(line -> again(line.line()))
                                .toList());
    }

    private static ReceiptDraft.Line again(StockLine line) {
        Optional<ReceiptDraft.Cost> cost =
                line.cost()
                        .map(all -> Shares.upTo(all, Quantity.ONE, line.quantity()))
                        .map(ReceiptDraft.Cost::ofUnit);
        return new ReceiptDraft.Line(
                line.product(),
                line.quantity(),
                cost,
                Optional.of(line.taxCode()),
                Optional.empty(),
                Optional.empty());
    }

    /// A supplier's receipts and returns before the one of this row, the newest first.
    public List<StockDocument.Head> ofSupplier(long supplier, long before, int limit) {
        return database.read(tx -> tx.stockDocuments().ofSupplier(supplier, before, limit));
    }

    private StockDocument first(
            Transaction tx, Actor actor, ReceiptDraft draft, boolean numberTwice) {
        Rights.Granted granted =
                rights.grant(
                        tx,
                        actor,
                        Right.MANAGE_STOCK,
                        Approval.subject(draft.uuid(), draft),
                        draft.total());
        Map<Long, Goods> goods = goods(tx, draft);
        LocalDate today = journal.now().day();
        draft.dates().check(today);
        LocalDate written = draft.dates().day().orElse(TaxDay.of(tx, journal.now()));
        List<StockBooking.Item> items = new ReceiptItems(tx, goods, today, written).of(draft);
        Supplier supplier = Suppliers.named(tx, draft.supplier());
        if (!numberTwice) {
            requireNewNumber(tx, supplier, draft.supplierNumber());
        }
        StockBooking.Order order =
                new StockBooking.Order(
                        draft.uuid(),
                        DocumentKind.RECEIPT,
                        Optional.of(supplier),
                        draft.supplierNumber(),
                        draft.fromDrawer() ? draft.dates().withoutDue() : draft.dates(),
                        Optional.empty(),
                        "",
                        granted,
                        items);
        tx.receiptPhotos().book(draft.uuid());
        StockDocument.Head head = booking.write(tx, order, goods);
        if (draft.fromDrawer() && head.total().isPositive()) {
            pay(tx, actor, granted, head, supplier);
        }
        setPrices(tx, granted, draft, goods, head);
        tx.receiptDrafts().delete(draft.uuid());
        return tx.stockDocuments().find(head.id()).orElseThrow();
    }

    private void pay(
            Transaction tx,
            Actor actor,
            Rights.Granted granted,
            StockDocument.Head head,
            Supplier supplier) {
        suppliers.pay(
                tx,
                actor,
                granted,
                new Suppliers.Payment(
                        UUID.randomUUID(), supplier.id(), head.total(), true, head.number()),
                head.number(),
                Optional.of(head.id()));
    }

    private void setPrices(
            Transaction tx,
            Rights.Granted granted,
            ReceiptDraft draft,
            Map<Long, Goods> goods,
            StockDocument.Head head) {
        Map<Long, PriceLine> changed = new LinkedHashMap<>();
        for (ReceiptDraft.Line line : draft.lines()) {
            Money old = Objects.requireNonNull(goods.get(line.product())).price();
            line.price()
                    .filter(price -> !price.equals(old))
                    .map(price -> new PriceLine(line.product(), old, price))
                    .ifPresent(change -> changed.put(line.product(), change));
        }
        if (!changed.isEmpty()) {
            prices.now(
                    tx,
                    Optional.of(granted.by()),
                    PriceDocument.Origin.RECEIPT,
                    head.number(),
                    List.copyOf(changed.values()));
        }
    }

    private static Map<Long, Goods> goods(Transaction tx, ReceiptDraft draft) {
        return tx.stock()
                .goods(
                        draft.lines().stream()
                                .map(ReceiptDraft.Line::product)
                                .collect(Collectors.toSet()));
    }

    private static void requireNewNumber(Transaction tx, Supplier supplier, String number) {
        tx.stockDocuments()
                .ofNumber(supplier.id(), number)
                .ifPresent(
                        first -> {
                            throw new Refused(
                                    new Problem.SupplierNumberTwice(number, first.number()));
                        });
    }

    private static ReceiptDraft texts(ReceiptDraft draft) {
        if (draft.lines().size() > ReceiptDraft.MOST_LINES) {
            throw new Refused(new Problem.BadLines(ReceiptDraft.MOST_LINES));
        }
        return new ReceiptDraft(
                draft.uuid(),
                TypedText.optional(
                        draft.supplier(), Supplier.LONGEST_NAME, new Problem.BadSupplierName()),
                TypedText.optional(
                        draft.supplierNumber(), LONGEST_NUMBER, new Problem.BadSupplierNumber()),
                draft.fromDrawer(),
                draft.dates(),
                draft.lines());
    }
}
