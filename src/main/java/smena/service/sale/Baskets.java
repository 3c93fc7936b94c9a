package smena.service.sale;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.Product;
import smena.domain.customer.Customer;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.Mark;
import smena.domain.sale.ParkedBasket;
import smena.domain.sale.Pricing;
import smena.service.catalog.ScannedCodes;
import smena.service.catalog.ScannedProduct;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.promotion.BasketOffers;
import smena.service.promotion.ListPrices;
import smena.service.terminal.TerminalSteps;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The open basket. Every change is durable when the call returns, and the result is the changed
/// basket. Reductions (a line, a quantity, the whole basket) are journalled.
public final class Baskets {
    private static final int LONGEST_LABEL = 60;

    private final Database database;
    private final Rights rights;
    private final Clock clock;
    private final BasketChanges changes;
    private final BasketDiscounts discounts;
    private final Marks marks;
    private final HandWeights handWeights;

    public Baskets(
            Database database, Journal journal, Rights rights, Clock clock, TotalsShown totals) {
        this.database = database;
        this.rights = rights;
        this.clock = clock;
        this.changes = new BasketChanges(journal, totals);
        this.discounts = new BasketDiscounts(journal, rights);
        this.marks = new Marks(database, journal, rights);
        this.handWeights = new HandWeights(journal, rights);
    }

    /// The open basket; an empty one where there is none.
    public Basket open() {
        return database.read(tx -> tx.baskets().open().orElseGet(Baskets::fresh));
    }

    /// Adds what this code stands for, `quantity` times, or says that the customer with this card
    /// buys it. Refuses an unknown one.
    public Basket scan(Actor actor, String code, Quantity quantity) {
        return scan(actor, code, Optional.of(quantity));
    }

    /// Adds what this code stands for. Where neither it nor the caller says how much, one piece is
    /// meant; a product that is weighed or measured is refused then.
    public Basket scan(Actor actor, String code, Optional<Quantity> quantity) {
        return scan(actor, code, quantity, Optional.empty());
    }

    /// The same at the price that somebody was asked for.
    ///
    /// @param asked what one unit costs, where the product has no price of its own; empty where
    ///     nobody has said it, and such a product is refused
    public Basket scan(
            Actor actor, String code, Optional<Quantity> quantity, Optional<Money> asked) {
        return database.write(
                tx -> {
                    // The codes of products beat cards, and cards beat what a code may say else.
                    Optional<ScannedProduct> own = ScannedCodes.own(tx, code);
                    Optional<Customer> known =
                            own.isPresent()
                                    ? Optional.empty()
                                    : tx.customers().byCard(code.strip());
                    if (known.isPresent()) {
                        return buys(tx, actor, known.map(Customer::id));
                    }
                    ScannedProduct scanned =
                            own.or(() -> ScannedCodes.read(tx, code))
                                    .orElseThrow(
                                            () -> new Refused(new Problem.UnknownBarcode(code)));
                    Optional<Quantity> times = scanned.times(quantity);
                    Optional<Mark> mark = scanned.string().flatMap(Mark::of);
                    long product = scanned.product().id();
                    if (mark.isPresent() && marks.fills(tx, actor, product, mark.get())) {
                        return required(tx);
                    }
                    boolean typed = scanned.quantity().isEmpty();
                    Chosen chosen = new Chosen(scanned.product(), scanned.code(), times, asked);
                    Basket after = add(tx, actor, chosen, typed);
                    mark.ifPresent(found -> marks.fills(tx, actor, product, found));
                    return after;
                });
    }

    /// Adds `quantity` of a product that was tapped or found.
    public Basket add(Actor actor, long productId, Quantity quantity) {
        return add(actor, productId, Optional.of(quantity));
    }

    /// Adds a product that was tapped or found. Where no quantity is given one piece is meant; a
    /// product that is weighed or measured is refused then.
    public Basket add(Actor actor, long productId, Optional<Quantity> quantity) {
        return add(actor, productId, quantity, Optional.empty());
    }

    /// The same at the price that somebody was asked for.
    public Basket add(
            Actor actor, long productId, Optional<Quantity> quantity, Optional<Money> asked) {
        return database.write(
                tx -> {
                    Product product = product(tx, productId);
                    return add(tx, actor, new Chosen(product, "", quantity, asked), true);
                });
    }

    /// Adds what the scale says of a product that lies on it.
    ///
    /// @param code the code it was named by; empty for none
    public Basket weighed(Actor actor, long productId, String code, Quantity weight) {
        return weighed(actor, productId, code, weight, Optional.empty());
    }

