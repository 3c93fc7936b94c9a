package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCode;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.Optional;

/// What a product is known by besides its first code: packs, and its number on the scale. Needs
/// [Right#EDIT_CATALOGUE].
public final class ProductCodes {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public ProductCodes(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// Gives a product a further code: a pack's, which says how much of it the pack holds and, if
    /// wished, what it costs; or another code of the single piece.
    public void add(
            Actor actor,
            long productId,
            String code,
            Optional<Quantity> pack,
            Optional<Money> packPrice) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    Product product = required(tx, productId);
                    ProductCode wanted = new ProductCode(code, pack, packPrice);
                    ProductCode sound = wanted.checked(product.unit());
                    CodeHolders.requireFree(tx, productId, sound);
                    tx.catalog().insertCode(productId, sound);
                    note(tx, by, product, "code", sound.code());
                    return product;
                });
    }

    /// Sets a product's number on the scale, or takes it away.
    public void scaleNumber(Actor actor, long productId, Optional<Long> number) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    Product product = required(tx, productId);
                    number.ifPresent(wanted -> CodeHolders.requireFree(tx, productId, wanted));
                    tx.catalog().plu(productId, number);
                    note(tx, by, product, "scale", number.map(n -> Long.toString(n)).orElse(""));
                    return product;
                });
    }

    private static Product required(Transaction tx, long productId) {
        return tx.catalog()
                .find(productId)
                .orElseThrow(() -> new Refused(new Problem.ProductNotFound(productId)));
    }

    private void note(Transaction tx, Employee by, Product product, String what, String value) {
        journal.append(
                tx,
                EntryKind.CATALOGUE_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                "changed",
                product.name(),
                what,
                value);
    }
}
