package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.CategoryCard;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.ShopPromotion;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.CategoryStore.Kind;
import smena.store.Database;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;

/// The categories of the shop: added, changed, put in order, joined and archived, never deleted.
/// Changing them needs [Right#EDIT_CATALOGUE].
public final class Categories {
    /// A sale waits for no more than so many products that change their category.
    private static final int BATCH = 500;

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public Categories(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// A category and how many products it has, sold or archived.
    public record Overview(long id, CategoryCard card, boolean isArchived, long products) {}

    /// All of them in their order, those that are archived too.
    public List<Overview> all() {
        return database.read(
                tx ->
                        tx.categories().all().stream()
                                .map(
                                        kind ->
                                                new Overview(
                                                        kind.id(),
                                                        kind.card(),
                                                        kind.isArchived(),
                                                        tx.categories().products(kind.id())))
                                .toList());
    }

    /// Adds one behind the others.
    public long add(Actor actor, CategoryCard wanted) {
        CategoryCard card = wanted.checked();
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    requireFree(tx, card, 0);
                    long id = tx.categories().insert(card);
                    note(tx, by, id, card.name(), "added", 1);
                    return id;
                });
    }

    /// Changes one from the card that was `seen`; refuses where somebody else has changed it since.
    public CategoryCard change(Actor actor, long id, CategoryCard seen, CategoryCard wanted) {
        CategoryCard card = wanted.checked();
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    CategoryCard before = required(tx, id).card();
                    if (!before.equals(seen)) {
                        throw new Refused(new Problem.ProductChanged(before.name()));
                    }
                    if (card.equals(before)) {
                        return before;
                    }
                    requireFree(tx, card, id);
                    tx.categories().update(id, card);
                    note(tx, by, id, card.name(), "changes", card.changedFrom(before));
                    return card;
                });
    }

    /// Moves one up or down among those that are not archived.
    ///
    /// @param by how many places; below zero is up
    public void move(Actor actor, long id, int by) {
        database.write(
                tx -> {
                    Employee who = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    List<Kind> all = tx.categories().all();
                    List<Long> order = new ArrayList<>(shown(all));
                    int at = order.indexOf(id);
                    int to = Math.clamp((long) at + by, 0, Math.max(0, order.size() - 1));
                    if (at < 0 || at == to) {
                        return id;
                    }
                    order.remove(at);
                    order.add(to, id);
                    all.stream().filter(Kind::isArchived).map(Kind::id).forEach(order::add);
                    tx.categories().order(order);
                    note(tx, who, id, required(tx, id).card().name(), "place", to + 1);
                    return id;
                });
    }

    private static List<Long> shown(List<Kind> all) {
        return all.stream().filter(kind -> !kind.isArchived()).map(Kind::id).toList();
    }

    /// Takes one away from the till, or brings it back. Refuses while a product that is sold is in
    /// it, or a promotion is for it.
    public void archive(Actor actor, long id, boolean now) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    Kind kind = required(tx, id);
                    if (kind.isArchived() == now) {
                        return id;
                    }
                    if (now) {
                        if (tx.categories().isInUse(id)) {
                            throw new Refused(new Problem.CategoryInUse(kind.card().name()));
                        }
                        requireNoPromotion(tx, kind);
                    }
                    tx.categories().archive(id, now);
                    note(tx, by, id, kind.card().name(), "archived", now ? 1 : 0);
                    return id;
                });
    }

    /// Puts all products of one into another and archives it, some hundreds at a time. Refuses
    /// while a promotion is for it. Broken off, it goes on where it was when it is asked again.
    public void join(Actor actor, long from, long to) {
        if (from == to) {
            return;
        }
        boolean more = true;
        while (more) {
            more = database.write(tx -> joined(tx, actor, from, to));
        }
        archive(actor, from, true);
    }

    private boolean joined(Transaction tx, Actor actor, long from, long to) {
        Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
        Kind old = required(tx, from);
        Kind now = required(tx, to);
        requireNoPromotion(tx, old);
        List<Long> products = tx.categories().products(from, BATCH);
        if (products.isEmpty()) {
            return false;
        }
        tx.categories().move(products, to);
        note(tx, by, from, old.card().name(), "into", now.card().name(), "moved", products.size());
        return products.size() == BATCH;
    }

    private static void requireNoPromotion(Transaction tx, Kind kind) {
        tx.promotions().all().stream()
                .filter(known -> !known.isEnded())
                .map(ShopPromotion::promotion)
                .filter(promotion -> promotion.range().categories().contains(kind.id()))
                .map(Promotion::name)
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new Refused(
                                    new Problem.CategoryOnOffer(kind.card().name(), name));
                        });
    }

    private static Kind required(Transaction tx, long id) {
        return tx.categories()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.CategoryNotFound()));
    }

    private static void requireFree(Transaction tx, CategoryCard card, long id) {
        tx.categories()
                .named(card.name())
                .filter(other -> other.id() != id)
                .ifPresent(
                        _ -> {
                            throw new Refused(new Problem.CategoryTaken(card.name()));
                        });
    }

    private void note(Transaction tx, Employee by, long id, String name, Object... facts) {
        Object[] all = new Object[facts.length + 4];
        all[0] = "category";
        all[1] = name;
        all[2] = "number";
        all[3] = id;
        System.arraycopy(facts, 0, all, 4, facts.length);
        journal.append(tx, EntryKind.CATALOGUE_CHANGED, by, tx.shifts().open().map(Shift::id), all);
    }
}
