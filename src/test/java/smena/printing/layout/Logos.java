package smena.printing.layout;

import smena.printing.raster.LogoPicture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.ImageIO;

/// A shop's logo: a moon over a field, with shades of grey.
public final class Logos {
    private Logos() {}

    public static Optional<byte[]> prepared() {
        return Optional.of(LogoPicture.prepare(file("png", 720, 280)));
    }

    public static byte[] file(String kind, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, height);
        double radius = height / 2.6;
        double left = width / 2.0 - radius;
        on.setColor(Color.BLACK);
        on.fill(new Ellipse2D.Double(left, height / 12.0, 2 * radius, 2 * radius));
        on.setColor(Color.WHITE);
        on.fill(new Ellipse2D.Double(left + radius / 2, height / 12.0, 1.7 * radius, 1.7 * radius));
        on.setPaint(new GradientPaint(0, 0, new Color(0x303030), width, 0, new Color(0xE0E0E0)));
        on.fillRect(width / 4, height * 7 / 8, width / 2, height / 12);
        on.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
