package smena.service.supply;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.service.catalog.PictureFile;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Photographs of the papers that came with goods. They stand in the database, so every backup has
/// them; booked, they stay. Further ones may come once the receipt is booked. All but looking
/// needs [Right#MANAGE_STOCK].
public final class ReceiptPhotos {
    /// The most photographs of one receipt.
    public static final int MOST = 9;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final GoodsReceipts receipts;

    public ReceiptPhotos(
            Database database, Journal journal, Rights rights, GoodsReceipts receipts) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.receipts = receipts;
    }

    /// A photograph that is small enough to be kept.
    ///
    /// @param jpeg in base64
    public record Small(String jpeg) {}

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

    /// Makes the pictures in these files small enough for a receipt. Refuses a file that is no
    /// picture or too large, and more than [#MOST] with those that are there. It writes nothing
    /// and holds no sale up, but each file takes about a second: not where acts of a till wait
    /// for one another.
    public List<Small> read(UUID receipt, List<Path> files) {
        requireRoom(of(receipt), files.size());
        return files.stream()
                .map(PictureFile::paper)
                .map(jpeg -> new Small(Base64.getEncoder().encodeToString(jpeg)))
                .toList();
    }

    /// Adds photographs to a draft, which is kept with them; to the receipt where it was booked
    /// meanwhile. Returns the numbers of all. Refuses more than [#MOST].
    public List<Long> add(Actor actor, ReceiptDraft draft, List<Small> photos) {
        return database.write(
                tx -> {
                    if (!receipts.isDraft(tx, actor, draft)) {
                        return book(tx, actor, draft.uuid(), photos);
                    }
                    requireRoom(tx.receiptPhotos().ofDraft(draft.uuid()), photos.size());
                    photos.forEach(one -> tx.receiptPhotos().add(draft.uuid(), one.jpeg()));
                    return of(tx, draft.uuid());
                });
    }

    /// Adds photographs to a booked receipt, for good. Returns the numbers of all. Refuses more
    /// than [#MOST] and what is no booked receipt.
    public List<Long> addBooked(Actor actor, UUID receipt, List<Small> photos) {
        return database.write(tx -> book(tx, actor, receipt, photos));
    }

    private List<Long> book(Transaction tx, Actor actor, UUID receipt, List<Small> photos) {
        StockDocument.Head head =
                tx.stockDocuments()
                        .byUuid(receipt)
                        .map(StockDocument::head)
                        .filter(found -> found.kind() == DocumentKind.RECEIPT)
                        .orElseThrow(() -> new Refused(new Problem.GoodsReceiptNotFound()));
        Employee by = rights.require(tx, actor, Right.MANAGE_STOCK, receipt.toString(), Money.ZERO);
        requireRoom(tx.receiptPhotos().ofReceipt(receipt), photos.size());
        if (!photos.isEmpty()) {
            photos.forEach(one -> tx.receiptPhotos().addBooked(receipt, one.jpeg()));
            journal.append(
                    tx,
                    EntryKind.PAPER_PHOTOGRAPHED,
                    by,
                    tx.shifts().open().map(Shift::id),
                    "number",
                    head.number(),
                    "count",
                    photos.size());
        }
        return of(tx, receipt);
    }

    private static void requireRoom(List<Long> there, int more) {
        if (there.size() + more > MOST) {
            throw new Refused(new Problem.TooManyPhotos(MOST));
        }
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
