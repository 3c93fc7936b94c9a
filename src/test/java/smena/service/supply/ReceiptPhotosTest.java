package smena.service.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;
import smena.domain.journal.JournalQuery;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.service.TestShop;
import smena.service.catalog.TestPictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import javax.imageio.ImageIO;

/// Photographs of what a supplier's paper says, from the draft to the booked receipt.
class ReceiptPhotosTest {
    @TempDir private Path folder;
    @TempDir private Path files;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    /// It survives a restart as a draft, further changes of the draft, and its booking.
    @Test
    void goWithTheirReceiptFromTheDraftOn() {
        ReceiptDraft draft = draft();
        List<Long> two = add(draft, 4032, 3024);
        assertEquals(List.of(1L), two);
        assertEquals(List.of(draft), receipts().drafts(), "the draft is kept with its photograph");
        assertEquals(List.of(1L, 2L), add(draft, 300, 700));
        byte[] first = picture(draft, 1);
        assertEquals(new Size(1600, 1200), size(first));
        assertEquals(new Size(300, 700), size(picture(draft, 2)), "a small one stays as it is");
        ReceiptDraft more =
                new ReceiptDraft(draft.uuid(), "Sharq", "77", false, draft.dates(), draft.lines());
        receipts().keep(shop.manager(), more);
        shop.close();
        shop = new TestShop(folder);
        assertEquals(List.of(1L, 2L), photos().of(draft.uuid()));
        assertEquals(List.of(2L), photos().remove(shop.manager(), draft.uuid(), 1));
        receipts().book(shop.manager(), more);
        assertEquals(0, rows("receipt_draft_photo"));
        List<Long> booked = photos().of(draft.uuid());
        assertEquals(1, booked.size());
        assertEquals(new Size(300, 700), size(picture(draft, booked.getFirst())));
        assertEquals(
                booked,
                photos().remove(shop.manager(), draft.uuid(), booked.getFirst()),
                "a booked one stays");
        assertEquals(2, add(more, 20, 20).size(), "a draft that was booked meanwhile");
        assertEquals(List.of(), receipts().drafts());
        assertEquals(2, rows("receipt_photo"));
    }

    /// The paper is found again when the receipt is booked: it comes for good.
    @Test
    void mayComeOnceTheirReceiptIsBooked() {
        ReceiptDraft draft = draft();
        StockDocument booked = receipts().book(shop.manager(), draft);
        Path file = TestPictures.draw(files.resolve("paper.jpg"), "jpeg", 60, 90);
        assertEquals(
                2,
                photos().addBooked(shop.manager(), draft.uuid(), small(draft, file, file)).size());
        JournalLine said = photographed();
        assertEquals(booked.head().number(), said.facts().get("number"));
        assertEquals("2", String.valueOf(said.facts().get("count")));
        long first = photos().of(draft.uuid()).getFirst();
        assertEquals(new Size(60, 90), size(picture(draft, first)));
        assertEquals(2, photos().remove(shop.manager(), draft.uuid(), first).size());
        assertTrue(shop.refuses("delete from receipt_photo"));
        assertTrue(shop.refuses("update receipt_photo set picture = 'x'"));
        List<ReceiptPhotos.Small> eight = Collections.nCopies(8, small(draft, file).getFirst());
        assertRefused(
                new Problem.TooManyPhotos(9),
                () -> photos().addBooked(shop.manager(), draft.uuid(), eight));
        assertRefused(
                new Problem.TooManyPhotos(9),
                () -> small(draft, Collections.nCopies(8, file).toArray(Path[]::new)));
        assertRefused(
                new Problem.NotAllowed(),
                () -> photos().addBooked(shop.cashier(), draft.uuid(), small(draft, file)));
        assertEquals(2, photos().of(draft.uuid()).size(), "all or none");
    }

    @Test
    void belongToReceiptsOfGoodsAlone() {
        ReceiptDraft draft = draft();
        Path file = TestPictures.draw(files.resolve("paper.jpg"), "jpeg", 60, 90);
        List<ReceiptPhotos.Small> photo = small(draft, file);
        assertRefused(
                new Problem.GoodsReceiptNotFound(),
                () -> photos().addBooked(shop.manager(), draft.uuid(), photo));
        receipts().book(shop.manager(), draft);
        UUID writeOff = UUID.randomUUID();
        shop.services()
                .goods()
                .stockPapers()
                .writeOff(
                        shop.manager(),
                        writeOff,
                        List.of(new StockItem(shop.product(0).id(), Quantity.ONE)),
                        "broken");
        assertRefused(
                new Problem.GoodsReceiptNotFound(),
                () -> photos().addBooked(shop.manager(), writeOff, photo));
    }

    /// Somebody else writes all the while: a second of decoding must hold no sale up.
    @Test
    void areMadeSmallBesideTheOneWriter() throws SQLException {
        ReceiptDraft draft = draft();
        receipts().keep(shop.manager(), draft);
        Path file = TestPictures.draw(files.resolve("large.jpg"), "jpeg", 4032, 3024);
        try (Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                Statement writes = other.createStatement()) {
            writes.execute("begin immediate");
            assertEquals(1, small(draft, file).size());
            writes.execute("rollback");
        }
    }

    @Test
    void goWithADraftThatIsThrownAway() {
        ReceiptDraft draft = draft();
        add(draft, 30, 30);
        receipts().discard(shop.manager(), draft.uuid());
        assertEquals(List.of(), photos().of(draft.uuid()));
        assertEquals(0, rows("receipt_draft_photo"));
    }

