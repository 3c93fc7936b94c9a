package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.ProductCard;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// The pictures of products, small enough for tiles. They stand in the database, so every backup
/// has them.
public final class ProductPictures {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public ProductPictures(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The products that have one.
    public Set<Long> products() {
        return database.read(tx -> tx.pictures().products());
    }

    /// The picture of a product, a JPEG; empty where it has none.
    public Optional<byte[]> of(long productId) {
        return database.read(tx -> tx.pictures().of(productId))
                .map(text -> Base64.getDecoder().decode(text));
    }

    /// Gives a product, sold or archived, the picture in a file, made small. Needs
    /// [Right#EDIT_CATALOGUE]; refuses a file that is no picture or too large. Takes a moment:
    /// never on the FX thread.
    public void put(Actor actor, long productId, Path file) {
        put(actor, productId, Base64.getEncoder().encodeToString(PictureFile.small(file)));
    }

    /// Takes the picture away. Needs [Right#EDIT_CATALOGUE].
    public void remove(Actor actor, long productId) {
        put(actor, productId, "");
    }

    /// The journal gets the row with the picture's digest, not the picture.
    private void put(Actor actor, long productId, String picture) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_CATALOGUE);
                    String name =
                            tx.productCards()
                                    .find(productId)
                                    .map(ProductCard::name)
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            new Problem.ProductNotFound(
                                                                    productId)));
                    if (!picture.equals(tx.pictures().of(productId).orElse(""))) {
                        tx.pictures().put(productId, picture);
                        journal.append(
                                tx,
                                EntryKind.CATALOGUE_CHANGED,
                                by,
                                tx.shifts().open().map(shift -> shift.id()),
                                picture.isEmpty() ? "pictureRemoved" : "picture",
                                name);
                    }
                    return name;
                });
    }
}