    /// The same at the price that somebody was asked for.
    public Basket weighed(
            Actor actor, long productId, String code, Quantity weight, Optional<Money> asked) {
        return database.write(
                tx -> {
                    Product product = product(tx, productId);
                    return add(
                            tx,
                            actor,
                            new Chosen(product, code, Optional.of(weight), asked),
                            false);
                });
    }

    private static Product product(Transaction tx, long id) {
        return tx.catalog()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.ProductNotFound(id)));
    }

    /// Sets a line's quantity. Less than before needs [Right#VOID].
    public Basket quantity(Actor actor, int line, Quantity quantity) {
        return database.write(
                tx -> {
                    Basket basket = changeable(tx);
                    BasketLine old = basket.line(line);
                    Basket after =
                            BasketOffers.applied(tx, basket.withQuantity(line, quantity), now());
                    noteTyped(tx, actor, basket.id(), after.line(line));
                    if (quantity.compareTo(old.quantity()) < 0) {
                        Money less = old.net().minus(after.line(line).net());
                        voided(
                                tx,
                                actor,
                                basket,
                                old,
                                old.quantity().minus(quantity),
                                notBelowNothing(less));
                    } else {
                        checkStock(tx, after, old.productId());
                    }
                    tx.baskets().save(basket, after);
                    return after;
                });
    }

    /// Removes a line. Needs [Right#VOID].
    public Basket remove(Actor actor, int line) {
        return change(
                (tx, basket) -> {
                    BasketLine old = basket.line(line);
                    voided(tx, actor, basket, old, old.quantity(), old.net());
                    return basket.without(line);
                });
    }

    /// Says who buys it, or nobody; needs no line yet.
    public Basket customer(Actor actor, Optional<Long> customer) {
        return database.write(tx -> buys(tx, actor, customer));
    }

    private Basket buys(Transaction tx, Actor actor, Optional<Long> customer) {
        Employee by = rights.require(tx, actor, Right.SELL);
        customer.ifPresent(id -> requireActive(tx, id));
        Optional<Basket> open = tx.baskets().open();
        Basket after = open.orElseGet(Baskets::fresh).of(customer);
        if (open.isEmpty() && customer.isEmpty()) {
            return after;
        }
        if (after.isEmpty() && customer.isEmpty()) {
            tx.baskets().delete(after.id());
            return fresh();
        }
        if (open.isEmpty()) {
            tx.baskets().begin(after.id(), by, clock.instant());
        }
        tx.baskets().putCustomer(after.id(), customer);
        Basket offered = BasketOffers.applied(tx, ListPrices.applied(tx, after), now());
        if (!offered.lines().equals(after.lines())) {
            // Who buys it may be said while a card has paid a part, unless that changes the total.
            TerminalSteps.requireFree(tx, after.id());
        }
        tx.baskets().save(after, offered);
        return offered;
    }

    private static void requireActive(Transaction tx, long customer) {
        tx.customers()
                .find(customer)
                .filter(Customer::active)
                .orElseThrow(() -> new Refused(new Problem.CustomerNotFound()));
    }

    /// Gives a discount on a line, which needs [Right#DISCOUNT], or takes it away.
    public Basket lineDiscount(Actor actor, int line, Optional<Discount> discount) {
        return change((tx, basket) -> discounts.onLine(tx, actor, basket, line, discount));
    }

    /// Gives a discount on the whole basket, which needs [Right#DISCOUNT], or takes it away.
    public Basket discount(Actor actor, Optional<Discount> discount) {
        return change((tx, basket) -> discounts.onWhole(tx, actor, basket, discount));
    }

    /// Cancels the whole basket. Needs [Right#VOID].
    public Basket cancel(Actor actor) {
        return database.write(
                tx -> {
                    Basket basket = changeable(tx);
                    Money total = Pricing.of(basket).total();
                    Employee by =
                            rights.require(tx, actor, Right.VOID, basket.id().toString(), total);
                    changes.note(tx, EntryKind.BASKET_CANCELLED, by, basket);
                    tx.baskets().delete(basket.id());
                    return fresh();
                });
    }

    /// Parks the open basket.
    public Basket park(Actor actor, String label) {
        String text = TypedText.optional(label, LONGEST_LABEL, new Problem.BadName());
        return database.write(
                tx -> {
                    Basket basket = changeable(tx);
                    Employee by = rights.require(tx, actor, Right.SELL);
                    tx.baskets().park(basket.id(), text, clock.instant());
                    changes.note(tx, EntryKind.BASKET_PARKED, by, basket);
                    return fresh();
                });
    }

    /// The parked baskets, oldest first.
    public List<ParkedBasket> parked() {
        return database.read(tx -> tx.baskets().allParked());
    }

    /// Resumes a parked basket. The open one must be empty.
    public Basket recall(Actor actor, UUID id) {
        return database.write(
                tx -> {
                    Optional<Basket> open = tx.baskets().open();
                    if (open.filter(basket -> !basket.isEmpty()).isPresent()) {
                        throw new Refused(new Problem.BasketNotEmpty());
                    }
                    open.ifPresent(basket -> tx.baskets().delete(basket.id()));
                    Basket basket = parked(tx, id);
                    Employee by = rights.require(tx, actor, Right.SELL);
                    tx.baskets().recall(id);
                    Basket offered =
                            BasketOffers.applied(tx, ListPrices.applied(tx, basket), now());
                    tx.baskets().save(basket, offered);
                    changes.note(tx, EntryKind.BASKET_RECALLED, by, offered);
                    return offered;
                });
    }

    /// Cancels a parked basket. Needs [Right#VOID].
    public void cancelParked(Actor actor, UUID id) {
        database.write(
                tx -> {
                    Basket basket = parked(tx, id);
                    Money total = Pricing.of(basket).total();
                    Employee by = rights.require(tx, actor, Right.VOID, id.toString(), total);
                    changes.note(tx, EntryKind.BASKET_CANCELLED, by, basket);
                    tx.baskets().delete(id);
                    return id;
                });
    }

    /// Fewer pieces may cost more: the price from a quantity on is gone.
    private static Money notBelowNothing(Money less) {
        return less.isNegative() ? Money.ZERO : less;
    }

    private interface Change {
        Basket apply(Transaction tx, Basket basket);
    }

    private Basket change(Change change) {
        return database.write(
                tx -> {
                    Basket before = changeable(tx);
                    return saved(tx, before, change.apply(tx, before));
                });
    }

    private Basket saved(Transaction tx, Basket before, Basket after) {
        return BasketChanges.saved(tx, before, after, now());
    }

    private LocalDateTime now() {
        return Moment.of(clock).local();
    }

    private void noteTyped(Transaction tx, Actor actor, UUID basket, BasketLine line) {
        HandWeights.Typed typed =
                new HandWeights.Typed(line.productId(), line.name(), line.quantity(), line.gross());
        handWeights.note(tx, actor, basket, line.unit(), typed);
    }

    /// @param typed whether a person says how much it is, rather than a scale
    private Basket add(Transaction tx, Actor actor, Chosen chosen, boolean typed) {
        String code = chosen.code();
        Quantity quantity = chosen.howMuch();
        Product product = chosen.priced();
        Employee by = rights.require(tx, actor, Right.SELL);
        Optional<Basket> open = tx.baskets().open();
        Basket before = open.orElseGet(Baskets::fresh);
        if (typed) {
            Money worth = product.price().times(quantity);
            handWeights.note(
                    tx,
                    actor,
                    before.id(),
                    product.unit(),
                    new HandWeights.Typed(product.id(), product.name(), quantity, worth));
        }
        // Only a line that is there already can take it in.
        boolean again = before.lines().stream().anyMatch(l -> l.productId() == product.id());
        Set<String> packs = again ? BasketOffers.packsApart(tx, product.id()) : Set.of();
        Basket after = before.plus(product, code, quantity, packs);
        checkStock(tx, after, product.id());
        if (open.isEmpty()) {
            tx.baskets().begin(before.id(), by, clock.instant());
        }
        return saved(tx, before, after);
    }

    private void checkStock(Transaction tx, Basket basket, long productId) {
        StockCheck.check(tx, basket, productId, () -> now().toLocalDate());
    }

    private void voided(
            Transaction tx,
            Actor actor,
            Basket basket,
            BasketLine line,
            Quantity taken,
            Money amount) {
        Employee by = rights.require(tx, actor, Right.VOID, basket.id().toString(), amount);
        changes.voided(tx, by, basket, line, taken, amount);
    }

    private static Basket changeable(Transaction tx) {
        Basket basket = required(tx);
        TerminalSteps.requireFree(tx, basket.id());
        return basket;
    }

    private static Basket required(Transaction tx) {
        return tx.baskets()
                .open()
                .filter(basket -> !basket.isEmpty())
                .orElseThrow(() -> new Refused(new Problem.BasketEmpty()));
    }

    private static Basket parked(Transaction tx, UUID id) {
        return tx.baskets().parked(id).orElseThrow(() -> new Refused(new Problem.BasketNotFound()));
    }

    private static Basket fresh() {
        return BasketChanges.fresh();
    }
}