    /// A telephone stores how it was held beside the pixels.
    @Test
    void standUprightHoweverTheTelephoneWasHeld() throws IOException {
        for (int held = 1; held <= 8; held++) {
            ReceiptDraft draft = draft();
            Path file = Files.write(files.resolve("held.jpg"), held(held));
            keep(draft, file);
            BufferedImage kept = read(picture(draft, 1));
            boolean across = held > 4;
            assertEquals(across ? 200 : 400, kept.getWidth(), "held " + held);
            assertEquals(across ? 400 : 200, kept.getHeight(), "held " + held);
            Color corner = new Color(kept.getRGB(20, 20));
            int expected = List.of(0, 1, 3, 2, 0, 2, 3, 1).get(held - 1);
            assertEquals(expected, nearest(corner), "held " + held + ": " + corner);
        }
    }

    /// Noise is what a JPEG keeps worst.
    @Test
    void areSmallEnoughToBeKeptAndWhatIsNoPictureIsRefused() throws IOException {
        ReceiptDraft draft = draft();
        BufferedImage noise = new BufferedImage(2_000, 2_000, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 2_000; y++) {
            for (int x = 0; x < 2_000; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        Path noisy = files.resolve("noise.png");
        ImageIO.write(noise, "png", noisy.toFile());
        keep(draft, noisy);
        int kept = picture(draft, 1).length;
        assertTrue(kept <= 300_000, kept + " bytes");
        Path text = Files.writeString(files.resolve("text.jpg"), "no picture");
        assertRefused(new Problem.PictureNotReadable(), () -> keep(draft, text));
        Path heavy = Files.write(files.resolve("heavy.png"), new byte[(20 << 20) + 1]);
        assertRefused(new Problem.PictureTooLarge(20, 12_000), () -> keep(draft, heavy));
        Path wide = TestPictures.draw(files.resolve("wide.png"), "png", 12_001, 2);
        assertRefused(new Problem.PictureTooLarge(20, 12_000), () -> keep(draft, wide));
        Path gone = files.resolve("gone.png");
        assertRefused(new Problem.FileNotReadable(gone.toString()), () -> keep(draft, gone));
        Path fine = TestPictures.draw(files.resolve("fine.png"), "png", 10, 10);
        assertRefused(
                new Problem.NotAllowed(),
                () -> photos().add(Actor.of(shop.cashier().employee()), draft, small(draft, fine)));
        for (int i = 2; i <= ReceiptPhotos.MOST; i++) {
            keep(draft, fine);
        }
        assertRefused(new Problem.TooManyPhotos(9), () -> keep(draft, fine));
        assertEquals(9, photos().of(draft.uuid()).size());
    }

    /// The one entry of photographs that came later.
    private JournalLine photographed() {
        JournalQuery all =
                new JournalQuery(
                        Instant.EPOCH,
                        shop.now().plusSeconds(1),
                        Optional.empty(),
                        Optional.of(JournalGroup.GOODS));
        List<JournalLine> lines =
                shop.services().journalReader().lines(shop.manager(), all, Optional.empty(), 99);
        List<JournalLine> found =
                lines.stream().filter(line -> line.kind() == EntryKind.PAPER_PHOTOGRAPHED).toList();
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private record Size(int width, int height) {}

    private static Size size(byte[] jpeg) {
        BufferedImage read = read(jpeg);
        return new Size(read.getWidth(), read.getHeight());
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final List<Color> CORNERS =
            List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

    private static int nearest(Color seen) {
        int best = 0;
        for (int i = 1; i < CORNERS.size(); i++) {
            best = distance(seen, CORNERS.get(i)) < distance(seen, CORNERS.get(best)) ? i : best;
        }
        return best;
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    /// Red, green, blue and yellow from the upper left corner on, row by row, with the orientation
    /// in an Exif part as telephones write it.
    private static byte[] held(int orientation) throws IOException {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                picture.setRGB(x, y, CORNERS.get(x / 200 + y / 100 * 2).getRGB());
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        byte[] plain = jpeg.toByteArray();
        boolean little = orientation % 2 == 0;
        byte[] exif =
                HexFormat.of()
                        .parseHex(
                                little
                                        ? "ffe1002245786966000049492a000800000001001201030001000000"
                                                + "0"
                                                + orientation
                                                + "00000000000000"
                                        : "ffe10022457869660000"
                                                + "4d4d002a00000008000101120003000000010"
                                                + "00"
                                                + orientation
                                                + "000000000000");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.writeBytes(exif);
        all.writeBytes(Arrays.copyOfRange(plain, 2, plain.length));
        return all.toByteArray();
    }

    private List<Long> add(ReceiptDraft draft, int width, int height) {
        return keep(draft, TestPictures.draw(files.resolve("paper.jpg"), "jpeg", width, height));
    }

    private List<Long> keep(ReceiptDraft draft, Path file) {
        return photos().add(shop.manager(), draft, small(draft, file));
    }

    private List<ReceiptPhotos.Small> small(ReceiptDraft draft, Path... chosen) {
        return photos().read(draft.uuid(), List.of(chosen));
    }

    private ReceiptDraft draft() {
        ReceiptDraft.Line line =
                ReceiptDraft.Line.of(shop.product(0).id(), Quantity.of(3))
                        .at(ReceiptDraft.Cost.ofUnit(Money.of(100_000)));
        return new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line));
    }

    private byte[] picture(ReceiptDraft draft, long number) {
        Optional<byte[]> found = photos().picture(draft.uuid(), number);
        return found.orElseThrow();
    }

    private int rows(String table) {
        return Integer.parseInt(shop.query("select count(*) from " + table).getFirst());
    }

    private GoodsReceipts receipts() {
        return shop.services().goods().goodsReceipts();
    }

    private ReceiptPhotos photos() {
        return shop.services().goods().receiptPhotos();
    }
}
