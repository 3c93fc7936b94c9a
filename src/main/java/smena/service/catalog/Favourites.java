package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.service.catalog.ProductCards.Numbered;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SettingChanges;
import smena.store.Database;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The products on the first page of the grid, in the order the manager gave them.
public final class Favourites {
    /// As many as are still found at a glance.
    public static final int MOST = 60;

    private static final String NAME = "till.favourites";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public Favourites(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// Those that are on sale, in their order.
    public List<Product> products() {
        return database.read(
                tx -> ids(tx).stream().map(tx.catalog()::find).flatMap(Optional::stream).toList());
    }

    /// Puts a product behind the others. Needs [Right#EDIT_CATALOGUE]; refuses more than [#MOST].
    public void add(Actor actor, long productId) {
        change(actor, (tx, ids) -> put(tx, ids, productId));
    }

    /// Takes a product off. Needs [Right#EDIT_CATALOGUE].
    public void remove(Actor actor, long productId) {
        change(actor, (_, ids) -> ids.remove(productId));
    }

    /// Moves a product `steps` places further, or with a number below zero nearer to the first.
    /// Needs [Right#EDIT_CATALOGUE]; stops at either end.
    public void move(Actor actor, long productId, int steps) {
        change(
                actor,
                (_, ids) -> {
                    int from = ids.indexOf(productId);
                    if (from >= 0) {
                        ids.remove(from);
                        ids.add(Math.clamp(from + steps, 0, ids.size()), productId);
                    }
                });
    }

    /// Whether a product is among them.
    public boolean has(long productId) {
        return database.read(tx -> ids(tx).contains(productId));
    }

    /// Keeps a card and puts its product behind the others, or takes it off: all or nothing.
    /// Refuses more than [#MOST], and a product that is not sold.
    ///
    /// @param keep asks for the right to change the card, which is the right to this as well
    public Numbered keeping(Actor actor, boolean isFavourite, Supplier<Numbered> keep) {
        return database.write(
                tx -> {
                    Numbered kept = keep.get();
                    Employee by =
                            tx.people()
                                    .find(actor.employee().id())
                                    .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
                    change(
                            tx,
                            by,
                            (in, ids) -> {
                                ids.remove(kept.id());
                                if (isFavourite) {
                                    put(in, ids, kept.id());
                                }
                            });
                    return kept;
                });
    }

    private static void put(Transaction tx, List<Long> ids, long productId) {
        if (tx.catalog().find(productId).isEmpty()) {
            throw new Refused(new Problem.ProductNotFound(productId));
        }
        if (!ids.contains(productId)) {
            ids.add(productId);
        }
    }

    private interface Change {
        void of(Transaction tx, List<Long> ids);
    }

    private void change(Actor actor, Change change) {
        database.write(
                tx -> {
                    change(tx, rights.require(tx, actor, Right.EDIT_CATALOGUE), change);
                    return 0;
                });
    }

    /// What is no longer sold goes with the next change.
    private void change(Transaction tx, Employee by, Change change) {
        List<Long> ids = new ArrayList<>(ids(tx));
        ids.removeIf(id -> tx.catalog().find(id).isEmpty());
        change.of(tx, ids);
        if (ids.size() > MOST) {
            throw new Refused(new Problem.TooManyFavourites(MOST));
        }
        String text = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        new SettingChanges(tx, journal, by).put(tx.settings().all(), Map.of(NAME, text));
    }

    private static List<Long> ids(Transaction tx) {
        String text = tx.settings().get(NAME).orElse("");
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::parseLong).toList();
    }
}
