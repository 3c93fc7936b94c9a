package smena.domain.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cases with figures that others have published, as they lie in `vectors` of the test resources.
final class PublishedVectors {
    /// What stands where a column has nothing to say.
    static final String NOTHING = "-";

    /// The files with cases.
    static final List<String> CASES =
            List.of("rounding.tsv", "cash.tsv", "shares.tsv", "baskets.tsv", "offers.tsv");

    private static final Pattern TAB = Pattern.compile("\t");

    private PublishedVectors() {}

    /// One published case.
    ///
    /// @param source the key of where it was read, in `sources.tsv`
    /// @param place its name there
    /// @param inputs what goes in, by the columns of its file
    /// @param published what comes out there
    /// @param rule the rule it follows, in `rules.tsv`, where that is not the till's
    /// @param ours what comes out of the till, where that is something else
    record Case(
            String source,
            String place,
            List<String> inputs,
            String published,
            String rule,
            String ours) {
        /// Whether the till answers something else.
        boolean differs() {
            return !ours.equals(NOTHING);
        }

        /// What the till has to answer.
        String expected() {
            return differs() ? ours : published;
        }

        String input(int column) {
            return inputs.get(column);
        }

        @Override
        public String toString() {
            return source + ", " + place + ": " + String.join(" | ", inputs);
        }
    }

    /// The cases of one file.
    static List<Case> cases(String file) {
        return rows(file).stream().map(PublishedVectors::toCase).toList();
    }

    /// The cases of all files.
    static List<Case> all() {
        return CASES.stream().flatMap(file -> cases(file).stream()).toList();
    }

    /// The rows of one file without its head.
    static List<List<String>> rows(String file) {
        try (InputStream in = PublishedVectors.class.getResourceAsStream("/vectors/" + file)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> words(TAB, line).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parts of `text` between what `between` matches; none where it has nothing to say.
    static List<String> parts(String between, String text) {
        return text.equals(NOTHING)
                ? List.of()
                : words(Pattern.compile(between, Pattern.LITERAL), text).toList();
    }

    /// A figure without what does not change it.
    static String figure(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /// The same of what is written down; several figures stay as they are.
    static String plain(String figures) {
        boolean one = figures.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-');
        return one ? figure(new BigDecimal(figures)) : figures;
    }

    private static Stream<String> words(Pattern between, String text) {
        return between.splitAsStream(text);
    }

    private static Case toCase(List<String> row) {
        int last = row.size() - 1;
        return new Case(
                row.get(0),
                row.get(1),
                new ArrayList<>(row.subList(2, last - 2)),
                row.get(last - 2),
                row.get(last - 1),
                row.get(last));
    }
}
