package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Refused;
import smena.files.Traps;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.layout.PaperRenderer;
import smena.printing.raster.PaperFont;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.ShownPaper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class ScreenPrinterTest {
    private final PaperRenderer renderer = new PaperRenderer(PaperFont.load());
    private final List<ShownPaper> shown = new ArrayList<>();
    @TempDir private Path data;

    private ScreenPrinter printer(Path folder) {
        return new ScreenPrinter(renderer, 32, folder, shown::add);
    }

    private static PrintPage page(long job) {
        ReceiptDocument document = ReceiptDocument.write().text("Non " + job).done();
        return new PrintPage(job, PrintKind.Z_REPORT, StoredForm.write(document));
    }

    @Test
    void writesAPictureOnlyItsOwnerCanRead() throws IOException {
        Path folder = data.resolve("paper");
        assertEquals(new PrintOutcome.Confirmed(), printer(folder).print(page(7)));
        Path file = folder.resolve("000000000007-z-report.png");
        assertEquals(List.of(new ShownPaper(7, PrintKind.Z_REPORT, file)), shown);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(2 * (32 * 9 + 2 * 27), picture.getWidth());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", mode(file));
            assertEquals("rwx------", mode(folder));
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void keepsTheNewest() throws IOException {
        PaperFolder folder = new PaperFolder(data, 3);
        for (String name : List.of("0001-sale", "0002-sale", "0010-sale", "0011-sale")) {
            folder.put(name, new byte[] {1});
        }
        Files.createFile(data.resolve("notes.txt"));
        folder.put("0012-z", new byte[] {1});
        try (Stream<Path> files = Files.list(data)) {
            assertEquals(
                    List.of("0010-sale.png", "0011-sale.png", "0012-z.png", "notes.txt"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void picturesOfOthersStayAndNoLinkIsFollowed() throws IOException {
        Path theirs = Files.writeString(data.resolve("beach.png"), "holiday");
        PaperFolder folder = new PaperFolder(data, 1);
        Path link = Traps.link(data.resolve("0002-sale.png"), theirs);
        folder.put("0001-sale", new byte[] {1});
        assertThrows(Refused.class, () -> folder.put("0002-sale", new byte[] {1}));
        Files.delete(link);
        folder.put("0003-sale", new byte[] {1});
        assertEquals("holiday", Files.readString(theirs));
        assertFalse(Files.exists(data.resolve("0001-sale.png")));
    }

    @Test
    void aFolderThatCannotBeMadeIsNothingSent() throws IOException {
        Path inTheWay = Files.createFile(data.resolve("paper"));
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.FOLDER_NOT_WRITABLE),
                printer(inTheWay).print(page(7)));
        assertTrue(shown.isEmpty());
    }

    @Test
    void aPageThatCannotBeReadFailsAndAKickIsNoPaper() {
        PrintPage broken = new PrintPage(1, PrintKind.SALE, new byte[] {1, 2});
        assertEquals(
                new PrintOutcome.Failed(PrintTrouble.PAGE_UNREADABLE), printer(data).print(broken));
        PrintPage kick = new PrintPage(2, PrintKind.DRAWER_KICK, new byte[0]);
        assertEquals(new PrintOutcome.Confirmed(), printer(data).print(kick));
        assertFalse(Files.exists(data.resolve("000000000002-drawer-kick.png")));
    }
}
