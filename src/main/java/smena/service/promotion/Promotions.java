package smena.service.promotion;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.Category;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.ShopPromotion;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The shop's promotions. They are added, changed and ended, never deleted: receipts name them.
/// Changing them needs [Right#EDIT_CATALOGUE].
public final class Promotions {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Clock clock;

    public Promotions(Database database, Journal journal, Rights rights, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.clock = clock;
    }

    /// All of them, the newest first.
    public List<ShopPromotion> all() {
        return database.read(tx -> tx.promotions().all());
    }

    /// One of them.
    public Optional<ShopPromotion> find(long id) {
        return database.read(tx -> tx.promotions().find(id));
    }

    /// The shop's day.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// Adds a promotion, whatever number it says it has, and returns it with its own.
    public Promotion add(Actor actor, Promotion wanted) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    Promotion checked = checked(tx, wanted, 0);
                    Promotion added = checked.numbered(tx.promotions().insert(checked));
                    note(tx, EntryKind.PROMOTION_SET, by, added);
                    return added;
                });
    }

    /// Changes what a promotion gives, when and for what, from the next change of a basket on. One
    /// that ended stays as it was.
    public Promotion change(Actor actor, Promotion wanted) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    required(tx, wanted.id());
                    Promotion checked = checked(tx, wanted, wanted.id());
                    tx.promotions().update(checked);
                    note(tx, EntryKind.PROMOTION_SET, by, checked);
                    return checked;
                });
    }

    /// Ends a promotion for good, from the next change of a basket on.
    public void end(Actor actor, long id) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    Promotion promotion = required(tx, id);
                    tx.promotions().end(id);
                    note(tx, EntryKind.PROMOTION_ENDED, by, promotion);
                    return promotion;
                });
    }

    private static Promotion required(Transaction tx, long id) {
        return tx.promotions()
                .find(id)
                .filter(known -> !known.isEnded())
                .map(ShopPromotion::promotion)
                .orElseThrow(() -> new Refused(new Problem.PromotionNotFound()));
    }

    private static Promotion checked(Transaction tx, Promotion wanted, long id) {
        String name =
                TypedText.required(wanted.name(), Promotion.LONGEST_NAME, new Problem.BadName());
        var products = wanted.range().products();
        var known = tx.promotions().categories(products).keySet();
        products.stream()
                .filter(product -> !known.contains(product))
                .findFirst()
                .ifPresent(
                        product -> {
                            throw new Refused(new Problem.ProductNotFound(product));
                        });
        boolean categories =
                tx.catalog().categories().stream()
                        .map(Category::id)
                        .toList()
                        .containsAll(wanted.range().categories());
        if (!categories) {
            throw new Refused(new Problem.NothingOnOffer());
        }
        return new Promotion(id, name, wanted.terms(), wanted.range(), wanted.validity());
    }

    private void note(Transaction tx, EntryKind kind, Employee by, Promotion promotion) {
        journal.append(
                tx,
                kind,
                by,
                tx.shifts().open().map(Shift::id),
                "promotion",
                promotion.id(),
                "name",
                promotion.name());
    }
}
