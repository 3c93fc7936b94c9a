package smena.printing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

/// Writes pictures of documents to `target/pictures`, to be looked at.
class PicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");
    private final PaperFont font = PaperFont.load();

    @Test
    void paperOnTheScreen() throws Exception {
        Files.createDirectories(FOLDER);
        PaperRenderer renderer = new PaperRenderer(font);
        for (int columns : new int[] {32, 42, 48}) {
            byte[] png = renderer.png(Documents.everything(), columns, columns == 48 ? 2 : 1);
            Files.write(FOLDER.resolve("everything-" + columns + ".png"), png);
            assertTrue(png.length > 1000);
        }
    }
}
