package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks once for the whole file what its words for units mean, before anything goes in.
final class UnitQuestions {
    /// A word that stands in more rows is a question, one in fewer a slip in each of them.
    private static final long A_FEW = 10;

    private static final int MOST_WORDS = 10_000;
    private static final int MOST_ASKED = 20;

    private final UnitText units;
    private final Map<String, Word> words = new LinkedHashMap<>();

    private record Word(String text, long rows) {}

    private UnitQuestions(UnitText units) {
        this.units = units;
    }

    /// Refuses a file with words that mean nothing to the till.
    static void ask(OpenFile file, UnitText units, ChosenColumns columns) {
        List<UnitWord> asked = unknown(file, units, columns);
        if (!asked.isEmpty()) {
            throw new Refused(
                    new Problem.UnitsUnknown(
                            asked.stream()
                                    .map(word -> word.text() + " × " + word.rows())
                                    .collect(Collectors.joining(", ")),
                            asked.stream()
                                    .map(UnitQuestions::option)
                                    .collect(Collectors.joining(" "))));
        }
    }

    /// The words that have to be asked for.
    static List<UnitWord> unknown(OpenFile file, UnitText units, ChosenColumns columns) {
        Line header = CatalogHead.read(file);
        if (header == null || header.broken().isPresent()) {
            return List.of();
        }
        int place = place(columns.head(header));
        if (place < 0) {
            return List.of();
        }
        file.only(place);
        UnitQuestions questions = new UnitQuestions(units);
        for (@Nullable Line line = file.next(); line != null; line = file.next()) {
            if (line.broken().isEmpty() && place < line.cells().size()) {
                questions.take(line.cells().get(place).text());
            }
        }
        return questions.asked();
    }

    private static int place(Line header) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (Column.of(header.cells().get(i).text()).filter(Column.UNIT::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private void take(String text) {
        String key = text.length() > 40 ? "" : UnitWords.key(text);
        Word before = words.get(key);
        if (before != null) {
            words.put(key, new Word(before.text(), before.rows() + 1));
        } else if (!key.isEmpty() && words.size() < MOST_WORDS) {
            words.put(key, new Word(text, units.read(text).isPresent() ? Long.MIN_VALUE : 1));
        }
    }

    private List<UnitWord> asked() {
        return words.values().stream()
                .filter(word -> word.rows() > 0)
                .filter(word -> word.rows() > A_FEW || UnitWords.isPart(word.text()))
                .limit(MOST_ASKED)
                .map(
                        word ->
                                new UnitWord(
                                        word.text(),
                                        word.rows(),
                                        UnitWords.likelyAnswer(word.text())))
                .toList();
    }

    private static String option(UnitWord word) {
        String answer = word.text() + "=" + word.likely();
        boolean simple = answer.codePoints().noneMatch(c -> c == ' ' || c == '"' || c == '\'');
        return "--unit " + (simple ? answer : "\"" + answer.replace("\"", "\\\"") + "\"");
    }
}
