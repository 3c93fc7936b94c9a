package smena.service.imports;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.SearchText;
import smena.domain.mxik.CodeNames;
import smena.domain.mxik.GoodsCode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of a file of goods codes, read as codes.
public final class DirectoryRows implements AutoCloseable {
    private static final int LOOKED_AT = 60;
    private static final Pattern DASHES = Pattern.compile("[-–—_.\\s]*");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{2,14})\\s*[-–—:.]*\\s*(.*)");
    private static final Map<CodeColumn, Integer> LEVELS =
            Map.of(
                    CodeColumn.GROUP, 3,
                    CodeColumn.CLASS, 5,
                    CodeColumn.POSITION, 8,
                    CodeColumn.SUBPOSITION, 11,
                    CodeColumn.BRAND, 14);

    /// What a file writes beside a code that is no longer valid, folded.
    private static final Set<String> GONE =
            Stream.of(
                            "0",
                            "false",
                            "no",
                            "inactive",
                            "not active",
                            "deleted",
                            "archived",
                            "expired",
                            "неактивен",
                            "неактивный",
                            "неактивно",
                            "не активен",
                            "не активный",
                            "не действует",
                            "недействующий",
                            "недействительный",
                            "удален",
                            "удалён",
                            "исключен",
                            "исключён",
                            "отменен",
                            "отменён",
                            "архив",
                            "нет",
                            "faol emas",
                            "nofaol",
                            "amalda emas",
                            "bekor qilingan",
                            "yo'q",
                            "йўқ",
                            "фаол эмас",
                            "бекор қилинган")
                    .map(SearchText::fold)
                    .collect(Collectors.toUnmodifiableSet());

    private final OpenFile file;
    private final CodeColumns columns;
    private final Deque<Line> first;

    private DirectoryRows(OpenFile file, CodeColumns columns, Deque<Line> first) {
        this.file = file;
        this.columns = columns;
        this.first = first;
    }

    /// What the file looks like.
    ///
    /// @param chosen what a person has said that columns are, by their place from 0
    public static DirectoryPreview preview(CatalogFile file, Map<Integer, CodeColumn> chosen) {
        try (OpenFile open = file.open()) {
            CodeColumns columns = new CodeColumns(firstLines(file, open), chosen);
            return new DirectoryPreview(file.readAs(), columns.shown());
        }
    }

    /// Opens it. Refuses one without codes or names.
    ///
    /// @param chosen as in [#preview]
    public static DirectoryRows open(CatalogFile file, Map<Integer, CodeColumn> chosen) {
        OpenFile open = file.open();
        try {
            List<Line> lines = firstLines(file, open);
            CodeColumns columns = new CodeColumns(lines, chosen);
            columns.require();
            int from = Math.min(columns.headRows(), lines.size());
            return new DirectoryRows(
                    open, columns, new ArrayDeque<>(lines.subList(from, lines.size())));
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static List<Line> firstLines(CatalogFile file, OpenFile open) {
        List<Line> lines = new ArrayList<>();
        while (lines.size() < LOOKED_AT) {
            Line line = open.next();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new Refused(new Problem.FileWithoutCodes(file.path(), 0));
        }
        return lines;
    }

    /// The next rows; none after the last.
    public List<DirectoryRow> next(int most) {
        List<DirectoryRow> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            Line line = first.isEmpty() ? file.next() : first.poll();
            if (line == null) {
                break;
            }
            rows.add(read(line));
        }
        return rows;
    }

    /// How much of the file has been read, 0 to 100.
    public int percent() {
        return file.percent();
    }

    @Override
    public void close() {
        file.close();
    }

    private DirectoryRow read(Line line) {
        if (line.broken().isPresent()) {
            return bad(line, line.broken().get(), line.cells().getFirst().text());
        }
        FileCell cell = columns.cell(CodeColumn.CODE, line);
        String digits = CodeDigits.of(cell.text());
        if (cell.kind() == FileCell.Kind.ERROR) {
            return bad(line, Refusal.ERROR_CELL, cell.text());
        }
        if (cell.kind() == FileCell.Kind.ROUNDED || ScientificNumber.isOne(cell.text())) {
            return bad(line, Refusal.DIGITS_LOST, cell.text());
        }
        boolean mended = CodeDigits.isShort(digits);
        String code = mended ? "0".repeat(GoodsCode.DIGITS - digits.length()) + digits : digits;
        if (!GoodsCode.isOne(code)) {
            return bad(line, Refusal.BAD_GOODS_CODE, cell.text());
        }
        Map<Integer, CodeNames> levels = levels(line, code);
        CodeNames names = names(line, levels);
        return names.equals(CodeNames.NONE)
                ? bad(line, Refusal.EMPTY_NAME, code)
                : good(line, code, names, levels, mended);
    }

    private DirectoryRow good(
            Line line,
            String code,
            CodeNames names,
            Map<Integer, CodeNames> levels,
            boolean mended) {
        return new DirectoryRow.Good(
                line.number(),
                Long.parseLong(code),
                names,
                levels,
                Optional.of(text(CodeColumn.BARCODE, line))
                        .filter(text -> !text.isEmpty())
                        .map(Barcode::number),
                Optional.of(text(CodeColumn.UNIT, line)).filter(text -> !text.isEmpty()),
                text(CodeColumn.PACKAGE_CODE, line),
                text(CodeColumn.PACKAGE_NAME, line),
                GONE.contains(SearchText.fold(text(CodeColumn.STATUS, line))),
                mended);
    }

    private static DirectoryRow bad(Line line, Refusal why, String what) {
        return new DirectoryRow.Bad(line.number(), why, new Row.Bad(0, why, what).what());
    }

    private CodeNames names(Line line, Map<Integer, CodeNames> levels) {
        CodeNames named =
                new CodeNames(
                        name(CodeColumn.NAME_UZ, line),
                        name(CodeColumn.NAME_UZ_CYRL, line),
                        name(CodeColumn.NAME_RU, line));
        return named.equals(CodeNames.NONE) ? composed(line, levels) : named;
    }

    /// Where a code has no name of its own it is called by its subposition, brand and attribute.
    private CodeNames composed(Line line, Map<Integer, CodeNames> levels) {
        String text =
                Stream.of(told(levels, 11), told(levels, 14), text(CodeColumn.ATTRIBUTE, line))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return text.isEmpty() ? CodeNames.NONE : inFileLanguage(text);
    }

    private static String told(Map<Integer, CodeNames> levels, int digits) {
        return levels.getOrDefault(digits, CodeNames.NONE).in("uz");
    }

    private Optional<String> name(CodeColumn column, Line line) {
        return Optional.of(text(column, line)).filter(text -> !text.isEmpty());
    }

    /// The file writes the digits of a level before its name: `009-Kofe, choy`.
    private Map<Integer, CodeNames> levels(Line line, String code) {
        Map<Integer, CodeNames> levels = new TreeMap<>();
        LEVELS.forEach(
                (column, digits) -> {
                    String text = withoutDigits(text(column, line), code.substring(0, digits));
                    if (!text.isEmpty()) {
                        levels.put(digits, inFileLanguage(text));
                    }
                });
        return levels;
    }

    private static String withoutDigits(String text, String prefix) {
        Matcher numbered = NUMBERED.matcher(text);
        boolean own = numbered.matches() && numbered.group(1).equals(prefix);
        String name = own ? numbered.group(2) : text;
        return DASHES.matcher(name).matches() ? "" : name;
    }

    private CodeNames inFileLanguage(String text) {
        Optional<String> name = Optional.of(text);
        return switch (columns.language()) {
            case NAME_RU -> new CodeNames(Optional.empty(), Optional.empty(), name);
            case NAME_UZ_CYRL -> new CodeNames(Optional.empty(), name, Optional.empty());
            default -> new CodeNames(name, Optional.empty(), Optional.empty());
        };
    }

    private String text(CodeColumn column, Line line) {
        String text = columns.cell(column, line).text();
        return DASHES.matcher(text).matches() ? "" : text;
    }
}
