package smena.service.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the lines of a file are split, and which field is which.
///
/// @param separator between two fields: a tab, a semicolon or a comma
/// @param places the index of each column, counted from 0
public record Columns(char separator, Map<Column, Integer> places) {
    /// Parses the first line of a file. Refuses one without a barcode or a name.
    static Columns of(String header) {
        char separator = separator(header);
        List<String> headings = split(header, separator).orElse(List.of());
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            int place = i;
            Column.of(headings.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        for (Column needed : List.of(Column.BARCODE, Column.NAME)) {
            if (!places.containsKey(needed)) {
                throw new Refused(
                        new Problem.ColumnMissing(needed.name().toLowerCase(Locale.ROOT)));
            }
        }
        return new Columns(separator, Map.copyOf(places));
    }

    /// Whether the file has this column.
    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /// The fields of a line; empty where its quotation marks do not match.
    Optional<List<String>> split(String line) {
        return split(line, separator);
    }

    /// The value of a column, without surrounding blanks; empty where the line ends before it.
    String value(Column column, List<String> fields) {
        Integer place = places.get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place).strip();
    }

    private static char separator(String header) {
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > 0 && semicolons >= header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static Optional<List<String>> split(String line, char separator) {
        if (separator == '\t') {
            return Optional.of(
                    List.of(line.split("\t", -1)).stream().map(Columns::unquoted).toList());
        }
        try {
            return Optional.of(
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .allowUnclosedQuote(false)
                            .ofSingleCsvRecord(line)
                            .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    /// Spreadsheets put quotation marks around a field with such marks in it, and double those;
    /// other programs write them as they are.
    private static String unquoted(String field) {
        boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        if (!quoted) {
            return field;
        }
        String inner = field.substring(1, field.length() - 1);
        return inner.replace("\"\"", "").contains("\"") ? field : inner.replace("\"\"", "\"");
    }
}
