package smena.printing.label;

import static java.nio.charset.StandardCharsets.US_ASCII;

import smena.printing.raster.Bitmap;

import java.io.ByteArrayOutputStream;

/// A label in EPL2. Source: Zebra, EPL2 Programming Manual, the commands N, q, Q, GW and P.
final class EplCommands implements LabelCommands {
    private static final String END = "\r\n";

    @Override
    public byte[] bytes(Sticker label) {
        Bitmap dots = label.dots();
        int gap = label.density().dots(label.gap());
        ByteArrayOutputStream out = new ByteArrayOutputStream(dots.rows().length + 100);
        // An empty line first ends whatever the printer was in the middle of.
        write(out, END + "N" + END);
        write(out, "q" + dots.bytesPerRow() * 8 + END);
        write(out, "Q" + dots.height() + "," + gap + END);
        write(out, "GW0,0," + dots.bytesPerRow() + "," + dots.height() + ",");
        out.writeBytes(LabelCommands.inverted(dots));
        write(out, END + "P" + label.copies() + END);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(US_ASCII));
    }
}
