package smena.service.promotion;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.PriceList;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.Transaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The shop's price lists. They are added, changed and archived, never deleted: customers buy by
/// them. Changing them needs [Right#EDIT_CATALOGUE].
public final class PriceLists {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public PriceLists(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// A price list, and how many customers buy by it.
    public record Overview(PriceList list, int customers) {}

    /// All of them, those in use first.
    public List<Overview> all() {
        return database.read(
                tx ->
                        tx.priceLists().all().stream()
                                .map(l -> new Overview(l, tx.priceLists().customers(l.id())))
                                .toList());
    }

    /// One of them.
    public Optional<PriceList> find(long id) {
        return database.read(tx -> tx.priceLists().find(id));
    }

    /// Adds a list, whatever number it says it has, and returns it with its own.
    public PriceList add(Actor actor, PriceList wanted) {
        PriceList checked = wanted.checked();
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    check(tx, checked, 0, Map.of());
                    long id = tx.priceLists().insert(checked);
                    note(tx, by, id, checked, Map.of());
                    return tx.priceLists().find(id).orElseThrow();
                });
    }

    /// Gives a list this name and these prices. What lies in an open basket takes them with its
    /// next change. An archived one stays as it was.
    public PriceList change(Actor actor, PriceList wanted) {
        PriceList checked = wanted.checked();
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    PriceList before = required(tx, wanted.id());
                    if (before.equals(checked)) {
                        return before;
                    }
                    check(tx, checked, wanted.id(), before.prices());
                    tx.priceLists().update(checked);
                    note(tx, by, wanted.id(), checked, before.prices());
                    return checked;
                });
    }

    /// Archives a list: its customers buy at the catalogue's prices again.
    public void archive(Actor actor, long id) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    PriceList list = required(tx, id);
                    tx.priceLists().archive(id);
                    journal.append(
                            tx,
                            EntryKind.PRICE_LIST_ARCHIVED,
                            by,
                            tx.shifts().open().map(Shift::id),
                            "list",
                            id,
                            "name",
                            list.name());
                    return list;
                });
    }

    /// What these products would cost by the catalogue less a percentage, rounded to the step that
    /// the shop rounds cash to. Those whose price the till asks for are left out.
    ///
    /// @param basisPoints ten-thousandths off, 0 to 10 000
    public Map<Long, Money> less(Set<Long> products, int basisPoints) {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new Refused(new Problem.BadTerms());
        }
        return database.read(
                tx -> {
                    long step = Settings.read(tx).cashStep();
                    Map<Long, Money> prices = new HashMap<>();
                    tx.catalog()
                            .prices(products)
                            .forEach(
                                    (product, usual) -> {
                                        if (!usual.isAsked()) {
                                            Money less =
                                                    PriceList.less(
                                                            usual.price(), basisPoints, step);
                                            prices.put(product, less);
                                        }
                                    });
                    return prices;
                });
    }

    private static PriceList required(Transaction tx, long id) {
        return tx.priceLists()
                .find(id)
                .filter(known -> !known.isArchived())
                .orElseThrow(() -> new Refused(new Problem.PriceListNotFound()));
    }

    /// A product that was on it before may be sold no more.
    private static void check(Transaction tx, PriceList list, long id, Map<Long, Money> before) {
        if (tx.priceLists().named(list.name()).filter(other -> other.id() != id).isPresent()) {
            throw new Refused(new Problem.PriceListTaken(list.name()));
        }
        Set<Long> unknown = new HashSet<>(list.prices().keySet());
        unknown.removeAll(before.keySet());
        unknown.removeAll(tx.catalog().prices(unknown).keySet());
        unknown.stream()
                .min(Long::compare)
                .ifPresent(
                        product -> {
                            throw new Refused(new Problem.ProductNotFound(product));
                        });
    }

    /// The entry tells each price that changed: the product, the old one and the new one, zero
    /// where there is none.
    private void note(
            Transaction tx, Employee by, long id, PriceList list, Map<Long, Money> before) {
        List<List<Object>> changes =
                list.changedFrom(before).entrySet().stream()
                        .map(
                                e ->
                                        List.<Object>of(
                                                e.getKey(),
                                                e.getValue()[0].minor(),
                                                e.getValue()[1].minor()))
                        .toList();
        journal.append(
                tx,
                EntryKind.PRICE_LIST_SET,
                by,
                tx.shifts().open().map(Shift::id),
                "list",
                id,
                "name",
                list.name(),
                "prices",
                changes);
    }
}
