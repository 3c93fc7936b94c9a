package smena.printing.layout;

import smena.printing.document.LineLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.TextStyle;
import smena.printing.raster.BarPattern;
import smena.printing.raster.Bitmap;
import smena.printing.raster.GlyphRasterizer;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.QrMatrix;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// One sheet of paper while it is being drawn. Measures are in pixels of scale 1 until then.
final class Sheet {
    private static final int CELL = 9;
    private static final int LINE = 21;
    private static final int SIDE = 27;
    static final int END = 26;
    private static final int QR_MODULE = 3;
    private static final int BAR_HEIGHT = 54;
    private static final int AIR = 8;
    private static final int QR_AIR = QrMatrix.QUIET * QR_MODULE;
    private static final Color INK = new Color(0x16191D);
    private static final Color FAINT_INK = new Color(0x7A828C);

    private final GlyphRasterizer press;
    private final Optional<Bitmap> logo;
    private final int columns;
    private final int scale;

    Sheet(GlyphRasterizer press, Optional<LogoPicture> logo, int columns, int scale) {
        this.press = press;
        this.logo = logo.map(picture -> picture.on(columns * LineLayout.COLUMN_DOTS));
        this.columns = columns;
        this.scale = scale;
    }

    BufferedImage draw(List<PaperLine> lines) {
        int height = 2 * END + height(lines);
        int width = width(columns);
        BufferedImage image =
                new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        try {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, image.getWidth(), image.getHeight());
            int y = END;
            for (PaperLine line : lines) {
                draw(on, line, y);
                y += height(line);
            }
        } finally {
            on.dispose();
        }
        return image;
    }

    /// The width of a sheet with this many columns.
    static int width(int columns) {
        return 2 * SIDE + columns * CELL;
    }

    /// The height of these lines together.
    int height(List<PaperLine> lines) {
        return lines.stream().mapToInt(this::height).sum();
    }

    private int height(PaperLine line) {
        return switch (line) {
            case PaperLine.Letters letters -> LINE * letters.style().down();
            case PaperLine.InTable _, PaperLine.Rule _ -> LINE;
            case PaperLine.Feed feed -> LINE * feed.lines();
            case PaperLine.Qr qr -> QrMatrix.of(qr.content()).size() * QR_MODULE + 2 * QR_AIR;
            case PaperLine.Bars _ -> BAR_HEIGHT + LINE + 2 * AIR;
            case PaperLine.Logo _ -> logo.map(dots -> pixels(dots.height()) + 2 * AIR).orElse(0);
            case PaperLine.Cut _ -> 2 * LINE;
        };
    }

    private void draw(Graphics2D on, PaperLine line, int top) {
        on.setColor(INK);
        switch (line) {
            case PaperLine.Letters(String text, TextStyle style) -> {
                int above = (LINE - 2 * CELL) * style.down() / 2;
                press.draw(on, text, style, SIDE * scale, (top + above) * scale, CELL * scale);
            }
            case PaperLine.InTable other ->
                    draw(on, new PaperLine.Letters(other.text(), TextStyle.PLAIN), top);
            case PaperLine.Rule _ -> across(on, FAINT_INK, top + LINE / 2, 4, 3);
            case PaperLine.Qr(String content) -> qr(on, content, top + QR_AIR);
            case PaperLine.Bars bars -> bars(on, bars, top + AIR);
            case PaperLine.Cut _ -> across(on, FAINT_INK, top + LINE, 1, 4);
            case PaperLine.Logo _ -> logo.ifPresent(dots -> logo(on, dots, top + AIR));
            case PaperLine.Feed _ -> {}
        }
    }

    private void across(Graphics2D on, Color ink, int y, int dash, int gap) {
        on.setColor(ink);
        float[] pattern = {(float) (dash * scale), (float) (gap * scale)};
        on.setStroke(
                new BasicStroke(
                        scale,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10f,
                        pattern,
                        pattern[0] / 2));
        // Through the middle of a pixel row, or of two: else the line is grey and blurred.
        int middle = y * scale + scale / 2;
        on.drawLine(SIDE * scale, middle, (SIDE + columns * CELL) * scale - 1, middle);
    }

    /// Dots of a printer in pixels of the screen.
    private static int pixels(int dots) {
        return Math.ceilDiv(dots * CELL, LineLayout.COLUMN_DOTS);
    }

    private void logo(Graphics2D on, Bitmap dots, int top) {
        BufferedImage image = dots.image();
        int width = pixels(image.getWidth()) * scale;
        on.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int left = (paperWidth() * scale - width) / 2;
        on.drawImage(image, left, top * scale, width, pixels(dots.height()) * scale, null);
    }

    private void qr(Graphics2D on, String content, int top) {
        QrMatrix code = QrMatrix.of(content);
        int module = QR_MODULE * scale;
        int left = (paperWidth() - code.size() * QR_MODULE) / 2 * scale;
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.black(x, y)) {
                    on.fillRect(left + x * module, top * scale + y * module, module, module);
                }
            }
        }
    }

    private void bars(Graphics2D on, PaperLine.Bars bars, int top) {
        boolean[] black = BarPattern.of(bars.symbology(), bars.content());
        int bar = black.length * 2 <= columns * CELL ? 2 : 1;
        int left = (paperWidth() - black.length * bar) / 2;
        for (int x = 0; x < black.length; x++) {
            if (black[x]) {
                int at = (left + x * bar) * scale;
                on.fillRect(at, top * scale, bar * scale, BAR_HEIGHT * scale);
            }
        }
        int start = (paperWidth() - bars.content().length() * CELL) / 2;
        int below = (top + BAR_HEIGHT + 2) * scale;
        press.draw(on, bars.content(), TextStyle.PLAIN, start * scale, below, CELL * scale);
    }

    private int paperWidth() {
        return width(columns);
    }
}
