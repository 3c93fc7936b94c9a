package smena.service.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a file of products looks like before it is taken: a person sees which column is what and
/// may say otherwise.
///
/// @param readAs the encoding of its text, or the name of its sheet
/// @param columns from the left
public record CatalogPreview(String readAs, List<Seen> columns) {
    private static final int LOOKED_AT = 20;

    public CatalogPreview {
        columns = List.copyOf(columns);
    }

    /// A column.
    ///
    /// @param place from 0
    /// @param heading as in the file; empty where it has none
    /// @param what what it is taken for; empty where it is not taken
    /// @param sample the first text below it
    public record Seen(int place, String heading, Optional<Column> what, String sample) {}

    static CatalogPreview of(CatalogFile file) {
        try (OpenFile open = file.open()) {
            List<Line> lines = new ArrayList<>();
            Line line = CatalogHead.read(open);
            while (line != null && lines.size() < LOOKED_AT) {
                lines.add(line);
                line = open.next();
            }
            return new CatalogPreview(file.readAs(), columns(lines));
        }
    }

    private static List<Seen> columns(List<Line> lines) {
        List<Seen> columns = new ArrayList<>();
        Set<Column> taken = EnumSet.noneOf(Column.class);
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int i = 0; i < width; i++) {
            String heading = text(lines.getFirst(), i);
            Optional<Column> what = Column.of(heading).filter(taken::add);
            String sample = sample(lines.subList(1, lines.size()), i);
            if (!heading.isEmpty() || !sample.isEmpty()) {
                columns.add(new Seen(i, heading, what, sample));
            }
        }
        return columns;
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
}
