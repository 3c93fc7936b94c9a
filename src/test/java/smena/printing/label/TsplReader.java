package smena.printing.label;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A small TSPL printer, after TSC's "TSPL/TSPL2 Programming Language": commands end with CR LF;
/// SIZE and GAP set the paper in millimetres, CLS clears the image, BITMAP puts raw bytes into it
/// in which 0 is a black dot, PRINT prints sets and copies.
final class TsplReader {
    private final CommandStream in;
    private final int dotsPerMetre;
    private final List<PrintedLabel> out = new ArrayList<>();
    private BufferedImage paper = PrintedLabel.blank(1, 1);
    private int gapTenths = -1;

    /// @param dotsPerMetre of the print head
    TsplReader(byte[] bytes, int dotsPerMetre) {
        this.in = new CommandStream(bytes);
        this.dotsPerMetre = dotsPerMetre;
    }

    List<PrintedLabel> labels() {
        while (!in.atEnd()) {
            if (in.startsWith("BITMAP ")) {
                in.skip("BITMAP ");
                bitmap();
            } else {
                command(in.line());
            }
        }
        return out;
    }

    int gapTenths() {
        return gapTenths;
    }

    private void command(String line) {
        String name = line.contains(" ") ? line.substring(0, line.indexOf(' ')) : line;
        String rest = line.substring(name.length()).strip();
        switch (name) {
            case "SIZE" -> size(rest);
            case "GAP" -> gapTenths = tenths(rest.substring(0, rest.indexOf(',')));
            case "DIRECTION", "REFERENCE" -> {}
            case "CLS" -> paper = PrintedLabel.blank(paper.getWidth(), paper.getHeight());
            case "PRINT" -> {
                int comma = rest.indexOf(',');
                int sets = Integer.parseInt(rest.substring(0, comma));
                int copies = Integer.parseInt(rest.substring(comma + 1));
                out.add(new PrintedLabel(paper, sets * copies));
            }
            case "" -> {}
            default -> throw new IllegalStateException("no TSPL command: " + line);
        }
    }

    private void size(String rest) {
        int comma = rest.indexOf(',');
        paper =
                PrintedLabel.blank(
                        dots(tenths(rest.substring(0, comma))),
                        dots(tenths(rest.substring(comma + 1))));
    }

    private static int tenths(String millimetres) {
        if (!millimetres.endsWith(" mm")) {
            throw new IllegalStateException("inches: " + millimetres);
        }
        return (int) Math.round(Double.parseDouble(millimetres.replace(" mm", "")) * 10);
    }

    private int dots(int tenths) {
        return (int) Math.round(tenths * (double) dotsPerMetre / 10_000);
    }

    private void bitmap() {
        int left = in.number(',');
        int top = in.number(',');
        int width = in.number(',');
        int height = in.number(',');
        int mode = in.number(',');
        if (mode != 0) {
            throw new IllegalStateException("mode " + mode);
        }
        byte[] data = in.take(width * height);
        for (int i = 0; i < data.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((data[i] & 0x80 >> bit) == 0) {
                    PrintedLabel.black(paper, left + i % width * 8 + bit, top + i / width);
                }
            }
        }
        in.line();
    }
}
