package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;

/// What the law asks for when a product is sold.
public final class ProductRules {
    private static final String NONE = "";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public ProductRules(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The rules of a product.
    public SaleRules of(long productId) {
        return database.read(tx -> tx.saleRules().of(productId));
    }

    /// Gives a product other rules. Needs [Right#EDIT_CATALOGUE]; refuses an age that nobody asks
    /// for, and marks of what is not sold by the piece. The same rules again change nothing.
    public void set(Actor actor, long productId, SaleRules rules) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    Product product =
                            tx.catalog()
                                    .find(productId)
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            new Problem.ProductNotFound(
                                                                    productId)));
                    ProductCard.check(product.name(), product.unit(), rules);
                    if (!rules.equals(tx.saleRules().of(productId))) {
                        tx.saleRules().put(productId, rules);
                        note(tx, by, product, rules);
                    }
                    return product;
                });
    }

    private void note(Transaction tx, Employee by, Product product, SaleRules rules) {
        journal.append(
                tx,
                EntryKind.CATALOGUE_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                "changed",
                product.name(),
                "age",
                rules.age().map(MinimumAge::years).orElse(0),
                "ageFrom",
                rules.age().map(age -> age.from().toString()).orElse(NONE),
                "noCashFrom",
                rules.noCashFrom().map(LocalDate::toString).orElse(NONE),
                "markedFrom",
                rules.markedFrom().map(LocalDate::toString).orElse(NONE));
    }
}
