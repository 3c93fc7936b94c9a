package smena.service.price;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.price.WaitingLabel;
import smena.domain.price.WaitingLabel.Reason;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.PriceStore.Priced;
import smena.store.Transaction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The labels that are to be printed, in the order of the shelves: a new price, a new product, the
/// beginning and the end of a promotion put a product here by themselves. Putting one in and taking
/// them off needs [Right#EDIT_CATALOGUE] and is journalled.
public final class LabelQueue {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public LabelQueue(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// A page of them behind the label `after`; the first one without it.
    public List<WaitingLabel> page(Optional<WaitingLabel> after, int limit) {
        String place = after.map(WaitingLabel::place).orElse("");
        long product = after.map(label -> label.product().id()).orElse(0L);
        return database.read(tx -> tx.labels().page(place, product, limit));
    }

    /// How many wait.
    public int count() {
        return database.read(tx -> tx.labels().count());
    }

    /// Puts a product in, or asks for its label anew. Refuses one that is not sold, and one whose
    /// price the till asks for: its label would say nothing.
    public void put(Actor actor, long product) {
        database.write(
                tx -> {
                    Optional.ofNullable(tx.prices().goods(List.of(product)).get(product))
                            .filter(Priced::isAsked)
                            .ifPresent(LabelQueue::refuse);
                    if (put(actor, List.of(product)) == 0) {
                        throw new Refused(new Problem.ProductNotFound(product));
                    }
                    return product;
                });
    }

    private static void refuse(Priced asked) {
        throw new Refused(new Problem.PriceIsAsked(asked.name()));
    }

    /// Puts those of these products in that are sold at a price of their own, and returns how many
    /// they are.
    public int put(Actor actor, Collection<Long> products) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    List<Long> sold =
                            tx.prices().goods(products).values().stream()
                                    .filter(Priced::isSold)
                                    .filter(known -> !known.isAsked())
                                    .map(Priced::id)
                                    .toList();
                    if (!sold.isEmpty()) {
                        tx.labels().put(sold, Reason.BY_HAND, journal.now().at());
                        note(tx, by, "put", sold.size(), sold);
                    }
                    return sold.size();
                });
    }

    /// Takes labels off that were printed, or are not wanted. One whose price or promotion has
    /// changed since it was read goes on waiting.
    ///
    /// @return how many went
    public int takeOff(Actor actor, Collection<WaitingLabel> labels) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    int gone = tx.labels().takeOff(labels);
                    if (gone > 0) {
                        List<Long> goods = labels.stream().map(l -> l.product().id()).toList();
                        note(tx, by, "off", gone, goods);
                    }
                    return gone;
                });
    }

    /// Takes all of them off, as where a shop has its labels already.
    ///
    /// @return how many went
    public int clear(Actor actor) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    int gone = tx.labels().clear();
                    if (gone > 0) {
                        note(tx, by, "cleared", gone, List.of());
                    }
                    return gone;
                });
    }

    private void note(Transaction tx, Employee by, String act, int count, List<Long> goods) {
        journal.append(
                tx,
                EntryKind.LABELS_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                "act",
                act,
                "count",
                count,
                "goods",
                goods);
    }
}
