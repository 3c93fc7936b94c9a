package smena.service.price;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.price.PlannedPrice;
import smena.domain.price.PriceChange;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.Origin;
import smena.domain.price.PriceDocument.State;
import smena.domain.price.PriceLine;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.price.PriceBooking.Order;
import smena.store.Database;
import smena.store.PriceStore.Priced;
import smena.store.Transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Price documents: prices change by them alone, at once or at a time that is set. Making,
/// cancelling and taking one back needs [Right#EDIT_CATALOGUE]. Source: `domain.md` §9.4.
///
/// A long one comes into force some hundred lines at a time, so that a sale in between waits for no
/// more than those. How far it is stands in the database: whoever goes on after a power cut deals
/// with each line once.
public final class PriceDocuments {
    /// The most products that change in one transaction.
    public static final int AT_ONCE = PriceBooking.AT_ONCE;

    private final Database database;
    private final Rights rights;
    private final Journal journal;
    private final PriceBooking booking;
    private final BooleanSupplier inDoubt;

    /// @param inDoubt whether books or clock are in doubt, so that nothing comes into force by
    ///     itself
    public PriceDocuments(
            Database database,
            Journal journal,
            Rights rights,
            PriceBooking booking,
            BooleanSupplier inDoubt) {
        this.database = database;
        this.rights = rights;
        this.journal = journal;
        this.booking = booking;
        this.inDoubt = inDoubt;
    }

    /// Prices that are to come into force together.
    ///
    /// @param reason why; may be empty
    /// @param due when; empty for at once
    /// @param prices for one unit, by the row of the product, in the order of the document
    public record Wanted(String reason, Optional<Instant> due, Map<Long, Money> prices) {
        /// Holds its own copy of the prices.
        public Wanted {
            prices = new LinkedHashMap<>(prices);
        }
    }

    /// A document that takes another one back.
    ///
    /// @param document what was made
    /// @param left how many prices stay: they were changed again since, or the product is archived
    ///     or had none
    public record Undone(PriceDocument document, int left) {}

    /// One of them.
    public Optional<PriceDocument> find(long id) {
        return database.read(tx -> tx.prices().find(id));
    }

    /// Those whose time is still to come, the earliest first.
    public List<PriceDocument> planned() {
        return database.read(tx -> tx.prices().open());
    }

    /// Those that are done or cancelled, the newest first, after the one of the row `before`.
    public List<PriceDocument> page(Optional<Long> before, int limit) {
        return database.read(tx -> tx.prices().page(before.orElse(Long.MAX_VALUE), limit));
    }

    /// A document in a list.
    ///
    /// @param person who made it; empty for the owner of the machine
    public record Overview(PriceDocument document, String person) {}

    /// The documents behind `last`, or the first ones: those that are planned, the earliest first,
    /// then the others, the newest first.
    public List<Overview> overviews(Optional<Overview> last, int limit) {
        boolean begins = last.isEmpty();
        long before =
                last.map(Overview::document)
                        .filter(document -> document.ended().isPresent())
                        .map(PriceDocument::id)
                        .orElse(Long.MAX_VALUE);
        return database.read(
                tx -> {
                    List<PriceDocument> found = new ArrayList<>();
                    if (begins) {
                        found.addAll(tx.prices().open());
                    }
                    int room = Math.max(1, limit - found.size());
                    found.addAll(tx.prices().page(before, room));
                    Map<Long, String> people = tx.audit().people();
                    return found.stream()
                            .map(
                                    document ->
                                            new Overview(
                                                    document,
                                                    document.person()
                                                            .map(id -> people.getOrDefault(id, ""))
                                                            .orElse("")))
                            .toList();
                });
    }

    /// A line of a document as it is shown.
    ///
    /// @param number its number in the document, from 1
    /// @param name of the product
    /// @param old what it cost, or costs
    /// @param price what the document says
    /// @param outcome what became of it; empty while that is still to come
    public record Line(
            int number,
            long product,
            String name,
            Money old,
            Money price,
            Optional<PriceChange.Outcome> outcome) {}

    /// The lines of a document behind the line `after`: 0 for the first ones.
    public List<Line> lines(long document, int after, int limit) {
        return database.read(
                tx -> {
                    List<Line> lines = new ArrayList<>();
                    for (PriceChange done : tx.prices().changes(document, after, limit)) {
                        lines.add(
                                new Line(
                                        done.line(),
                                        done.product(),
                                        done.name(),
                                        done.old(),
                                        done.price(),
                                        Optional.of(done.outcome())));
                    }
                    List<PriceLine> all = tx.prices().lines(document);
                    int from = after + lines.size();
                    int to = Math.min(all.size(), after + limit);
                    if (from < to) {
                        lines.addAll(planned(tx, all.subList(from, to), from + 1));
                    }
                    return lines;
                });
    }

