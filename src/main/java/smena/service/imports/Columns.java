package smena.service.imports;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which cell of a row is which.
///
/// @param places the index of each column, counted from 0
/// @param width how many columns there are up to the last that has a heading
/// @param named how many of them have one
record Columns(Map<Column, Integer> places, int width, int named) {
    private static final int LONGEST_HEADING = 40;
    private static final int MOST_HEADINGS = 30;

    /// Reads the first row of a file. Refuses one without a barcode, a name or a price, and one
    /// where two columns claim to be the same of these.
    ///
    /// @param needed the columns that have to be there
    static Columns of(List<FileCell> header, List<Column> needed) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        int width = 0;
        int named = 0;
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isBlank()) {
                width = i + 1;
                named++;
                place(places, header, i);
            }
        }
        for (Column column : needed) {
            if (!places.containsKey(column)) {
                throw new Refused(
                        new Problem.ColumnMissing(column.word(), found(header), column.known()));
            }
        }
        return new Columns(Map.copyOf(places), width, named);
    }

    private static void place(Map<Column, Integer> places, List<FileCell> header, int at) {
        Column.of(header.get(at).text())
                .ifPresent(
                        column -> {
                            Integer before = places.putIfAbsent(column, at);
                            if (before != null && column.isNeeded()) {
                                throw new Refused(
                                        new Problem.ColumnTwice(
                                                shortened(header.get(before).text()),
                                                shortened(header.get(at).text())));
                            }
                        });
    }

    private static String found(List<FileCell> header) {
        List<String> headings = new ArrayList<>();
        for (FileCell cell : header) {
            if (!cell.isBlank() && headings.size() < MOST_HEADINGS) {
                headings.add(shortened(cell.text()));
            }
        }
        return headings.stream().collect(Collectors.joining(" · "));
    }

    private static String shortened(String heading) {
        return heading.length() > LONGEST_HEADING
                ? heading.substring(0, LONGEST_HEADING - 1) + '…'
                : heading;
    }

    /// Whether the file has this column.
    boolean has(Column column) {
        return places.containsKey(column);
    }

    /// Whether it was exported by a till: texts stand in it as they were, a code is nothing else.
    boolean areOwn() {
        return has(Column.PACKS) && has(Column.SINGLES_AT_PACK_PRICE);
    }

    /// Whether the file says more than it has to.
    boolean haveExtras() {
        return Column.EXTRAS.stream().anyMatch(this::has);
    }

    /// A row's cell in a column; an empty one where the row ends before it.
    FileCell cell(Column column, Line line) {
        Integer place = places.get(column);
        return place == null || place >= line.cells().size()
                ? FileCell.EMPTY
                : line.cells().get(place);
    }

    /// Whether more cells are filled than there are headings: a separator inside a name or a price
    /// has moved what follows it.
    boolean areExceededBy(Line line) {
        int filled = 0;
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cells().get(i).isBlank()) {
                filled++;
                if (i >= width) {
                    return true;
                }
            }
        }
        return filled > named;
    }
}
