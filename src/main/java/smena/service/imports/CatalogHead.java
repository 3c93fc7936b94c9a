package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the head of a file of products. Titles may stand above it, it may have two rows with
/// merged cells, and the numbers of its columns may stand below it.
final class CatalogHead {
    /// In so many rows from the first it is looked for.
    static final int WITHIN = 30;

    /// So many known headings make a row a head.
    static final int ENOUGH = 2;

    private static final int FEWEST_NUMBERED = 3;

    private final List<Line> first;
    private int at;
    private boolean two;
    private int known;

    private CatalogHead(List<Line> first) {
        this.first = first;
    }

    /// The head of a file, whose next row is then the first below it; null for a file without a
    /// row.
    static @Nullable Line read(OpenFile file) {
        List<Line> first = new ArrayList<>();
        for (@Nullable Line line = file.next(); line != null; line = file.next()) {
            first.add(line);
            if (first.size() == WITHIN) {
                break;
            }
        }
        if (first.isEmpty()) {
            return null;
        }
        CatalogHead head = new CatalogHead(first);
        head.find();
        file.back(first.subList(head.end(), first.size()));
        return head.line();
    }

    /// Whether a row of this sheet is a head.
    static boolean isAmong(List<Line> first) {
        return first.stream().anyMatch(line -> known(line).size() >= ENOUGH);
    }

    /// The row with most known headings, or the two rows where both together have more.
    private void find() {
        for (int i = 0; i < first.size(); i++) {
            take(i, false, known(first.get(i)).size());
        }
        for (int i = 0; i + 1 < first.size(); i++) {
            if (isReadable(i) && isReadable(i + 1)) {
                take(i, true, known(HeadCells.merged(first.get(i), first.get(i + 1))).size());
            }
        }
        two |= known >= ENOUGH && at + 1 < first.size() && goesOn(first.get(at), first.get(at + 1));
    }

    private void take(int row, boolean both, int found) {
        if (found > known && found >= ENOUGH) {
            at = row;
            two = both;
            known = found;
        }
    }

    private boolean isReadable(int row) {
        return first.get(row).broken().isEmpty();
    }

    /// Whether the next row still belongs to the head: it has words, and none below code and name.
    private static boolean goesOn(Line head, Line next) {
        boolean named = false;
        for (int i = 0; i < head.cells().size(); i++) {
            Optional<Column> column = Column.of(head.cells().get(i).text());
            boolean naming =
                    column.filter(c -> c == Column.BARCODE || c == Column.NAME).isPresent();
            if (naming && !HeadCells.at(next, i).isBlank()) {
                return false;
            }
            named |= naming;
        }
        return named
                && next.broken().isEmpty()
                && next.cells().stream().noneMatch(CatalogHead::hasDigit);
    }

    private static boolean hasDigit(FileCell cell) {
        return cell.text().chars().anyMatch(Character::isDigit);
    }

    private Line line() {
        if (two) {
            return HeadCells.merged(first.get(at), first.get(at + 1));
        }
        Line head = first.get(at);
        boolean banded = at > 0 && HeadCells.filled(first.get(at - 1)) >= ENOUGH;
        return banded ? withoutOtherPrices(first.get(at - 1), head) : head;
    }

    /// A price below "Purchase" is none of the shelf.
    private static Line withoutOtherPrices(Line band, Line head) {
        List<FileCell> cells = new ArrayList<>();
        for (int i = 0; i < head.cells().size(); i++) {
            FileCell cell = head.cells().get(i);
            boolean price = Column.of(cell.text()).filter(Column.PRICE::equals).isPresent();
            String above = HeadCells.above(band, i);
            cells.add(
                    price && HeadCells.isOther(above)
                            ? FileCell.of(above + " " + cell.text())
                            : cell);
        }
        return new Line(head.number(), cells, head.broken());
    }

    private int end() {
        int end = at + (two ? 2 : 1);
        return known >= ENOUGH && end < first.size() && isNumbering(first.get(end)) ? end + 1 : end;
    }

    /// Whether it has nothing but 1, 2, 3 …, as forms have it below their head.
    private static boolean isNumbering(Line line) {
        int next = 1;
        for (FileCell cell : line.cells()) {
            if (!cell.isBlank() && !cell.text().equals(String.valueOf(next++))) {
                return false;
            }
        }
        return next > FEWEST_NUMBERED;
    }

    private static Set<Column> known(Line line) {
        Set<Column> known = EnumSet.noneOf(Column.class);
        if (line.broken().isEmpty()) {
            line.cells().forEach(cell -> Column.of(cell.text()).ifPresent(known::add));
        }
        return known;
    }
}
