package smena.printing.label;

import static java.nio.charset.StandardCharsets.US_ASCII;

import smena.printing.raster.Bitmap;

import java.util.HexFormat;

/// A label in ZPL II, its picture in the short form of hexadecimal digits: letters count repeated
/// digits, a comma ends a row with white, a colon repeats the row above. Source: Zebra, ZPL II
/// Programming Guide, the commands ^XA, ^PW, ^LL, ^LH, ^FO, ^GF, ^PQ and ^XZ, and the chapter on
/// alternative data compression.
final class ZplCommands implements LabelCommands {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int MOST_ONES = 19;
    private static final int MOST_TWENTIES = 20;

    /// The most bytes of one ^GF; a larger label is sent in bands.
    private static final int MOST_BYTES = 99_999;

    @Override
    public byte[] bytes(Sticker label) {
        Bitmap dots = label.dots();
        StringBuilder text = new StringBuilder();
        text.append("^XA^PW").append(dots.bytesPerRow() * 8);
        text.append("^LL").append(dots.height()).append("^LH0,0");
        int band = MOST_BYTES / dots.bytesPerRow();
        for (int y = 0; y < dots.height(); y += band) {
            band(text, dots, y, Math.min(dots.height(), y + band));
        }
        text.append("^PQ").append(label.copies()).append("^XZ\r\n");
        return text.toString().getBytes(US_ASCII);
    }

    private static void band(StringBuilder text, Bitmap dots, int from, int to) {
        int bytes = (to - from) * dots.bytesPerRow();
        text.append("^FO0,").append(from).append("^GFA,").append(bytes).append(',');
        text.append(bytes).append(',').append(dots.bytesPerRow()).append(',');
        String above = "";
        for (int y = from; y < to; y++) {
            int at = y * dots.bytesPerRow();
            String row = HEX.formatHex(dots.rows(), at, at + dots.bytesPerRow());
            text.append(row.equals(above) ? ":" : shortened(row));
            above = row;
        }
        text.append("^FS");
    }

    private static String shortened(String row) {
        StringBuilder text = new StringBuilder();
        int end = row.length();
        while (end > 0 && row.charAt(end - 1) == '0') {
            end--;
        }
        int at = 0;
        while (at < end) {
            int run = at;
            while (run < end && row.charAt(run) == row.charAt(at)) {
                run++;
            }
            repeat(text, row.charAt(at), run - at);
            at = run;
        }
        return text.append(end < row.length() ? "," : "").toString();
    }

    /// `G` to `Y` count one to nineteen, `g` to `z` twenties up to four hundred.
    private static void repeat(StringBuilder text, char digit, int times) {
        int rest = times;
        while (rest > 0) {
            int twenties = Math.min(rest / 20, MOST_TWENTIES);
            int ones = Math.min(rest - 20 * twenties, MOST_ONES);
            if (twenties > 0) {
                text.append((char) ('g' + twenties - 1));
            }
            if (ones > 1 || (ones == 1 && twenties > 0)) {
                text.append((char) ('G' + ones - 1));
            }
            text.append(digit);
            rest -= 20 * twenties + ones;
        }
    }
}
