package smena.domain.gs1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fields there are. Source: the GS1 Barcode Syntax Dictionary, as data.
final class Fields {
    private static final String TABLE = "/gs1/application-identifiers.tsv";
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Map<String, Field> ALL = load();

    private Fields() {}

    /// The field whose identifier stands in `text` at `at`. No identifier begins with another.
    static Optional<Field> at(String text, int at) {
        return IntStream.rangeClosed(2, 4)
                .filter(length -> at + length <= text.length())
                .mapToObj(length -> ALL.get(text.substring(at, at + length)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// Whether an identifier might begin with what is left of `text` from `at` on.
    static boolean begins(String text, int at) {
        String rest = text.substring(at);
        return ALL.keySet().stream().anyMatch(identifier -> identifier.startsWith(rest));
    }

    private static Map<String, Field> load() {
        try (InputStream in = Objects.requireNonNull(Fields.class.getResourceAsStream(TABLE));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(Fields::row)
                    .collect(Collectors.toMap(Field::identifier, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Field> row(String line) {
        List<String> cells = TAB.splitAsStream(line).toList();
        List<FieldPart> parts = BLANK.splitAsStream(cells.get(3)).map(FieldPart::read).toList();
        boolean ends = cells.get(2).equals("ends");
        int first = Integer.parseInt(cells.getFirst());
        int last = Integer.parseInt(cells.get(1));
        int digits = cells.getFirst().length();
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Field(padded(number, digits), ends, parts));
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
