package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductField;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.price.PriceDocument.Origin;
import smena.domain.price.PriceLine;
import smena.domain.price.WaitingLabel.Reason;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.price.PriceBooking;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The cards of the shop's products: they are added, changed and archived, never deleted. Changing
/// them needs [Right#EDIT_CATALOGUE]. The till takes a product as it now is with its next scan;
/// what lies in a basket already stays as it was.
public final class ProductCards {
    private static final long NEW = 0;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PriceBooking prices;

    public ProductCards(Database database, Journal journal, Rights rights, PriceBooking prices) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.prices = prices;
    }

    /// A card with the number of its product.
    public record Numbered(long id, ProductCard card) {}

    /// The card of a product, sold or archived.
    public Optional<ProductCard> find(long id) {
        return database.read(tx -> tx.productCards().find(id));
    }

    /// The product that carries this code, sold or archived.
    public Optional<Numbered> byCode(String code) {
        return database.read(
                tx ->
                        tx.productList()
                                .byNumber(Barcode.number(code))
                                .map(listed -> listed.product().id())
                                .flatMap(
                                        id ->
                                                tx.productCards()
                                                        .find(id)
                                                        .map(card -> new Numbered(id, card))));
    }

    /// The suppliers by name.
    public List<String> suppliers() {
        return database.read(tx -> tx.suppliers().all());
    }

    /// Adds a product; its stock is not counted.
    public Numbered add(Actor actor, ProductCard wanted) {
        return insert(actor, wanted.checked());
    }

    /// Adds a product that another program sends: its codes are kept as they are, whatever their
    /// check digit.
    public Numbered addSent(Actor actor, ProductCard wanted) {
        return insert(actor, wanted.checked(wanted.codes()));
    }

    private Numbered insert(Actor actor, ProductCard card) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    check(tx, NEW, card);
                    long id = tx.productCards().insert(card);
                    tx.labels().put(List.of(id), Reason.NEW, journal.now().at());
                    note(
                            tx,
                            by,
                            "added",
                            card,
                            "product",
                            id,
                            "card",
                            Arrays.stream(ProductField.values())
                                    .map(field -> List.of(field.word(), field.of(card)))
                                    .toList());
                    return new Numbered(id, card);
                });
    }

    /// Changes a product from the card that was `seen` to the one that is `wanted`; another price
    /// is a price document of one line. Refuses where somebody else has changed it since; the same
    /// card again changes nothing.
    public ProductCard change(Actor actor, long id, ProductCard seen, ProductCard wanted) {
        return change(actor, id, seen, wanted, Origin.CARD);
    }

    /// The same for what somebody else than a person at the card changes.
    ///
    /// @param origin what makes the price document
    public ProductCard change(
            Actor actor, long id, ProductCard seen, ProductCard wanted, Origin origin) {
        ProductCard card = wanted.checked(origin == Origin.PROGRAM ? wanted.codes() : seen.codes());
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    ProductCard after = priced(card, requireSame(tx, id, seen));
                    keep(tx, by, id, seen, after, origin);
                    return after;
                });
    }

    /// The same where the price that is `wanted` holds from `due` on: all but the price is changed
    /// at once, the price is a document of its own, and either both are kept or neither. Refuses a
    /// product that is not sold then, or whose price the till asks for, and a time too far off.
    public ProductCard changeLater(
            Actor actor, long id, ProductCard seen, ProductCard wanted, Instant due) {
        ProductCard card = wanted.checked(seen.codes());
        if (card.isArchived()) {
            throw new Refused(new Problem.ProductNotSold(card.name()));
        }
        if (card.facts().isOpenPrice()) {
            throw new Refused(new Problem.PriceIsAsked(card.name()));
        }
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    ProductCard after = card.costing(requireSame(tx, id, seen).price());
                    keep(tx, by, id, seen, after, Origin.CARD);
                    prices.later(tx, by, new PriceLine(id, seen.price(), card.price()), due);
                    return after;
                });
    }

    private static ProductCard requireSame(Transaction tx, long id, ProductCard seen) {
        ProductCard now =
                tx.productCards()
                        .find(id)
                        .orElseThrow(() -> new Refused(new Problem.ProductNotFound(id)));
        if (!now.equals(seen)) {
            throw new Refused(new Problem.ProductChanged(now.name()));
        }
        return now;
    }

    private void keep(
            Transaction tx,
            Employee by,
            long id,
            ProductCard before,
            ProductCard after,
            Origin origin) {
        if (!after.changedFrom(before).isEmpty()) {
            check(tx, id, after);
            changed(tx, by, id, before, after, origin);
        }
    }

    /// A price that the till asks for may be missing, and is then as it was.
    private static ProductCard priced(ProductCard card, ProductCard before) {
        return card.price().isZero() ? card.costing(before.price()) : card;
    }

    private void changed(
            Transaction tx,
            Employee by,
            long id,
            ProductCard before,
            ProductCard card,
            Origin origin) {
        if (!card.price().equals(before.price())) {
            PriceLine line = new PriceLine(id, before.price(), card.price());
            prices.now(tx, Optional.of(by), origin, "", List.of(line));
        }
        List<ProductField> changed = card.changedFrom(before);
        if (changed.equals(List.of(ProductField.PRICE))) {
            return;
        }
        CardChange.write(tx, id, before, card, journal.now().at());
        note(
                tx,
                by,
                "changed",
                card,
                "product",
                id,
                "changes",
                changed.stream().map(f -> List.of(f.word(), f.of(before), f.of(card))).toList());
    }

    private static void check(Transaction tx, long id, ProductCard card) {
        if (!tx.taxRates().all().offers(card.taxCode())) {
            throw new Refused(new Problem.BadTaxRate(card.taxCode()));
        }
        card.codes().forEach(code -> CodeHolders.requireFree(tx, id, code));
        card.scaleNumber().ifPresent(number -> CodeHolders.requireFree(tx, id, number));
    }

    /// The entry tells each field that is new: its name, the value before and the one now.
    private void note(Transaction tx, Employee by, String act, ProductCard card, Object... facts) {
        Object[] all = new Object[facts.length + 2];
        all[0] = act;
        all[1] = card.name();
        System.arraycopy(facts, 0, all, 2, facts.length);
        journal.append(tx, EntryKind.CATALOGUE_CHANGED, by, tx.shifts().open().map(Shift::id), all);
    }
}
