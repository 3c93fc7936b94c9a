package smena.ui.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shop.PaperTexts;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.ports.SamplePaper;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import javax.imageio.ImageIO;

/// The shop's own words, with real papers.
class ReceiptModelTest {
    @TempDir Path folder;
    private Services services;
    private TestPrinterContext room;

    @BeforeEach
    void open() {
        services =
                DemoFolder.open(
                        folder, Clock.systemUTC(), new PaperTypesetter(MoneyStyle.SUM), "uz");
        room = new TestPrinterContext(services, Overlay.atOnce(_ -> {}));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void thePaperFollowsEveryLetterAndChoice() {
        ReceiptModel model = model(room);
        byte[] seen = picture(model);
        List<Runnable> changes =
                List.of(
                        () -> model.headerProperty().set("Har kuni"),
                        () -> model.footerProperty().set("Rahmat\n\n"),
                        () -> model.qrProperty().set(false),
                        () -> model.columnsProperty().set(32),
                        () -> model.languageProperty().set(Language.RU),
                        () -> model.sampleProperty().set(SamplePaper.REFUND),
                        () -> model.sampleProperty().set(SamplePaper.Z_REPORT));
        for (Runnable change : changes) {
            change.run();
            byte[] now = picture(model);
            assertFalse(Arrays.equals(seen, now));
            seen = now;
        }
        assertEquals(PaperTexts.USUAL, services.paper().texts());
    }

    @Test
    void whatThePaperLacksIsNamedWhileItIsTyped() {
        ReceiptModel model = model(room);
        assertEquals("", model.unprintable().get());
        model.footerProperty().set("Rahmat \uD83C\uDF4E va 茶");
        assertEquals("\uD83C\uDF4E茶", model.unprintable().get());
        model.footerProperty().set("Oʻzbek, русский, 10 ㎏");
        assertEquals("", model.unprintable().get());
    }

    @Test
    void whatWasTypedIsKeptWithoutEmptyLinesAtTheEnd() {
        ReceiptModel model = model(room);
        assertFalse(model.changedProperty().get());
        model.headerProperty().set("Har kuni\n\nTel. 200-00-00  \n\n");
        model.lineTaxProperty().set(false);
        assertTrue(model.changedProperty().get());
        model.save();
        assertEquals("printer.design.saved", model.saidProperty().get());
        assertFalse(model.isChanged());
        PaperTexts kept = services.paper().texts();
        assertEquals(List.of("Har kuni", "", "Tel. 200-00-00"), kept.header());
        assertFalse(kept.lineTax());
    }

    /// Each keeps what the other has left alone; over the same lines nobody writes unseen.
    @Test
    void whatAnotherManagerHasSavedMeanwhileIsTold() {
        ReceiptModel mine = model(room);
        ReceiptModel theirs = model(room);
        theirs.headerProperty().set("Har kuni");
        theirs.qrProperty().set(false);
        theirs.save();
        mine.lineTaxProperty().set(false);
        mine.save();
        assertNull(mine.problemProperty().get());
        assertEquals("Har kuni", mine.headerProperty().get());
        assertFalse(services.paper().texts().qr());
        assertFalse(mine.isChanged());
        theirs.headerProperty().set("Dam olishsiz");
        theirs.footerProperty().set("Rahmat");
        theirs.save();
        mine.headerProperty().set("Tel. 200-00-00");
        mine.footerProperty().set("Keling");
        mine.save();
        assertEquals(
                new Problem.SettingChangedMeanwhile(
                        List.of(
                                new Problem.ChangedSetting("paper.header", "Dam olishsiz"),
                                new Problem.ChangedSetting("paper.footer", "Rahmat"))),
                mine.problemProperty().get());
        assertEquals(List.of("Rahmat"), services.paper().texts().footer());
        mine.save();
        assertEquals(List.of("Keling"), services.paper().texts().footer());
    }

    @Test
    void tooMuchIsToldWhileItIsTyped() {
        ReceiptModel model = model(room);
        model.footerProperty().set("a\n".repeat(7));
        assertInstanceOf(Problem.PaperTextTooLong.class, model.problemProperty().get());
        model.save();
        assertInstanceOf(Problem.PaperTextTooLong.class, model.problemProperty().get());
        model.footerProperty().set("a");
        assertNull(model.problemProperty().get());
    }

    @Test
    void aLogoIsTakenAndRemoved() throws IOException {
        ReceiptModel model = model(room);
        byte[] without = picture(model);
        Path text = Files.writeString(folder.resolve("logo.txt"), "no picture");
        room.files.add(text);
        model.pickLogo();
        assertInstanceOf(Problem.PictureNotReadable.class, model.problemProperty().get());
        assertNull(model.logoPictureProperty().get());
        Path picture = folder.resolve("logo.png");
        ImageIO.write(
                new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        room.files.add(picture);
        model.pickLogo();
        assertNotNull(model.logoPictureProperty().get());
        assertFalse(Arrays.equals(without, picture(model)));
        model.removeLogo();
        assertNull(model.logoPictureProperty().get());
        assertTrue(services.paper().logo().isEmpty());
    }

    @Test
    void fastTypingDrawsTheFirstAndTheLastOnly() {
        Deque<Runnable> work = new ArrayDeque<>();
        Background later =
                new Background(
                        work::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        TestPrinterContext slow = new TestPrinterContext(services, later);
        ReceiptModel model = model(slow);
        for (int i = 1; i <= 20; i++) {
            model.headerProperty().set("a".repeat(i));
        }
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
        assertEquals(2, slow.drawn);
        byte[] last = picture(model);
        ReceiptModel other = model(room);
        assertNotEquals(0, picture(other).length);
        other.headerProperty().set("a".repeat(20));
        assertTrue(Arrays.equals(last, picture(other)));
    }

    private ReceiptModel model(TestPrinterContext in) {
        ApprovedActions actions =
                new ApprovedActions(Overlay.atOnce(_ -> {}), this::manager, (_, _) -> {}, _ -> {});
        ReceiptModel model =
                new ReceiptModel(
                        services.paper(),
                        services.settings(),
                        services.printerSettings(),
                        actions,
                        in);
        model.load();
        return model;
    }

    private static byte[] picture(ReceiptModel model) {
        byte[] png = model.pictureProperty().get();
        assertNotNull(png);
        return png;
    }

    private Actor manager() {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
    }
}