    private static List<Line> planned(Transaction tx, List<PriceLine> lines, int first) {
        Map<Long, Priced> goods =
                tx.prices().goods(lines.stream().map(PriceLine::product).toList());
        List<Line> shown = new ArrayList<>(lines.size());
        for (PriceLine line : lines) {
            shown.add(
                    new Line(
                            first + shown.size(),
                            line.product(),
                            named(goods, line.product()).name(),
                            line.old(),
                            line.price(),
                            Optional.empty()));
        }
        return shown;
    }

    /// What changed a product's price, the newest first, after the change `before`.
    public List<PriceChange> history(long product, Optional<Long> before, int limit) {
        return database.read(
                tx -> tx.prices().history(product, before.orElse(Long.MAX_VALUE), limit));
    }

    /// The prices that a product is going to have, the earliest first.
    public List<PlannedPrice> ahead(long product) {
        return database.read(tx -> tx.prices().ahead(product));
    }

    /// Makes a document. What costs as much already is left out where it holds at once; refuses one
    /// without a price that is new, an unknown or archived product, and a time that is too far off.
    /// A time that is over means at once.
    public PriceDocument make(Actor actor, Wanted wanted) {
        String reason =
                TypedText.optional(
                        wanted.reason(),
                        PriceDocument.LONGEST_REASON,
                        new Problem.TextTooLong(PriceDocument.LONGEST_REASON));
        if (wanted.prices().size() > PriceDocument.MOST_LINES) {
            throw new Refused(new Problem.PriceDocumentTooLong(PriceDocument.MOST_LINES));
        }
        Instant now = journal.now().at();
        Optional<Instant> due = wanted.due().filter(time -> time.isAfter(now));
        due.ifPresent(booking::requireNear);
        Order order = new Order(Origin.BY_HAND, reason, due, Optional.empty());
        return make(
                Optional.of(actor),
                order,
                database.read(tx -> lines(tx, wanted.prices(), due.isEmpty())));
    }

    /// Makes the document of a file's new prices, which come into force at once.
    ///
    /// @param by who imports it, whose right was checked; empty for the owner of the machine
    /// @param file its name
    public PriceDocument imported(Optional<Employee> by, String file, List<PriceLine> lines) {
        Order order = Order.of(Origin.IMPORT, reason(file));
        PriceDocument made = database.write(tx -> made(tx, by, order, lines));
        return made.state() == State.RUNNING ? goOn(made.id(), by) : made;
    }

    /// The same in the transaction of what else the file changes, with one entry for all of it.
    ///
    /// @param beside writes the rest, and says what the entry tells of it
    public PriceDocument imported(
            Transaction tx,
            Optional<Employee> by,
            String file,
            List<PriceLine> lines,
            Supplier<Object[]> beside) {
        return booking.whole(tx, by, Order.of(Origin.IMPORT, reason(file)), lines, beside);
    }

    private static String reason(String file) {
        return file.substring(0, Math.min(file.length(), PriceDocument.LONGEST_REASON));
    }

    /// The lines as the prices stand now.
    private static List<PriceLine> lines(Transaction tx, Map<Long, Money> prices, boolean onlyNew) {
        Map<Long, Priced> goods = tx.prices().goods(prices.keySet());
        List<PriceLine> lines = new ArrayList<>();
        prices.forEach(
                (product, price) -> {
                    if (!price.isPrice()) {
                        throw new Refused(new Problem.BadPrice());
                    }
                    Priced known = goods.get(product);
                    if (known == null || !known.isSold()) {
                        throw new Refused(new Problem.ProductNotFound(product));
                    }
                    if (known.isAsked()) {
                        throw new Refused(new Problem.PriceIsAsked(known.name()));
                    }
                    if (!onlyNew || !known.price().equals(price)) {
                        lines.add(new PriceLine(product, known.price(), price));
                    }
                });
        return lines;
    }

    private PriceDocument make(Optional<Actor> actor, Order order, List<PriceLine> lines) {
        if (lines.isEmpty()) {
            throw new Refused(new Problem.NoNewPrice());
        }
        PriceDocument made =
                database.write(
                        tx -> {
                            Optional<Employee> by =
                                    actor.map(a -> rights.require(tx, a, Right.EDIT_CATALOGUE));
                            return made(tx, by, order, lines);
                        });
        return made.state() == State.RUNNING ? goOn(made.id(), actor.map(Actor::employee)) : made;
    }

