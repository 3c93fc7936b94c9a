package smena.service.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person has said that columns of a file are. A column that is chosen is read under the
/// plainest heading of its kind, whatever stands above it; one that is not taken under none.
///
/// @param places by their place from 0; empty for a column that is not taken
public record ChosenColumns(Map<Integer, Optional<Column>> places) {
    /// Nothing was said: the headings speak.
    public static final ChosenColumns NONE = new ChosenColumns(Map.of());

    private static final FileCell NOT_TAKEN = FileCell.of("–");

    public ChosenColumns {
        places = Map.copyOf(places);
    }

    /// The head of a file as it is read.
    Line head(Line head) {
        if (places.isEmpty()) {
            return head;
        }
        int width =
                Math.max(
                        head.cells().size(),
                        1 + places.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1));
        List<FileCell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            FileCell own = i < head.cells().size() ? head.cells().get(i) : FileCell.EMPTY;
            Optional<Column> chosen = places.get(i);
            cells.add(chosen == null ? own : cell(chosen, own));
        }
        return new Line(head.number(), cells, head.broken());
    }

    private static FileCell cell(Optional<Column> chosen, FileCell own) {
        return chosen.map(column -> FileCell.of(column.heading()))
                .orElse(own.isBlank() ? FileCell.EMPTY : NOT_TAKEN);
    }
}
