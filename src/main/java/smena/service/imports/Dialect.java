package smena.service.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the lines of a text are split into fields.
///
/// @param separator between two fields
record Dialect(char separator) {
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*\"?sep=(.)\"?[;,\\t]*\\s*", Pattern.CASE_INSENSITIVE);
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

    /// The separator that a line `sep=;` declares, as spreadsheets do it.
    static Optional<Dialect> declared(String line) {
        Matcher declaration = DECLARATION.matcher(line);
        return declaration.matches()
                ? Optional.of(new Dialect(declaration.group(1).charAt(0)))
                : Optional.empty();
    }

    /// The one in which most of the headings are known; then the one with most fields.
    static Dialect ofHeader(String header) {
        return SEPARATORS.stream()
                .map(Dialect::new)
                .max(
                        Comparator.comparingLong((Dialect dialect) -> dialect.known(header))
                                .thenComparingLong(dialect -> dialect.lenient(header).size())
                                .thenComparing(dialect -> -SEPARATORS.indexOf(dialect.separator)))
                .orElseThrow();
    }

    /// The one of the line with most known headings; empty where no line is a head.
    static Optional<Dialect> ofHead(List<String> lines) {
        Dialect best = null;
        long most = CatalogHead.ENOUGH - 1;
        for (String line : lines) {
            Dialect dialect = ofHeader(line);
            long known = dialect.known(line);
            if (known > most) {
                best = dialect;
                most = known;
            }
        }
        return Optional.ofNullable(best);
    }

    private long known(String header) {
        return lenient(header).stream()
                .filter(heading -> Column.of(CellText.of(heading)).isPresent())
                .count();
    }

    /// The fields; empty where the quotation marks of the line do not match.
    Optional<List<String>> strict(String line) {
        if (line.indexOf('"') < 0) {
            return Optional.of(plain(line));
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

    /// The fields, with quotation marks as they are where they do not match.
    List<String> lenient(String line) {
        return strict(line).orElseGet(() -> plain(line));
    }

    /// Whether other programs than spreadsheets write this dialect, without any quoting.
    boolean mayHaveLooseQuotes() {
        return separator == '\t';
    }

    /// One of the fields of [#plain], from 0; empty where there are not so many.
    String plain(String line, int place) {
        int from = 0;
        for (int i = 0; i < place; i++) {
            from = line.indexOf(separator, from) + 1;
            if (from == 0) {
                return "";
            }
        }
        int to = line.indexOf(separator, from);
        return line.substring(from, to < 0 ? line.length() : to);
    }

    List<String> plain(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
            fields.add(line.substring(from, to));
            from = to + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }
}
