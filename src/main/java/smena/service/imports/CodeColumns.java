package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which cell of a row of the directory's file is which. The file has a head of one or two rows,
/// not always in its first one.
final class CodeColumns {
    /// In so many rows from the first the head is looked for.
    private static final int HEAD_WITHIN = 30;

    private static final Pattern UZBEK = Pattern.compile("[ЎўҚқҒғҲҳ]");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");
    private static final Pattern NOMI = Pattern.compile("(?i).*номи.*", Pattern.UNICODE_CASE);

    private final Map<CodeColumn, Integer> places = new EnumMap<>(CodeColumn.class);
    private final List<DirectoryPreview.Column> shown = new ArrayList<>();
    private final int headRows;

    /// Reads the first rows of a file.
    ///
    /// @param first the first rows, blank ones left out
    /// @param chosen what a person has said that columns are, by their place from 0
    CodeColumns(List<Line> first, Map<Integer, CodeColumn> chosen) {
        int head = head(first);
        this.headRows = head < 0 ? 0 : behind(first, head);
        Map<Integer, String> headings = headings(first, Math.max(0, head), headRows);
        List<Line> rows = first.subList(Math.min(headRows, first.size()), first.size());
        int width = width(first);
        for (int i = 0; i < width; i++) {
            String heading = headings.getOrDefault(i, "");
            CodeColumn column = chosen.get(i);
            CodeColumn found = column == null ? found(heading, i, rows) : column;
            if (column == null && (places.containsKey(found) || chosen.containsValue(found))) {
                found = CodeColumn.NONE;
            }
            if (found != CodeColumn.NONE) {
                places.putIfAbsent(found, i);
            }
            if (!heading.isEmpty() || rows.stream().anyMatch(new Filled(i))) {
                shown.add(new DirectoryPreview.Column(i, heading, found, sample(rows, i)));
            }
        }
    }

    private record Filled(int place) implements Predicate<Line> {
        @Override
        public boolean test(Line line) {
            return !text(line, place).isEmpty();
        }
    }

    /// Whether a row of this sheet is a head.
    static boolean isAmong(List<Line> first) {
        return !first.isEmpty() && (head(first) > 0 || isHead(first.getFirst()));
    }

    /// The row of the head: the first that names the code and something else; else the first one,
    /// unless it has a code. No row of a code is ever taken for a head.
    private static int head(List<Line> first) {
        for (int i = 0; i < Math.min(HEAD_WITHIN, first.size()); i++) {
            if (isHead(first.get(i))) {
                return i;
            }
        }
        boolean coded =
                first.getFirst().cells().stream().anyMatch(c -> CodeDigits.isCode(c.text()));
        return coded ? -1 : 0;
    }

    private static boolean isHead(Line line) {
        boolean code = false;
        int others = 0;
        for (FileCell cell : line.cells()) {
            CodeColumn column = CodeColumn.of(cell.text()).orElse(CodeColumn.NONE);
            code |= column == CodeColumn.CODE;
            others += column != CodeColumn.NONE && column != CodeColumn.CODE ? 1 : 0;
            others += CodeColumn.isName(cell.text()) ? 1 : 0;
        }
        return code && others > 0;
    }

    /// Where the head ends: a second row belongs to it where it says nothing of code and name, as
    /// below cells that are merged.
    private static int behind(List<Line> first, int head) {
        List<Integer> said = new ArrayList<>();
        List<FileCell> cells = first.get(head).cells();
        for (int i = 0; i < cells.size(); i++) {
            String heading = cells.get(i).text();
            CodeColumn column = CodeColumn.of(heading).orElse(CodeColumn.NONE);
            if (column == CodeColumn.CODE || column.isName() || CodeColumn.isName(heading)) {
                said.add(i);
            }
        }
        boolean second =
                !said.isEmpty()
                        && head + 1 < first.size()
                        && first.get(head + 1).broken().isEmpty()
                        && said.stream().allMatch(i -> text(first.get(head + 1), i).isEmpty());
        return second ? head + 2 : head + 1;
    }

