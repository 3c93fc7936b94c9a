package smena.printing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The form in which a document is stored with its print job: lines of UTF-8 text, one element
/// each, fields separated by tabs. It does not depend on the printer, so a page queued for one
/// printer can go to another, and it stays small even where text goes to the printer as pictures.
public final class StoredForm {
    private static final String HEAD = "smena paper 1";

    private StoredForm() {}

    /// The document as bytes; the same document always gives the same bytes.
    public static byte[] write(ReceiptDocument document) {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        for (Element element : document.elements()) {
            List<String> fields = fields(element);
            for (int i = 0; i < fields.size(); i++) {
                out.append(i == 0 ? "" : "\t").append(escaped(fields.get(i)));
            }
            out.append('\n');
        }
        return out.toString().getBytes(UTF_8);
    }

    /// The document that was stored.
    ///
    /// @throws IllegalArgumentException if the bytes are not a stored document
    public static ReceiptDocument read(byte[] stored) {
        String[] lines = new String(stored, UTF_8).split("\n", -1);
        if (!lines[0].equals(HEAD) || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("not a whole stored document");
        }
        List<Element> elements = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            try {
                elements.add(element(lines[i].split("\t", -1)));
            } catch (IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("line " + i + " lacks a field", e);
            }
        }
        return new ReceiptDocument(elements);
    }

    private static List<String> fields(Element element) {
        return switch (element) {
            case Element.Text(String text, Align align, TextStyle style) ->
                    List.of("text", align.name(), style(style), text);
            case Element.Row(List<Cell> cells, TextStyle style) -> row(cells, style);
            case Element.InTable(int table, String codePage, String text) ->
                    List.of("table", Integer.toString(table), codePage, text);
            case Element.Rule _ -> List.of("rule");
            case Element.Feed(int lines) -> List.of("feed", Integer.toString(lines));
            case Element.Qr(String content) -> List.of("qr", content);
            case Element.Barcode(Symbology symbology, String content) ->
                    List.of("barcode", symbology.name(), content);
            case Element.Logo _ -> List.of("logo");
            case Element.Cut _ -> List.of("cut");
        };
    }

    private static List<String> row(List<Cell> cells, TextStyle style) {
        List<String> fields = new ArrayList<>(List.of("row", style(style)));
        for (Cell cell : cells) {
            fields.add(cell.align().name());
            fields.add(cell.flexible() ? "flexible" : Integer.toString(cell.least()));
            fields.add(cell.text());
        }
        return fields;
    }

    private static Element element(String[] fields) {
        return switch (fields[0]) {
            case "text" ->
                    new Element.Text(text(fields[3]), Align.valueOf(fields[1]), style(fields[2]));
            case "row" -> new Element.Row(cells(fields), style(fields[1]));
            case "table" ->
                    new Element.InTable(
                            Integer.parseInt(fields[1]), text(fields[2]), text(fields[3]));
            case "rule" -> new Element.Rule();
            case "feed" -> new Element.Feed(Integer.parseInt(fields[1]));
            case "qr" -> new Element.Qr(text(fields[1]));
            case "barcode" -> new Element.Barcode(Symbology.valueOf(fields[1]), text(fields[2]));
            case "logo" -> new Element.Logo();
            case "cut" -> new Element.Cut();
            default -> throw new IllegalArgumentException("unknown element: " + fields[0]);
        };
    }

    private static List<Cell> cells(String[] fields) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 2; i < fields.length; i += 3) {
            boolean flexible = fields[i + 1].equals("flexible");
            int least = flexible ? 0 : Integer.parseInt(fields[i + 1]);
            cells.add(new Cell(text(fields[i + 2]), Align.valueOf(fields[i]), least, flexible));
        }
        return cells;
    }

    private static String style(TextStyle style) {
        return (style.bold() ? "B" : "-") + (style.tall() ? "H" : "-") + (style.wide() ? "W" : "-");
    }

    private static TextStyle style(String marks) {
        return new TextStyle(marks.contains("B"), marks.contains("H"), marks.contains("W"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String text(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        return String.join(
                "\\",
                Arrays.stream(field.split("\\\\\\\\", -1))
                        .map(part -> part.replace("\\t", "\t").replace("\\n", "\n"))
                        .toList());
    }
}
