package smena.printing.label;

import smena.domain.label.LabelLetters;
import smena.files.UnpackedResource;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The font of labels, that of the screens: it has every letter of Uzbek and Russian, and its
/// figures are all of one width. Safe for several threads.
public final class LabelFont implements LabelLetters {
    private static final String FOLDER = "/fxml/theme/fonts/Roboto-";
    private static final FontRenderContext DOTS = new FontRenderContext(null, true, true);

    private final Font plain;
    private final Font bold;
    private final Map<Size, Font> sizes = new ConcurrentHashMap<>();

    private LabelFont(Font plain, Font bold) {
        this.plain = plain;
        this.bold = bold;
    }

    /// Reads the font files, which takes some tens of milliseconds: once per program is enough.
    public static LabelFont load() {
        return new LabelFont(read(false), read(true));
    }

    private static String file(boolean bold) {
        return FOLDER + (bold ? "Bold" : "Regular") + ".ttf";
    }

    private static Font read(boolean bold) {
        String file = file(bold);
        try {
            return Font.createFont(Font.TRUETYPE_FONT, UnpackedResource.of(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /// The font file itself, for embedding it.
    static InputStream open(boolean bold) throws IOException {
        InputStream in = LabelFont.class.getResourceAsStream(file(bold));
        if (in == null) {
            throw new FileNotFoundException(file(bold));
        }
        return in;
    }

    @Override
    public int width(String text, boolean bold, int size) {
        double exact = sized(bold, size).getStringBounds(text, DOTS).getWidth();
        return (int) Math.ceil(exact - 0.001);
    }

    private record Size(boolean heavy, int dots) {}

    /// The font in that many dots.
    Font sized(boolean heavy, int size) {
        return sizes.computeIfAbsent(
                new Size(heavy, size), _ -> (heavy ? bold : plain).deriveFont((float) size));
    }

    /// The text as the font can write it: letters it lacks are written with plain ones where there
    /// are such, and left out otherwise. No outline of a missing letter is ever printed.
    String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(code -> clean.append(has(code) ? Character.toString(code) : like(code)));
        return clean.toString().strip();
    }

    private String like(int code) {
        if (Character.isWhitespace(code)) {
            return " ";
        }
        StringBuilder plainer = new StringBuilder();
        Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD)
                .codePoints()
                .filter(this::has)
                .forEach(plainer::appendCodePoint);
        return plainer.toString();
    }

    private boolean has(int code) {
        return !Character.isISOControl(code) && plain.canDisplay(code) && bold.canDisplay(code);
    }
}
