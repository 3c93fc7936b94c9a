package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A supplier's list of what they bring, text or workbook: its columns, and its rows read by them.
public final class SupplyFile {
    private static final int WITHIN = 30;
    private static final int ENOUGH = 2;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<Heading> headings;
    private final List<Line> lines;

    private SupplyFile(List<Heading> headings, List<Line> lines) {
        this.headings = headings;
        this.lines = lines;
    }

    /// A column of the file.
    ///
    /// @param place from 0
    /// @param text what stands above it
    /// @param sample the first text below it
    /// @param what what the till takes it for; each kind only once
    public record Heading(int place, String text, String sample, SupplyColumn what) {}

    /// A row.
    public sealed interface Row {
        /// Its line in the file, 1 for the first.
        long line();
    }

    /// A row that says what came.
    ///
    /// @param cost of one
    /// @param sum of all of them; where both are there, the sum is not read
    public record Item(
            long line,
            String code,
            Quantity quantity,
            Optional<Money> cost,
            Optional<Money> sum,
            Optional<LocalDate> expires)
            implements Row {}

    /// A row that cannot be read, with the text that is wrong.
    public record Bad(long line, Refusal why, String text) implements Row {}

    /// Reads a file. Refuses one that is none, one without rows, and one of more than `most`.
    public static SupplyFile read(CatalogFile file, int most) {
        List<Line> all = new ArrayList<>();
        try (OpenFile open = file.open()) {
            for (@Nullable Line line = open.next(); line != null; line = open.next()) {
                all.add(line);
                if (all.size() > most + WITHIN) {
                    throw new Refused(new Problem.BadLines(most));
                }
            }
        }
        int head = head(all);
        if (head + 1 >= all.size()) {
            throw new Refused(new Problem.FileWithoutRows(file.path()));
        }
        List<Line> below = all.subList(head + 1, all.size());
        return new SupplyFile(headings(all.get(head), below), below);
    }

    /// The row with most known headings; the first where no row has enough of them.
    private static int head(List<Line> all) {
        int best = 0;
        int most = ENOUGH - 1;
        for (int i = 0; i < Math.min(WITHIN, all.size()); i++) {
            int known = known(all.get(i));
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    private static int known(Line line) {
        Set<SupplyColumn> known = EnumSet.noneOf(SupplyColumn.class);
        if (line.broken().isEmpty()) {
            line.cells().forEach(cell -> known.add(SupplyColumn.of(cell.text())));
            known.remove(SupplyColumn.NONE);
        }
        return known.size();
    }

    private static List<Heading> headings(Line head, List<Line> below) {
        Set<SupplyColumn> taken = EnumSet.noneOf(SupplyColumn.class);
        List<Heading> found = new ArrayList<>();
        for (int i = 0; i < head.cells().size(); i++) {
            String text = head.cells().get(i).text();
            SupplyColumn what = SupplyColumn.of(text);
            found.add(
                    new Heading(
                            i, text, sample(below, i), taken.add(what) ? what : SupplyColumn.NONE));
        }
        return List.copyOf(found);
    }

    private static String sample(List<Line> below, int place) {
        return below.stream()
                .limit(WITHIN)
                .filter(line -> place < line.cells().size())
                .map(line -> line.cells().get(place).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Its columns.
    public List<Heading> headings() {
        return headings;
    }

    /// What the till takes them for.
    public Map<SupplyColumn, Integer> places() {
        Map<SupplyColumn, Integer> places = new EnumMap<>(SupplyColumn.class);
        headings.forEach(heading -> places.put(heading.what(), heading.place()));
        places.remove(SupplyColumn.NONE);
        return places;
    }

    /// Its rows, each column where a person says it is. Rows without a code and a quantity, as sums
    /// and titles are, are left out.
    public List<Row> rows(Map<SupplyColumn, Integer> places) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            FileCell code = cell(line, places, SupplyColumn.CODE);
            FileCell quantity = cell(line, places, SupplyColumn.QUANTITY);
            if (line.broken().isPresent()) {
                rows.add(
                        new Bad(
                                line.number(),
                                line.broken().get(),
                                line.cells().getFirst().text()));
            } else if (!code.isBlank()) {
                rows.add(row(line, places, code, quantity));
            }
        }
        return rows;
    }

    private static Row row(
            Line line, Map<SupplyColumn, Integer> places, FileCell code, FileCell quantity) {
        Parsed<CodeText.Codes> codes = CodeText.read(code);
        if (codes.value().isEmpty() || codes.value().get().codes().isEmpty()) {
            Refusal why = codes.value().isEmpty() ? codes.why() : Refusal.NO_BARCODE;
            return new Bad(line.number(), why, code.text());
        }
        Optional<Quantity> much =
                QuantityText.read(quantity.text()).filter(q -> q.thousandths() > 0);
        if (much.isEmpty()) {
            return new Bad(line.number(), Refusal.BAD_QUANTITY, quantity.text());
        }
        FileCell cost = cell(line, places, SupplyColumn.COST);
        FileCell sum = cell(line, places, SupplyColumn.SUM);
        FileCell expires = cell(line, places, SupplyColumn.EXPIRES);
        for (FileCell amount : List.of(cost, sum)) {
            if (!amount.isBlank() && PriceText.read(amount.text()).value().isEmpty()) {
                return new Bad(line.number(), PriceText.read(amount.text()).why(), amount.text());
            }
        }
        Optional<LocalDate> day = day(expires.text());
        if (!expires.isBlank() && day.isEmpty()) {
            return new Bad(line.number(), Refusal.BAD_DAY, expires.text());
        }
        return new Item(
                line.number(),
                codes.value().get().codes().getFirst(),
                much.get(),
                PriceText.read(cost.text()).value(),
                PriceText.read(sum.text()).value(),
                day);
    }

    private static FileCell cell(
            Line line, Map<SupplyColumn, Integer> places, SupplyColumn column) {
        Integer place = places.get(column);
        return place == null || place >= line.cells().size()
                ? FileCell.EMPTY
                : line.cells().get(place);
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(day.group(3)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(1))));
            }
            return ISO.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
