package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.ProductCard;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.price.PriceRule;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.price.PriceDocuments;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.PriceStore.Priced;
import smena.store.Transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Changes of many products at once. Prices go through a price document; the others are written
/// some hundreds at a time, each with an entry that names them. Needs [Right#EDIT_CATALOGUE].
public final class BulkChanges {
    private static final int BATCH = 250;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PriceDocuments prices;

    public BulkChanges(Database database, Journal journal, Rights rights, PriceDocuments prices) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.prices = prices;
    }

    /// What a product costs and would cost.
    public record NewPrice(long id, String name, Money old, Money price) {
        /// Whether it would cost something else.
        public boolean isChange() {
            return !old.equals(price);
        }
    }

    /// The step that the shop rounds cash to, minor units; 0 where it does not.
    public long step() {
        return database.read(tx -> Settings.read(tx).cashStep());
    }

    /// What these products would cost by a rule, in their order; those that are not sold, or whose
    /// price the till asks for, are left out. Nothing is changed.
    public List<NewPrice> preview(Collection<Long> products, PriceRule rule) {
        PriceRule sound = rule.checked();
        return database.read(
                tx -> {
                    Map<Long, Priced> goods = tx.prices().goods(products);
                    return products.stream()
                            .map(goods::get)
                            .filter(Objects::nonNull)
                            .filter(Priced::isSold)
                            .filter(known -> !known.isAsked())
                            .map(
                                    known ->
                                            new NewPrice(
                                                    known.id(),
                                                    known.name(),
                                                    known.price(),
                                                    sound.of(known.price())))
                            .toList();
                });
    }

    /// Gives products these prices as one price document, and returns how many there were. Refuses
    /// where the price of one of them is no longer what was seen.
    ///
    /// @param due when; empty for at once
    public int prices(Actor actor, String reason, Optional<Instant> due, List<NewPrice> seen) {
        List<NewPrice> changes = seen.stream().filter(NewPrice::isChange).toList();
        Map<Long, Money> wanted = new LinkedHashMap<>();
        changes.forEach(change -> wanted.put(change.id(), change.price()));
        Map<Long, Priced> now = database.read(tx -> tx.prices().goods(wanted.keySet()));
        for (NewPrice change : changes) {
            Priced known = now.get(change.id());
            if (known == null || !known.isSold() || !known.price().equals(change.old())) {
                throw new Refused(new Problem.ProductChanged(change.name()));
            }
        }
        prices.make(actor, new PriceDocuments.Wanted(reason, due, wanted));
        return wanted.size();
    }

    /// Puts products into a category, which is made where it does not exist, and returns how many
    /// were not in it yet.
    public int category(Actor actor, Collection<Long> products, String category) {
        return each(
                actor,
                products,
                "category",
                category.strip(),
                card -> !card.category().equals(category.strip()),
                card -> card.in(category));
    }

    /// Archives products, or sells them again, and returns how many.
    public int archive(Actor actor, Collection<Long> products, boolean now) {
        return each(
                actor,
                products,
                "archived",
                now ? 1 : 0,
                card -> card.isArchived() != now,
                card -> card.archived(now));
    }

    private int each(
            Actor actor,
            Collection<Long> products,
            String what,
            Object value,
            Predicate<ProductCard> isOther,
            UnaryOperator<ProductCard> change) {
        Function<Transaction, Employee> granted =
                tx -> rights.require(tx, actor, Right.EDIT_CATALOGUE);
        int changed = 0;
        List<Long> all = List.copyOf(products);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + BATCH));
            Function<Transaction, Employee> asked = granted;
            Done done =
                    database.write(
                            tx -> {
                                Employee by = asked.apply(tx);
                                int count = some(tx, by, some, what, value, isOther, change);
                                return new Done(by, count);
                            });
            changed += done.count();
            // An approval is for all of them, and is used up with the first ones.
            granted = _ -> done.by();
        }
        return changed;
    }

    private record Done(Employee by, int count) {}

    private int some(
            Transaction tx,
            Employee by,
            List<Long> products,
            String what,
            Object value,
            Predicate<ProductCard> isOther,
            UnaryOperator<ProductCard> change) {
        List<Long> changed = products.stream().filter(id -> put(tx, id, isOther, change)).toList();
        if (!changed.isEmpty()) {
            journal.append(
                    tx,
                    EntryKind.CATALOGUE_CHANGED,
                    by,
                    tx.shifts().open().map(Shift::id),
                    "bulk",
                    what,
                    "value",
                    value,
                    "goods",
                    changed);
        }
        return changed.size();
    }

    private static boolean put(
            Transaction tx,
            long id,
            Predicate<ProductCard> isOther,
            UnaryOperator<ProductCard> change) {
        Optional<ProductCard> before = tx.productCards().find(id).filter(isOther);
        before.ifPresent(card -> tx.productCards().update(id, card, change.apply(card).checked()));
        return before.isPresent();
    }
}
