package smena.printing.label;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A small ZPL II printer, after Zebra's "ZPL II Programming Guide": a format stands between ^XA
/// and ^XZ; ^PW and ^LL are its width and length in dots, ^FO the place of a field, ^GFA a picture
/// in hexadecimal digits in which 1 is a black dot, ^PQ how many are printed. In the digits G to Y
/// count 1 to 19 repeats, g to z 20 to 400, a comma fills the row with white, an exclamation mark
/// with black, a colon repeats the row above.
final class ZplReader {
    private static final String HEX = "0123456789ABCDEF";

    private final CommandStream in;
    private final List<PrintedLabel> out = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private int width;
    private int length;
    private int x;
    private int y;

    private record Field(int x, int y, int bytesPerRow, String digits) {}

    ZplReader(byte[] bytes) {
        this.in = new CommandStream(bytes);
    }

    List<PrintedLabel> labels() {
        int copies = 1;
        in.until('^');
        while (!in.atEnd()) {
            String command = in.until('^').strip();
            String name = command.substring(0, 2);
            String rest = command.substring(2);
            switch (name) {
                case "XA" -> {
                    fields.clear();
                    copies = 1;
                }
                case "PW" -> width = Integer.parseInt(rest);
                case "LL" -> length = Integer.parseInt(rest);
                case "LH" -> home(rest);
                case "FO" -> origin(rest);
                case "GF" -> graphic(rest);
                case "FS" -> {}
                case "PQ" -> copies = Integer.parseInt(rest);
                default -> throw new IllegalStateException("no ZPL command: ^" + command);
            }
            if (in.startsWith("XZ")) {
                in.skip("XZ");
                out.add(new PrintedLabel(paper(), copies));
                if (!in.atEnd()) {
                    in.line();
                }
                if (!in.atEnd()) {
                    in.until('^');
                }
            }
        }
        return out;
    }

    private static void home(String rest) {
        if (!rest.equals("0,0")) {
            throw new IllegalStateException("home " + rest);
        }
    }

    private void origin(String rest) {
        int comma = rest.indexOf(',');
        x = Integer.parseInt(rest.substring(0, comma));
        y = Integer.parseInt(rest.substring(comma + 1));
    }

    private void graphic(String rest) {
        String[] parts = new String[5];
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int comma = rest.indexOf(',', from);
            parts[i] = rest.substring(from, comma);
            from = comma + 1;
        }
        int total = Integer.parseInt(parts[1]);
        int bytesPerRow = Integer.parseInt(parts[3]);
        if (!parts[0].equals("A") || total > 99_999 || total != Integer.parseInt(parts[2])) {
            throw new IllegalStateException("^GF " + parts[0] + " of " + total);
        }
        String digits = expanded(rest.substring(from), bytesPerRow * 2);
        if (digits.length() != total * 2) {
            throw new IllegalStateException(digits.length() + " digits for " + total + " bytes");
        }
        fields.add(new Field(x, y, bytesPerRow, digits));
    }

    private static String expanded(String data, int perRow) {
        StringBuilder digits = new StringBuilder();
        int repeat = 0;
        for (char sign : data.toCharArray()) {
            int inRow = digits.length() % perRow;
            if (sign >= 'G' && sign <= 'Y') {
                repeat += sign - 'G' + 1;
            } else if (sign >= 'g' && sign <= 'z') {
                repeat += (sign - 'g' + 1) * 20;
            } else if (sign == ',') {
                digits.append("0".repeat(perRow - inRow));
            } else if (sign == '!') {
                digits.append("F".repeat(perRow - inRow));
            } else if (sign == ':') {
                digits.append(digits, digits.length() - perRow, digits.length());
            } else if (HEX.indexOf(sign) >= 0) {
                digits.repeat(sign, Math.max(1, repeat));
                repeat = 0;
            } else {
                throw new IllegalStateException("no digit: " + sign);
            }
        }
        return digits.toString();
    }

    private BufferedImage paper() {
        BufferedImage paper = PrintedLabel.blank(width, length);
        for (Field field : fields) {
            int perRow = field.bytesPerRow() * 2;
            for (int i = 0; i < field.digits().length(); i++) {
                int value = HEX.indexOf(field.digits().charAt(i));
                for (int bit = 0; bit < 4; bit++) {
                    if ((value & 8 >> bit) != 0) {
                        PrintedLabel.black(
                                paper, field.x() + i % perRow * 4 + bit, field.y() + i / perRow);
                    }
                }
            }
        }
        return paper;
    }
}
