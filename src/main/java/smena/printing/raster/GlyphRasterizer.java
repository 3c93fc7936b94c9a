package smena.printing.raster;

import smena.printing.document.LineLayout;
import smena.printing.document.TextStyle;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Draws lines of characters, each in a cell of its own, so that columns line up exactly. Safe for
/// several threads.
public final class GlyphRasterizer {
    /// Where the baseline is, as a fraction of the cell's height.
    private static final double BASELINE = 0.79;

    /// More glyphs than a shop's papers have; beyond that the cache is simply cleared.
    private static final int MOST_STAMPS = 4096;

    private final PaperFont font;
    private final Map<Stamp, Bitmap> stamps = new ConcurrentHashMap<>();

    /// The key of a cached glyph: a character as the printer prints it.
    private record Stamp(char letter, TextStyle style) {}

    public GlyphRasterizer(PaperFont font) {
        this.font = font;
    }

    /// Draws the text with the upper left corner of its first cell at that place. A cell is twice
    /// as high as it is wide.
    public void draw(Graphics2D on, String text, TextStyle style, int left, int top, int cell) {
        on.setFont(font.sized(style.bold(), cell));
        on.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        AffineTransform before = on.getTransform();
        on.translate(left, top);
        on.scale(style.across(), style.down());
        float baseline = Math.round(2 * cell * BASELINE);
        for (int i = 0; i < text.length(); i++) {
            on.drawString(text.substring(i, i + 1), (float) (i * cell), baseline);
        }
        on.setTransform(before);
    }

    /// A line for a printer: as wide as its characters, with blank rows below that give it the line
    /// spacing of the printer's own lines.
    public Bitmap line(String text, TextStyle style, int gap) {
        int cell = LineLayout.COLUMN_DOTS * style.across();
        int bytesPerRow = Math.ceilDiv(text.length() * cell, 8);
        int height = 2 * LineLayout.COLUMN_DOTS * style.down() + gap;
        byte[] rows = new byte[bytesPerRow * height];
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                press(stamp(text.charAt(i), style), i * cell, rows, bytesPerRow);
            }
        }
        return new Bitmap(bytesPerRow, height, rows);
    }

    /// Cells are 12 or 24 dots wide, so a stamp begins at a byte or in the middle of one.
    private static void press(Bitmap stamp, int left, byte[] rows, int bytesPerRow) {
        int shift = left % 8;
        for (int y = 0; y < stamp.height(); y++) {
            int at = y * bytesPerRow + left / 8;
            int end = (y + 1) * bytesPerRow;
            for (int x = 0; x < stamp.bytesPerRow(); x++) {
                int dots = (stamp.rows()[y * stamp.bytesPerRow() + x] & 0xFF) << 8 >> shift;
                rows[at + x] |= (byte) (dots >> 8);
                if (at + x + 1 < end) {
                    rows[at + x + 1] |= (byte) dots;
                }
            }
        }
    }

    /// Cached: drawing a glyph takes a thousand times as long as copying its dots.
    private Bitmap stamp(char letter, TextStyle style) {
        if (stamps.size() > MOST_STAMPS) {
            stamps.clear();
        }
        return stamps.computeIfAbsent(new Stamp(letter, style), this::drawn);
    }

    private Bitmap drawn(Stamp stamp) {
        TextStyle style = stamp.style();
        int width = LineLayout.COLUMN_DOTS * style.across();
        int height = 2 * LineLayout.COLUMN_DOTS * style.down();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        try {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, width, height);
            on.setColor(Color.BLACK);
            draw(on, String.valueOf(stamp.letter()), style, 0, 0, LineLayout.COLUMN_DOTS);
        } finally {
            on.dispose();
        }
        return Bitmap.of(image);
    }
}
