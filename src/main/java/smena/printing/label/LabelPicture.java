package smena.printing.label;

import smena.domain.label.LabelLayout;
import smena.domain.label.LabelPart;
import smena.printing.raster.Bitmap;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Draws a label as the black dots that a label printer prints.
final class LabelPicture {
    private final LabelFont font;

    LabelPicture(LabelFont font) {
        this.font = font;
    }

    /// The dots. The rows are whole bytes, so there may be up to seven white dots more than the
    /// label is wide.
    Bitmap dots(LabelLayout label) {
        return Bitmap.of(grey(label));
    }

    /// The dots as a picture of exactly the label's size.
    BufferedImage image(LabelLayout label) {
        BufferedImage whole = dots(label).image();
        return whole.getSubimage(0, 0, label.width(), label.height());
    }

    private BufferedImage grey(LabelLayout label) {
        BufferedImage image =
                new BufferedImage(label.width(), label.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        try {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, label.width(), label.height());
            on.setColor(Color.BLACK);
            on.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            on.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            label.parts().forEach(part -> draw(on, part));
        } finally {
            on.dispose();
        }
        return image;
    }

    private void draw(Graphics2D on, LabelPart part) {
        switch (part) {
            case LabelPart.Box(int x, int y, int width, int height) ->
                    on.fillRect(x, y, width, height);
            case LabelPart.Text(int x, int baseline, int size, boolean bold, String text) -> {
                on.setFont(font.sized(bold, size));
                on.drawString(text, x, baseline);
            }
            case LabelPart.Stroke(int fromX, int fromY, int toX, int toY, int thickness) -> {
                on.setStroke(
                        new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                on.drawLine(fromX, fromY, toX, toY);
            }
        }
    }
}
