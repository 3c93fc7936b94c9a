package smena.printing.raster;

import smena.files.UnpackedResource;
import smena.printing.document.LineLayout;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The monospaced font of the paper: DejaVu Sans Mono, which has every letter of Uzbek and Russian.
/// At 20 px a character is exactly as wide as a printer's own, 12 dots.
public final class PaperFont {
    static final int SIZE_OF_A_CELL = 20;
    private static final String FOLDER = "/fonts/";

    private final Font plain;
    private final Font bold;
    private final Map<Size, Font> sizes = new ConcurrentHashMap<>();

    private PaperFont(Font plain, Font bold) {
        this.plain = plain;
        this.bold = bold;
    }

    /// Reads the bundled font files, which takes some tens of milliseconds: once per program is
    /// enough.
    public static PaperFont load() {
        return new PaperFont(read("DejaVuSansMono.ttf"), read("DejaVuSansMono-Bold.ttf"));
    }

    private static Font read(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, UnpackedResource.of(FOLDER + file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(FOLDER + file, e);
        }
    }

    private record Size(boolean heavy, int cell) {}

    /// The font in the size at which each character advances `cell` pixels.
    Font sized(boolean heavy, int cell) {
        return sizes.computeIfAbsent(
                new Size(heavy, cell),
                _ -> {
                    float size = (float) SIZE_OF_A_CELL * cell / LineLayout.COLUMN_DOTS;
                    return (heavy ? bold : plain).deriveFont(size);
                });
    }
}
