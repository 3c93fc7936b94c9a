package smena.ui.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestShop;
import smena.service.catalog.TestPictures;
import smena.ui.kit.Background;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;

/// What happens where while photographs of a paper are added.
class PaperPhotosTest {
    @TempDir private Path folder;
    private final Queue<Runnable> acting = new ArrayDeque<>();
    private final Queue<Runnable> reading = new ArrayDeque<>();
    private final List<Problem> notices = new ArrayList<>();
    private TestShop shop;
    private ApprovedActions acts;
    private Path file;
    private final AtomicReference<Actor> person = new AtomicReference<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        person.set(shop.manager());
        acts =
                new ApprovedActions(
                        new Background(acting::add, Runnable::run, notices::add, this::bug),
                        () -> person.get(),
                        (ask, _) -> {
                            throw new AssertionError(ask);
                        },
                        notices::add);
        file = TestPictures.draw(folder.resolve("paper.jpg"), "jpeg", 60, 90);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    /// The till's acts wait for one another: none may wait for a picture.
    @Test
    void theyAreMadeSmallBesideTheActsOfTheTill() {
        ReceiptDraft draft = SupplyShop.draft("Sharq", "1", SupplyShop.line(shop, 0, 1, 1_000));
        PaperPhotos photos = photos(draft);
        photos.add(acts, List.of(file, file), () -> Optional.of(draft));
        photos.add(acts, List.of(file), () -> Optional.of(draft));
        assertTrue(photos.busyProperty().get());
        assertEquals(0, acting.size(), "nothing is done yet");
        assertEquals(1, reading.size(), "one after the other");
        reading.remove().run();
        assertEquals(1, acting.size());
        assertEquals(List.of(), shop.query("select number from receipt_draft_photo"));
        acting.remove().run();
        assertEquals(List.of(1L, 2L), photos.numbers());
        assertFalse(photos.busyProperty().get());
    }

    /// It would come back with all its lines.
    @Test
    void aDraftThatHasEndedMeanwhileStaysAway() {
        ReceiptDraft draft = SupplyShop.draft("Sharq", "1", SupplyShop.line(shop, 0, 1, 1_000));
        AtomicReference<Optional<ReceiptDraft>> open = new AtomicReference<>(Optional.of(draft));
        PaperPhotos photos = photos(draft);
        photos.add(acts, List.of(file), open::get);
        open.set(Optional.empty());
        reading.remove().run();
        assertEquals(0, acting.size());
        assertFalse(photos.busyProperty().get());
        assertEquals(List.of(), shop.services().goods().goodsReceipts().drafts());
    }

    /// A cashier who comes to the till meanwhile may not write receipts.
    @Test
    void whoeverChoseThemAddsThem() {
        ReceiptDraft draft = SupplyShop.draft("Sharq", "1", SupplyShop.line(shop, 0, 1, 1_000));
        PaperPhotos photos = photos(draft);
        photos.add(acts, List.of(file), () -> Optional.of(draft));
        person.set(shop.cashier());
        reading.remove().run();
        acting.remove().run();
        assertEquals(List.of(), notices);
        assertEquals(List.of(1L), photos.numbers());
    }

    @Test
    void allOrNoneComeToABookedReceipt() throws Exception {
        ReceiptDraft draft = SupplyShop.draft("Sharq", "1", SupplyShop.line(shop, 0, 1, 1_000));
        SupplyShop.book(shop, draft);
        PaperPhotos photos = photos(draft);
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        photos.addBooked(acts, List.of(file, text));
        reading.remove().run();
        assertEquals(List.of(new Problem.PictureNotReadable()), notices);
        assertEquals(0, acting.size());
        photos.addBooked(acts, List.of(file, file));
        reading.remove().run();
        acting.remove().run();
        assertEquals(2, photos.numbers().size());
        photos.remove(acts, photos.numbers().getFirst());
        acting.remove().run();
        assertEquals(2, photos.numbers().size(), "a booked one stays");
    }

    private PaperPhotos photos(ReceiptDraft draft) {
        return new PaperPhotos(
                shop.services().goods().receiptPhotos(),
                new Background(reading::add, Runnable::run, notices::add, this::bug),
                draft.uuid());
    }

    private void bug(Throwable bug) {
        throw new AssertionError(bug);
    }
}
