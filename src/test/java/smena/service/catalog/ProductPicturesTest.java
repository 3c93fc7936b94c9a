package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.ProductCard;
import smena.service.Refusals;
import smena.service.TestShop;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;

class ProductPicturesTest {
    @TempDir private Path folder;
    @TempDir private Path files;
    private TestShop shop;
    private long milk;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        milk = shop.product(1).id();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPhotographBecomesASmallSquare() throws Exception {
        for (String kind : List.of("png", "jpeg")) {
            for (int[] size :
                    new int[][] {{4032, 3024}, {300, 1200}, {1200, 300}, {96, 96}, {40, 30}}) {
                put(TestPictures.draw(files.resolve("p." + kind), kind, size[0], size[1]));
                byte[] kept = pictures().of(milk).orElseThrow();
                BufferedImage small = ImageIO.read(new ByteArrayInputStream(kept));
                assertEquals(96, small.getWidth());
                assertEquals(96, small.getHeight());
                Color middle = new Color(small.getRGB(48, 48));
                assertTrue(middle.getRed() > 2 * middle.getGreen(), "the middle: " + middle);
                assertTrue(kept.length < 24_000, kept.length + " bytes");
            }
        }
        assertEquals(Set.of(milk), pictures().products());
    }

    @Test
    void whatIsTransparentIsWhiteAndOnePixelIsEnough() throws Exception {
        for (int side : new int[] {200, 1}) {
            Path clear = files.resolve("clear.png");
            ImageIO.write(
                    new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB),
                    "png",
                    clear.toFile());
            put(clear);
            byte[] kept = pictures().of(milk).orElseThrow();
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(kept));
            assertEquals(Color.WHITE, new Color(small.getRGB(10, 10)));
        }
    }

    /// Fifty million pixels would be 150 MB.
    @Test
    void theManyPixelsOfALargeOneAreNotDecoded() throws Exception {
        Path large = files.resolve("large.jpg");
        BufferedImage grey = new BufferedImage(8_192, 6_144, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(grey, "jpeg", large.toFile());
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        put(large);
        long taken = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 32 << 20, taken + " bytes");
        assertEquals(Set.of(milk), pictures().products());
    }

    @Test
    void isTakenAwayAgainAndHeldByTheBooks() {
        put(TestPictures.draw(files.resolve("p.png"), "png", 200, 200));
        assertEquals(List.of(), shop.services().audit().verify().findings());
        pictures().remove(shop.manager(), milk);
        pictures().remove(shop.manager(), milk);
        assertEquals(Optional.empty(), pictures().of(milk));
        assertEquals(Set.of(), pictures().products());
        assertEquals(List.of(), shop.services().audit().verify().findings());
        assertEquals(
                List.of("2"),
                shop.query(
                        "select count(*) from journal where kind = 'CATALOGUE_CHANGED'"
                                + " and payload like '%product_picture%'"));
    }

    /// Its card shows the buttons too.
    @Test
    void anArchivedProductHasOneAsBefore() {
        put(TestPictures.draw(files.resolve("p.png"), "png", 200, 200));
        ProductCards cards = shop.services().products().productCards();
        ProductCard card = cards.find(milk).orElseThrow();
        cards.change(shop.manager(), milk, card, card.archived(true));
        pictures().remove(shop.manager(), milk);
        assertEquals(Optional.empty(), pictures().of(milk));
        put(TestPictures.draw(files.resolve("q.png"), "png", 100, 100));
        assertTrue(pictures().of(milk).isPresent());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void isTheSameAfterARestart() {
        put(TestPictures.draw(files.resolve("p.png"), "png", 200, 200));
        byte[] before = pictures().of(milk).orElseThrow();
        shop.close();
        shop = new TestShop(folder);
        assertTrue(Arrays.equals(before, pictures().of(milk).orElseThrow()));
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() throws Exception {
        Path text = Files.writeString(files.resolve("text.png"), "not a picture");
        Path cut = files.resolve("cut.jpg");
        byte[] whole =
                Files.readAllBytes(TestPictures.draw(files.resolve("w.jpg"), "jpeg", 900, 900));
        Files.write(cut, Arrays.copyOf(whole, 200));
        Path empty = Files.write(files.resolve("empty.png"), new byte[0]);
        Path bitmap = TestPictures.draw(files.resolve("p.bmp"), "bmp", 50, 50);
        for (Path bad : List.of(text, cut, empty, bitmap)) {
            Refusals.assertRefused(new Problem.PictureNotReadable(), () -> put(bad));
        }
        Path wide = TestPictures.draw(files.resolve("wide.png"), "png", 12_001, 2);
        Path heavy = Files.write(files.resolve("heavy.png"), new byte[(20 << 20) + 1]);
        for (Path bad : List.of(wide, heavy)) {
            Refusals.assertRefused(new Problem.PictureTooLarge(20, 12_000), () -> put(bad));
        }
        Path gone = files.resolve("gone.png");
        Refusals.assertRefused(new Problem.FileNotReadable(gone.toString()), () -> put(gone));
        Refusals.assertRefused(
                new Problem.ProductNotFound(99_999),
                () -> pictures().put(shop.manager(), 99_999, bitmapOf(files)));
        assertEquals(Set.of(), pictures().products());
    }

    private static Path bitmapOf(Path files) {
        return TestPictures.draw(files.resolve("ok.png"), "png", 50, 50);
    }

    private void put(Path file) {
        pictures().put(shop.manager(), milk, file);
    }

    private ProductPictures pictures() {
        return shop.services().products().pictures();
    }
}
