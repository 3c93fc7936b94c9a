package smena.printing.label;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A small EPL2 printer, after Zebra's "EPL2 Programmer's Manual" (980352): commands are case
/// sensitive and end with LF; N clears the image buffer, q and Q set width and length in dots, GW
/// writes raw bytes in which 0 is a black dot, P prints. A command that sizes the buffer clears it.
final class EplReader {
    private final CommandStream in;
    private final List<PrintedLabel> out = new ArrayList<>();
    private int width = 1;
    private int length = 1;
    private int gap = -1;
    private BufferedImage buffer = PrintedLabel.blank(1, 1);

    EplReader(byte[] bytes) {
        this.in = new CommandStream(bytes);
    }

    List<PrintedLabel> labels() {
        while (!in.atEnd()) {
            if (in.startsWith("GW")) {
                in.skip("GW");
                graphic();
            } else {
                command(in.line());
            }
        }
        return out;
    }

    int gap() {
        return gap;
    }

    private void command(String line) {
        if (line.isEmpty()) {
            return;
        }
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case 'N' -> clear();
            case 'q' -> {
                width = Integer.parseInt(rest);
                clear();
            }
            case 'Q' -> {
                int comma = rest.indexOf(',');
                length = Integer.parseInt(rest.substring(0, comma));
                gap = Integer.parseInt(rest.substring(comma + 1));
                clear();
            }
            case 'P' -> out.add(new PrintedLabel(buffer, Integer.parseInt(rest)));
            default -> throw new IllegalStateException("no EPL command: " + line);
        }
    }

    private void clear() {
        buffer = PrintedLabel.blank(width, length);
    }

    private void graphic() {
        int left = in.number(',');
        int top = in.number(',');
        int bytes = in.number(',');
        int lines = in.number(',');
        byte[] data = in.take(bytes * lines);
        for (int i = 0; i < data.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((data[i] >> (7 - bit) & 1) == 0) {
                    PrintedLabel.black(buffer, left + i % bytes * 8 + bit, top + i / bytes);
                }
            }
        }
        in.line();
    }
}
