package smena.service.price;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.price.PriceChange;
import smena.domain.price.PriceChange.Outcome;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.Origin;
import smena.domain.price.PriceDocument.State;
import smena.domain.price.PriceLine;
import smena.domain.price.WaitingLabel.Reason;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.PriceStore.Priced;
import smena.store.Transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// Writes price documents in the transaction of whoever changes prices: their rows, the prices of
/// the products, the labels that wait for them, and the journal. Nothing else changes a price.
public final class PriceBooking {
    /// The most lines that come into force with their document, in one transaction.
    static final int AT_ONCE = 250;

    /// How many lines of a longer one come into force in one transaction: a sale waits for no more
    /// of them.
    static final int BITE = 100;

    /// Nobody plans prices for longer than this.
    private static final Duration FURTHEST = Duration.ofDays(2L * 366);

    private final Database database;
    private final Journal journal;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public PriceBooking(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Prices came into force, whoever changed them; called on any thread, at once.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// What a document is to be.
    ///
    /// @param origin what makes it
    /// @param reason why; checked by the caller
    /// @param due when its prices come into force; empty for at once
    /// @param undoes the document it takes back
    record Order(Origin origin, String reason, Optional<Instant> due, Optional<Long> undoes) {
        static Order of(Origin origin, String reason) {
            return new Order(origin, reason, Optional.empty(), Optional.empty());
        }
    }

    /// Makes a document whose lines all come into force with it. They must be products that cost
    /// something else now; the caller has checked the right to it and the prices.
    ///
    /// @param by who changes the prices; empty for the owner of the machine
    public PriceDocument now(
            Transaction tx,
            Optional<Employee> by,
            Origin origin,
            String reason,
            List<PriceLine> lines) {
        return whole(tx, by, Order.of(origin, reason), lines);
    }

    /// Makes a document of one line that comes into force later. It must be a product that is sold;
    /// the caller has checked the right to it and the price. Refuses a time that is too far off.
    public PriceDocument later(Transaction tx, Employee by, PriceLine line, Instant due) {
        requireNear(due);
        Order order = new Order(Origin.BY_HAND, "", Optional.of(due), Optional.empty());
        return begun(tx, Optional.of(by), order, List.of(line), State.PLANNED);
    }

    /// Refuses a time that is too far off.
    void requireNear(Instant due) {
        if (due.isAfter(journal.now().at().plus(FURTHEST))) {
            throw new Refused(new Problem.BadPriceTime());
        }
    }

    PriceDocument whole(Transaction tx, Optional<Employee> by, Order order, List<PriceLine> lines) {
        return whole(tx, by, order, lines, () -> new Object[0]);
    }

    /// The same with what else is written in the same act.
    ///
    /// @param beside writes it once the prices are there, and says what the entry tells of it
    PriceDocument whole(
            Transaction tx,
            Optional<Employee> by,
            Order order,
            List<PriceLine> lines,
            Supplier<Object[]> beside) {
        PriceDocument made = document(by, order, lines.size(), State.RUNNING);
        long id = tx.prices().insert(made, List.of());
        return bite(tx, by, made.numbered(id), lines, beside);
    }

    /// Keeps a document with its lines, which come into force later or bite by bite.
    PriceDocument begun(
            Transaction tx,
            Optional<Employee> by,
            Order order,
            List<PriceLine> lines,
            State state) {
        PriceDocument made = document(by, order, lines.size(), state);
        PriceDocument kept = made.numbered(tx.prices().insert(made, lines));
        note(tx, by, kept, "act", "made", "count", kept.lines());
        return kept;
    }

    private PriceDocument document(Optional<Employee> by, Order order, int lines, State state) {
        return new PriceDocument(
                0,
                order.origin(),
                order.reason(),
                by.map(Employee::id),
                journal.now(),
                order.due(),
                order.undoes(),
                lines,
                state,
                0,
                Optional.empty());
    }

    /// Brings the next lines of a document into force.
    ///
    /// @param by who does; empty for the till itself
    /// @param next the lines behind those that are done
    PriceDocument bite(
            Transaction tx, Optional<Employee> by, PriceDocument document, List<PriceLine> next) {
        return bite(tx, by, document, next, () -> new Object[0]);
    }

    private PriceDocument bite(
            Transaction tx,
            Optional<Employee> by,
            PriceDocument document,
            List<PriceLine> next,
            Supplier<Object[]> beside) {
        Moment now = journal.now();
        List<PriceChange> changes = changes(tx, document, next, now.at());
        tx.prices().change(changes);
        List<Long> changed =
                changes.stream()
                        .filter(change -> change.outcome().isChange())
                        .map(PriceChange::product)
                        .toList();
        tx.labels().put(changed, Reason.PRICE, now.at());
        PriceDocument after = document.after(next.size(), now.at());
        tx.prices().update(after);
        List<Object> facts =
                new ArrayList<>(
                        List.of(
                                "act",
                                "applied",
                                "first",
                                document.done() + 1,
                                "change",
                                changes.getFirst().id(),
                                "at",
                                now.at().toEpochMilli(),
                                "lines",
                                changes.stream().map(PriceBooking::told).toList()));
        facts.addAll(List.of(beside.get()));
        note(tx, by, document, facts.toArray());
        database.afterCommit(() -> listeners.forEach(Runnable::run));
        return after;
    }

    /// What was archived after somebody has planned a price for it keeps the one it has.
    private static List<PriceChange> changes(
            Transaction tx, PriceDocument document, List<PriceLine> lines, Instant now) {
        boolean planned = document.due().isPresent();
        Map<Long, Priced> goods =
                tx.prices().goods(lines.stream().map(PriceLine::product).toList());
        long id = tx.prices().nextChange();
        int number = document.done();
        List<PriceChange> changes = new ArrayList<>(lines.size());
        for (PriceLine line : lines) {
            Priced found = Optional.ofNullable(goods.get(line.product())).orElseThrow();
            Money costs = found.price();
            changes.add(
                    new PriceChange(
                            id++,
                            document.id(),
                            ++number,
                            line.product(),
                            found.name(),
                            costs,
                            line.price(),
                            Outcome.of(line, costs, found.isSold() || !planned),
                            now));
        }
        return changes;
    }

    private static List<Object> told(PriceChange change) {
        return List.of(
                change.product(),
                change.old().minor(),
                change.price().minor(),
                change.outcome().name());
    }

    /// Cancels a document that is planned.
    PriceDocument cancelled(Transaction tx, Employee by, PriceDocument planned) {
        PriceDocument cancelled = planned.cancelled(journal.now().at());
        tx.prices().update(cancelled);
        note(tx, Optional.of(by), cancelled, "act", "cancelled");
        return cancelled;
    }

    /// `due` is the time the document was set for, 0 for at once, whenever it comes into force.
    private void note(
            Transaction tx, Optional<Employee> by, PriceDocument document, Object... facts) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("document", document.id());
        about.put("number", document.number());
        about.put("due", document.due().map(Instant::toEpochMilli).orElse(0L));
        about.put("reason", document.reason());
        List<Object> all = new ArrayList<>();
        about.forEach(
                (key, value) -> {
                    all.add(key);
                    all.add(value);
                });
        all.addAll(List.of(facts));
        Object[] told = all.toArray();
        if (by.isPresent()) {
            Optional<Long> shift = tx.shifts().open().map(Shift::id);
            journal.append(tx, EntryKind.PRICES_CHANGED, by.get(), shift, told);
        } else {
            journal.append(tx, EntryKind.PRICES_CHANGED, told);
        }
    }
}
