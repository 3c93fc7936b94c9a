package smena.service.imports;

import smena.domain.catalog.SearchText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cells of a head of two rows. The upper one may span several columns, of which only the first
/// has its text; the lower one may be empty, where the upper reaches down.
final class HeadCells {
    /// What a band over a price says that is not the price of the shelf.
    private static final List<String> NOT_RETAIL =
            List.of(
                    "zakup",
                    "opt",
                    "prixod",
                    "prihod",
                    "postup",
                    "sebest",
                    "kirim",
                    "ulgurji",
                    "tannarx",
                    "purchase",
                    "cost",
                    "wholesale",
                    "supplier",
                    "postav");

    private HeadCells() {}

    /// One row that says of each column what both say.
    static Line merged(Line upper, Line lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        List<FileCell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(merged(upper, lower, i));
        }
        return Line.of(lower.number(), cells);
    }

    private static FileCell merged(Line upper, Line lower, int place) {
        FileCell own = at(upper, place);
        FileCell below = at(lower, place);
        if (below.isBlank()) {
            return own;
        }
        String above = above(upper, place);
        String whole = (above + " " + below.text()).strip();
        Optional<Column> said = Column.of(below.text());
        if (said.isPresent()) {
            boolean other = said.get() == Column.PRICE && isOther(above);
            return other ? FileCell.of(whole) : below;
        }
        String turned = below.text() + " " + above;
        if (Column.of(whole).isEmpty() && Column.of(turned).isPresent()) {
            return FileCell.of(turned);
        }
        // Which price it is, the lower row has said in words that are not known.
        boolean plain =
                Column.of(whole).isEmpty()
                        && Column.of(own.text()).filter(c -> c != Column.PRICE).isPresent()
                        && !spans(upper, lower, place);
        return plain ? own : FileCell.of(whole);
    }

    /// Whether a price below this is another one than that of the shelf.
    static boolean isOther(String above) {
        String folded = SearchText.fold(above);
        return NOT_RETAIL.stream().anyMatch(folded::contains);
    }

    private static boolean spans(Line upper, Line lower, int place) {
        return at(upper, place + 1).isBlank() && !at(lower, place + 1).isBlank();
    }

    /// What stands over a column: the next text on its left.
    static String above(Line upper, int place) {
        for (int i = Math.min(place, upper.cells().size() - 1); i >= 0; i--) {
            if (!upper.cells().get(i).isBlank()) {
                return upper.cells().get(i).text();
            }
        }
        return "";
    }

    static FileCell at(Line line, int place) {
        return place < line.cells().size() ? line.cells().get(place) : FileCell.EMPTY;
    }

    static long filled(Line line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