    /// What stands above each column; of two rows the lower one where the upper says nothing known.
    private static Map<Integer, String> headings(List<Line> first, int head, int end) {
        Map<Integer, String> headings = new TreeMap<>();
        for (int i = head; i < Math.min(end, first.size()); i++) {
            List<FileCell> cells = first.get(i).cells();
            for (int at = 0; at < cells.size(); at++) {
                String text = cells.get(at).text();
                String before = headings.getOrDefault(at, "");
                if (!text.isEmpty() && (before.isEmpty() || !isKnown(before) && isKnown(text))) {
                    headings.put(at, text);
                }
            }
        }
        return headings;
    }

    private static boolean isKnown(String heading) {
        return CodeColumn.of(heading).isPresent() || CodeColumn.isName(heading);
    }

    private static int width(List<Line> first) {
        return first.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }

    private CodeColumn found(String heading, int place, List<Line> rows) {
        if (CodeColumn.isName(heading)) {
            return language(heading, place, rows);
        }
        CodeColumn known = CodeColumn.of(heading).orElse(null);
        if (known != null) {
            return known;
        }
        long coded = rows.stream().filter(line -> CodeDigits.isCode(text(line, place))).count();
        boolean codes =
                !places.containsKey(CodeColumn.CODE) && coded > 0 && coded * 2 >= rows.size();
        return codes ? CodeColumn.CODE : CodeColumn.NONE;
    }

    /// The heading's own language, else that of the names below it.
    private static CodeColumn language(String heading, int place, List<Line> rows) {
        if (CYRILLIC.matcher(heading).find()) {
            return NOMI.matcher(heading).matches() ? CodeColumn.NAME_UZ_CYRL : CodeColumn.NAME_RU;
        }
        boolean english = heading.toLowerCase(Locale.ROOT).contains("name");
        StringBuilder texts = new StringBuilder();
        rows.forEach(line -> texts.append(text(line, place)));
        if (!english || !CYRILLIC.matcher(texts).find()) {
            return CodeColumn.NAME_UZ;
        }
        return UZBEK.matcher(texts).find() ? CodeColumn.NAME_UZ_CYRL : CodeColumn.NAME_RU;
    }

    private static String sample(List<Line> rows, int place) {
        return rows.stream()
                .map(line -> text(line, place))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(Line line, int place) {
        return place < line.cells().size() ? line.cells().get(place).text() : "";
    }

    /// How many of the first rows are the head.
    int headRows() {
        return headRows;
    }

    /// The columns, for a person to look at.
    List<DirectoryPreview.Column> shown() {
        return List.copyOf(shown);
    }

    /// Refuses a file without codes or names for them.
    void require() {
        require(places.containsKey(CodeColumn.CODE), true);
        boolean named =
                places.keySet().stream().anyMatch(CodeColumn::isName)
                        || places.containsKey(CodeColumn.SUBPOSITION);
        require(named, false);
    }

    private void require(boolean there, boolean codes) {
        if (!there) {
            throw new Refused(
                    new Problem.CodeColumnMissing(
                            codes,
                            String.join(
                                    " · ",
                                    shown.stream()
                                            .map(DirectoryPreview.Column::heading)
                                            .filter(heading -> !heading.isEmpty())
                                            .limit(30)
                                            .toList())));
        }
    }

    /// The language of the names of groups and positions: that of the names, of which a file
    /// usually has one.
    CodeColumn language() {
        return List.of(CodeColumn.NAME_RU, CodeColumn.NAME_UZ_CYRL, CodeColumn.NAME_UZ).stream()
                .filter(places::containsKey)
                .findFirst()
                .orElse(CodeColumn.NAME_UZ);
    }

    /// A row's cell in a column; an empty one where it has none.
    FileCell cell(CodeColumn column, Line line) {
        @Nullable Integer place = places.get(column);
        return place == null || place >= line.cells().size()
                ? FileCell.EMPTY
                : line.cells().get(place);
    }
}
