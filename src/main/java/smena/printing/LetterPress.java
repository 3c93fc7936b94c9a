package smena.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Draws lines of letters, each letter in a cell of its own, so that columns stand exactly.
final class LetterPress {
    /// Of the height of a cell: where the letters stand.
    private static final double BASELINE = 0.79;

    private final PaperFont font;

    LetterPress(PaperFont font) {
        this.font = font;
    }

    /// Draws the text with the upper left corner of its first cell at that place. A cell is twice
    /// as high as wide.
    void draw(Graphics2D on, String text, TextStyle style, int left, int top, int cell) {
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

    /// A line for a printer: as wide as its letters, with empty rows below that make it as far
    /// apart from the next line as the printer's own lines are.
    Bitmap line(String text, TextStyle style, int gap) {
        int cell = LineLayout.COLUMN_DOTS;
        int width = text.length() * cell * style.across();
        int height = 2 * cell * style.down() + gap;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        try {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, width, height);
            on.setColor(Color.BLACK);
            draw(on, text, style, 0, 0, cell);
        } finally {
            on.dispose();
        }
        return Bitmap.of(image);
    }
}
