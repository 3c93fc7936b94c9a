package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A sheet as text: a line for each row, a tab between two cells. Rows that are left out in the
/// file become empty lines, so that line numbers match the spreadsheet's row numbers.
final class SheetLines extends Reader {
    private static final int MOST_COLUMNS = 256;
    private static final long MOST_ROWS = 1 << 20;

    /// Spreadsheets keep 15 digits; what follows is rounding error.
    private static final MathContext DIGITS = new MathContext(15);

    private final XMLStreamReader xml;
    private final List<String> texts;
    private final StringBuilder ready = new StringBuilder();
    private int taken;
    private long row;
    private boolean ended;

    SheetLines(XMLStreamReader xml, List<String> texts) {
        this.xml = xml;
        this.texts = texts;
    }

    @Override
    public int read(char[] letters, int from, int length) throws IOException {
        if (taken == ready.length() && !nextRow()) {
            return -1;
        }
        int count = Math.min(length, ready.length() - taken);
        ready.getChars(taken, taken + count, letters, from);
        taken += count;
        return count;
    }

    private boolean nextRow() throws IOException {
        ready.setLength(0);
        taken = 0;
        try {
            while (!ended && ready.isEmpty()) {
                ended = !xml.hasNext();
                if (!ended
                        && xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    row();
                }
            }
        } catch (XMLStreamException e) {
            throw SheetText.failure(e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
        return !ready.isEmpty();
    }

    private void row() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        long wanted = number == null ? row + 1 : Math.min(Long.parseLong(number), MOST_ROWS);
        for (; row < wanted - 1; row++) {
            ready.append('\n');
        }
        row++;
        int written = 0;
        int next = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int place = place(xml.getAttributeValue(null, "r"), next);
                next = place + 1;
                String text = cell();
                if (place < MOST_COLUMNS) {
                    ready.append("\t".repeat(place - written)).append(quoted(text));
                    written = place;
                }
            }
        }
        ready.append('\n');
    }

    /// A cell is named like `AB12`; one without a name follows the one before it.
    private static int place(@Nullable String name, int next) {
        if (name == null) {
            return next;
        }
        int place = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            place = Math.min(MOST_COLUMNS + 1, place * 26 + (name.charAt(i) - 'A' + 1));
        }
        return Math.max(next, place - 1);
    }

    private String cell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String text = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("v")) {
                text = value(type == null ? "n" : type, xml.getElementText());
            } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("is")) {
                text = SheetText.of(xml, "is");
            }
        }
        return text;
    }

    private String value(String type, String text) {
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(text));
            case "n" -> text.isEmpty() ? "" : number(text);
            default -> text;
        };
    }

    /// A barcode is often kept as a number, written like `4.78E+12`.
    private static String number(String text) {
        BigDecimal number = new BigDecimal(text).round(DIGITS).stripTrailingZeros();
        return number.precision() - number.scale() > 20 ? text : number.toPlainString();
    }

    private static String quoted(String text) {
        String line = text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        return line.startsWith("\"") ? "\"" + line.replace("\"", "\"\"") + "\"" : line;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
