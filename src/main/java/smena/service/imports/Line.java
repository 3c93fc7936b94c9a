package smena.service.imports;

import java.util.List;
import java.util.Optional;

/// A row of a file.
///
/// @param number its line in a text, its row in a sheet; 1 for the first
/// @param cells from the left; those at the end may be left out
/// @param broken why it cannot be read, if so; then the only cell has the beginning of its text
record Line(long number, List<FileCell> cells, Optional<Refusal> broken) {
    static Line of(long number, List<FileCell> cells) {
        return new Line(number, cells, Optional.empty());
    }

    static Line broken(long number, Refusal why, String text) {
        return new Line(number, List.of(FileCell.of(CellText.oneLine(text))), Optional.of(why));
    }

    boolean isBlank() {
        return broken.isEmpty() && cells.stream().allMatch(FileCell::isBlank);
    }
}
