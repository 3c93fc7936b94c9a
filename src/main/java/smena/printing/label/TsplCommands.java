package smena.printing.label;

import static java.nio.charset.StandardCharsets.US_ASCII;

import smena.printing.raster.Bitmap;

import java.io.ByteArrayOutputStream;

/// A label in TSPL. Source: TSC, TSPL/TSPL2 Programming Language, the commands SIZE, GAP,
/// DIRECTION, REFERENCE, CLS, BITMAP and PRINT.
final class TsplCommands implements LabelCommands {
    private static final String END = "\r\n";

    @Override
    public byte[] bytes(Sticker label) {
        Bitmap dots = label.dots();
        ByteArrayOutputStream out = new ByteArrayOutputStream(dots.rows().length + 200);
        line(out, "SIZE " + mm(label.size().width()) + " mm," + mm(label.size().height()) + " mm");
        line(out, "GAP " + mm(label.gap()) + " mm,0 mm");
        line(out, "DIRECTION 1");
        line(out, "REFERENCE 0,0");
        line(out, "CLS");
        write(out, "BITMAP 0,0," + dots.bytesPerRow() + "," + dots.height() + ",0,");
        out.writeBytes(LabelCommands.inverted(dots));
        write(out, END);
        line(out, "PRINT 1," + label.copies());
        return out.toByteArray();
    }

    private static String mm(int tenths) {
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }

    private static void line(ByteArrayOutputStream out, String command) {
        write(out, command + END);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(US_ASCII));
    }
}
