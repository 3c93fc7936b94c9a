package smena.service.supply;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.stock.ReceiptDraft;
import smena.service.catalog.PictureFile;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Photographs of the papers that came with goods. They stand in the database, so every backup has
/// them; booked with their receipt, they stay. All but looking needs [Right#MANAGE_STOCK].
public final class ReceiptPhotos {
    /// The most photographs of one receipt.
    public static final int MOST = 9;

    private final Database database;
    private final Rights rights;
    private final GoodsReceipts receipts;

    public ReceiptPhotos(Database database, Rights rights, GoodsReceipts receipts) {
        this.database = database;
        this.rights = rights;
        this.receipts = receipts;
    }

    /// The numbers of those of a receipt, draft or booked, in the order in which they were added.
    public List<Long> of(UUID receipt) {
        return database.read(tx -> of(tx, receipt));
    }

    private static List<Long> of(Transaction tx, UUID receipt) {
        List<Long> booked = tx.receiptPhotos().ofReceipt(receipt);
        return booked.isEmpty() ? tx.receiptPhotos().ofDraft(receipt) : booked;
    }

    /// One of them, a JPEG; empty where it is gone.
    public Optional<byte[]> picture(UUID receipt, long number) {
        return database.read(
                        tx ->
                                tx.receiptPhotos()
                                        .inReceipt(receipt, number)
                                        .or(() -> tx.receiptPhotos().inDraft(receipt, number)))
                .map(text -> Base64.getDecoder().decode(text));
    }

    /// Adds the picture in a file to a draft, which is kept with it. Returns the numbers of all.
    /// Refuses a file that is no picture or too large, and more than [#MOST]. Takes a moment: never
    /// on the FX thread.
    public List<Long> add(Actor actor, ReceiptDraft draft, Path file) {
        String picture = Base64.getEncoder().encodeToString(PictureFile.paper(file));
        return database.write(
                tx -> {
                    if (receipts.isDraft(tx, actor, draft)) {
                        if (tx.receiptPhotos().ofDraft(draft.uuid()).size() >= MOST) {
                            throw new Refused(new Problem.TooManyPhotos(MOST));
                        }
                        tx.receiptPhotos().add(draft.uuid(), picture);
                    }
                    return of(tx, draft.uuid());
                });
    }

    /// Takes one off a draft; a booked one stays. Returns the numbers of the others.
    public List<Long> remove(Actor actor, UUID draft, long number) {
        return database.write(
                tx -> {
                    if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    tx.receiptPhotos().remove(draft, number);
                    return of(tx, draft);
                });
    }
}
