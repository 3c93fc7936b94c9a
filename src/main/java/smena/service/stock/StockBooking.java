package smena.service.stock;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shift.Shift;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.OnHand;
import smena.domain.stock.PaperDates;
import smena.domain.stock.StockChange;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierEntry;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.stock.StockPayload.Owed;
import smena.service.stock.StockPayload.Step;
import smena.store.StockStore.Goods;
import smena.store.StockStore.Moved;
import smena.store.SupplierStore;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes papers about goods into the books: number, journal entry, rows, movements, and what their
/// supplier is owed for them.
public final class StockBooking {
    private final Journal journal;
    private final Rollbacks rollbacks;
    private final ClockCheck clock;

    public StockBooking(Journal journal, Rollbacks rollbacks, ClockCheck clock) {
        this.journal = journal;
        this.rollbacks = rollbacks;
        this.clock = clock;
    }

    /// A line to be booked, and what comes or goes by it, with its sign.
    public record Item(StockLine line, Quantity moved) {}

    /// What is to be booked.
    ///
    /// @param uuid given with what was asked for
    /// @param dates those on the supplier's own paper
    /// @param receipt of a return, the row of the receipt
    public record Order(
            UUID uuid,
            DocumentKind kind,
            Optional<Supplier> supplier,
            String supplierNumber,
            PaperDates dates,
            Optional<Long> receipt,
            String reason,
            Rights.Granted granted,
            List<Item> items) {
        /// One that no paper of a supplier with days of its own belongs to.
        public Order(
                UUID uuid,
                DocumentKind kind,
                Optional<Supplier> supplier,
                String supplierNumber,
                Optional<Long> receipt,
                String reason,
                Rights.Granted granted,
                List<Item> items) {
            this(
                    uuid,
                    kind,
                    supplier,
                    supplierNumber,
                    PaperDates.NONE,
                    receipt,
                    reason,
                    granted,
                    items);
        }
    }

    /// Writes it, in the caller's transaction. Refuses products that are not counted, and while the
    /// books or the clock are in doubt.
    ///
    /// @param goods the products of its lines
    public StockDocument.Head write(Transaction tx, Order order, Map<Long, Goods> goods) {
        rollbacks.check();
        Moment now = clock.requireNoLeap();
        List<Step> steps = steps(order, goods);
        Optional<Shift> shift = tx.shifts().open();
        LocalDate day = shift.map(Shift::businessDate).orElse(now.day());
        Money total = steps.stream().map(StockBooking::cost).reduce(Money.ZERO, Money::plus);
        Owed owed = owed(tx, order, total);
        StockDocument.Head draft = head(tx, order, now, day, total);
        JournalEntry entry =
                journal.append(
                        tx,
                        EntryKind.STOCK_BOOKED,
                        order.granted().by(),
                        shift.map(Shift::id),
                        StockPayload.of(draft, order.granted().approval(), owed, steps));
        StockDocument.Head head = at(draft, entry);
        long id =
                tx.stockDocuments()
                        .insert(
                                head,
                                entry.offsetSeconds(),
                                shift.map(Shift::id),
                                order.granted().approval(),
                                entry.seq(),
                                steps.stream().map(Step::line).toList(),
                                steps.stream().map(StockBooking::moved).toList());
        if (!owed.amount().isZero()) {
            tx.supplierLedgers().insert(entryOf(head, owed), signature(order, shift, day, entry));
        }
        return head.withId(id);
    }

    private static Owed owed(Transaction tx, Order order, Money total) {
        if (!order.kind().hasSupplier() || total.isZero()) {
            return Owed.NOTHING;
        }
        long supplier = order.supplier().orElseThrow().id();
        Money amount = order.kind() == DocumentKind.RECEIPT ? total : total.negated();
        Money before = tx.supplierLedgers().find(supplier).orElseThrow().balance();
        return new Owed(amount, before.plus(amount));
    }

    private static List<Step> steps(Order order, Map<Long, Goods> goods) {
        Map<Long, OnHand> shelves = new HashMap<>();
        goods.forEach((id, one) -> one.onHand().ifPresent(shelf -> shelves.put(id, shelf)));
        List<Step> steps = new ArrayList<>();
        for (Item item : order.items()) {
            long product = item.line().product();
            OnHand before = shelves.get(product);
            if (before == null) {
                throw new Refused(notCounted(goods, product));
            }
            StockChange change = order.kind().change(before, item.moved(), item.line().cost());
            shelves.put(product, change.after());
            StockLine line =
                    order.kind().hasSupplier()
                            ? item.line()
                            : item.line().costing(change.value().map(Money::abs));
            steps.add(new Step(line, before, change));
        }
        return steps;
    }

    private static Problem notCounted(Map<Long, Goods> goods, long product) {
        Goods known = goods.get(product);
        return known == null
                ? new Problem.ProductNotFound(product)
                : new Problem.ProductNotCounted(known.name());
    }

    private static Money cost(Step step) {
        return step.line().cost().orElse(Money.ZERO);
    }

    private static Moved moved(Step step) {
        return new Moved(step.line().line(), step.line().product(), step.change());
    }

    private static StockDocument.Head head(
            Transaction tx, Order order, Moment now, LocalDate day, Money total) {
        int year = day.getYear();
        return new StockDocument.Head(
                tx.stockDocuments().last() + 1,
                order.uuid(),
                order.kind(),
                order.kind().number(year, tx.counters().next(order.kind().counter(year))),
                order.supplier(),
                order.supplierNumber(),
                order.dates(),
                order.receipt(),
                order.reason(),
                order.granted().by(),
                now.at(),
                day,
                order.items().size(),
                total);
    }

    /// The paper carries the time of its journal entry.
    private static StockDocument.Head at(StockDocument.Head draft, JournalEntry entry) {
        return new StockDocument.Head(
                draft.id(),
                draft.uuid(),
                draft.kind(),
                draft.number(),
                draft.supplier(),
                draft.supplierNumber(),
                draft.dates(),
                draft.receipt(),
                draft.reason(),
                draft.by(),
                entry.at(),
                draft.day(),
                draft.lines(),
                draft.total());
    }

    private static SupplierStore.NewEntry entryOf(StockDocument.Head head, Owed owed) {
        return new SupplierStore.NewEntry(
                head.uuid(),
                head.supplier().orElseThrow().id(),
                head.kind() == DocumentKind.RECEIPT
                        ? SupplierEntry.Kind.RECEIPT
                        : SupplierEntry.Kind.RETURN,
                owed.amount(),
                owed.balance(),
                Optional.of(head.id()),
                Optional.empty(),
                "");
    }

    private static SupplierStore.Signature signature(
            Order order, Optional<Shift> shift, LocalDate day, JournalEntry entry) {
        return new SupplierStore.Signature(
                shift.map(Shift::id),
                order.granted().by().id(),
                order.granted().approval(),
                entry.at(),
                entry.offsetSeconds(),
                day.toString(),
                entry.seq());
    }
}