    private PriceDocument made(
            Transaction tx, Optional<Employee> by, Order order, List<PriceLine> lines) {
        order.undoes().ifPresent(undone -> requireNotUndone(tx, undone));
        if (order.due().isPresent()) {
            return booking.begun(tx, by, order, lines, State.PLANNED);
        }
        if (lines.size() > AT_ONCE) {
            return booking.begun(tx, by, order, lines, State.RUNNING);
        }
        return booking.whole(tx, by, order, lines);
    }

    /// Brings what is due into force, and what a power cut interrupted: the running till asks every
    /// few seconds, and each start before its first sale.
    ///
    /// @return how many documents
    public int applyDue() {
        if (inDoubt.getAsBoolean()) {
            return 0;
        }
        Instant now = journal.now().at();
        List<PriceDocument> due =
                planned().stream()
                        .filter(d -> d.due().filter(time -> time.isAfter(now)).isEmpty())
                        .toList();
        due.forEach(document -> goOn(document.id(), Optional.empty()));
        return due.size();
    }

    /// Each bite reads anew how far the document is: two threads at one of them do no line twice.
    private PriceDocument goOn(long id, Optional<Employee> by) {
        List<PriceLine> lines = database.read(tx -> tx.prices().lines(id));
        PriceDocument document;
        do {
            document =
                    database.write(
                            tx -> {
                                PriceDocument now = required(tx, id);
                                if (now.ended().isPresent()) {
                                    return now;
                                }
                                int end = Math.min(now.lines(), now.done() + PriceBooking.BITE);
                                return booking.bite(tx, by, now, lines.subList(now.done(), end));
                            });
        } while (document.ended().isEmpty());
        return document;
    }

    /// Cancels a document whose time is still to come.
    public PriceDocument cancel(Actor actor, long id) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    PriceDocument document = required(tx, id);
                    if (document.state() != State.PLANNED) {
                        throw new Refused(new Problem.PriceDocumentOver(document.number()));
                    }
                    return booking.cancelled(tx, by, document);
                });
    }

    /// Takes a document back by another one: each product costs again what it cost before, unless
    /// its price was changed once more since.
    public Undone undo(Actor actor, long id) {
        return undo(Optional.of(actor), id);
    }

    /// The same for anyone who can run commands on this machine; the journal names nobody.
    public Undone undo(long id) {
        return undo(Optional.empty(), id);
    }

    private Undone undo(Optional<Actor> actor, long id) {
        Back back = database.read(tx -> Back.of(tx, required(tx, id)));
        if (back.lines().isEmpty()) {
            throw new Refused(new Problem.NothingToTakeBack(PriceDocument.number(id)));
        }
        Order order =
                new Order(Origin.UNDO, back.document().reason(), Optional.empty(), Optional.of(id));
        return new Undone(make(actor, order, back.lines()), back.changed() - back.lines().size());
    }

    /// What takes a document back.
    ///
    /// @param changed how many prices it has changed
    private record Back(PriceDocument document, List<PriceLine> lines, int changed) {
        static Back of(Transaction tx, PriceDocument document) {
            if (document.state() != State.DONE) {
                throw new Refused(new Problem.PriceDocumentOpen(document.number()));
            }
            requireNotUndone(tx, document.id());
            List<PriceChange> changes =
                    tx.prices().changes(document.id(), 0, Integer.MAX_VALUE).stream()
                            .filter(change -> change.outcome().isChange())
                            .toList();
            Map<Long, Priced> goods =
                    tx.prices().goods(changes.stream().map(PriceChange::product).toList());
            List<PriceLine> lines =
                    changes.stream()
                            .filter(change -> named(goods, change.product()).isSold())
                            .filter(c -> named(goods, c.product()).price().equals(c.price()))
                            .filter(c -> c.old().isPrice())
                            .map(c -> new PriceLine(c.product(), c.price(), c.old()))
                            .toList();
            return new Back(document, lines, changes.size());
        }
    }

    private static void requireNotUndone(Transaction tx, long document) {
        if (tx.prices().isUndone(document)) {
            throw new Refused(new Problem.PriceDocumentUndone(PriceDocument.number(document)));
        }
    }

    private static Priced named(Map<Long, Priced> goods, long product) {
        return Optional.ofNullable(goods.get(product)).orElseThrow();
    }

    private static PriceDocument required(Transaction tx, long id) {
        return tx.prices()
                .find(id)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Problem.PriceDocumentNotFound(
                                                PriceDocument.number(id))));
    }
}
