import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// The icon of the program: one drawing, `installer/smena.svg`, in every size and form that a
/// system asks for. Of SVG it reads what that file uses: filled paths of straight lines and curves
/// in absolute coordinates, on a square of 512.
class AppIcon {
    /// What Linux desktops look for, in dots.
    static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 96, 128, 256, 512);

    private static final double GRID = 512;
    private static final Pattern PART = Pattern.compile("<path fill=\"(#\\w{6})\" d=\"([^\"]+)\"");

    private record Part(Color colour, Path2D shape) {}

    private final List<Part> parts = new ArrayList<>();

    AppIcon(Path drawing) throws IOException {
        Matcher found = PART.matcher(Files.readString(drawing));
        while (found.find()) {
            parts.add(new Part(Color.decode(found.group(1)), shape(found.group(2))));
        }
        if (parts.isEmpty()) {
            throw new IOException("nothing is drawn in " + drawing);
        }
    }

    private static Path2D shape(String text) {
        Path2D shape = new Path2D.Double();
        try (Scanner words = new Scanner(text)) {
            while (words.hasNext()) {
                switch (words.next()) {
                    case "M" -> shape.moveTo(words.nextInt(), words.nextInt());
                    case "L" -> shape.lineTo(words.nextInt(), words.nextInt());
                    case "C" ->
                            shape.curveTo(
                                    words.nextInt(),
                                    words.nextInt(),
                                    words.nextInt(),
                                    words.nextInt(),
                                    words.nextInt(),
                                    words.nextInt());
                    case "Z" -> shape.closePath();
                    default -> throw new IllegalArgumentException(text);
                }
            }
        }
        return shape;
    }

    /// A PNG of so many dots a side.
    byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / GRID, size / GRID);
        for (Part part : parts) {
            pen.setColor(part.colour());
            pen.fill(part.shape());
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /// For Windows: a table of pictures, each a PNG (a side of 256 is written as 0).
    byte[] ico() throws IOException {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 256);
        ByteBuffer table =
                ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] png = png(size);
            table.put((byte) size).put((byte) size).putShort((short) 0);
            table.putShort((short) 1).putShort((short) 32).putInt(png.length);
            table.putInt(table.capacity() + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(table.array());
        all.write(pictures.toByteArray());
        return all.toByteArray();
    }

    /// For macOS: pieces with a name that says the size, each a PNG.
    byte[] icns() throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pieces);
        for (var piece : List.of("ic07 128", "ic08 256", "ic09 512", "ic12 64")) {
            byte[] png = png(Integer.parseInt(piece.substring(5)));
            out.write(piece.substring(0, 4).getBytes(US_ASCII));
            out.writeInt(png.length + 8);
            out.write(png);
        }
        ByteBuffer head = ByteBuffer.allocate(8);
        head.put("icns".getBytes(US_ASCII)).putInt(pieces.size() + 8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.array());
        all.write(pieces.toByteArray());
        return all.toByteArray();
    }
}
