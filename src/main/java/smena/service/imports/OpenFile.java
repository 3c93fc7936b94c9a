package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A file of products while it is read.
final class OpenFile implements AutoCloseable {
    /// Five times what a sheet can hold.
    private static final long MOST_ROWS = 5L << 20;

    private final Path file;
    private final FileRows rows;
    private final Deque<Line> returned = new ArrayDeque<>();
    private long count;

    OpenFile(Path file, FileRows rows) {
        this.file = file;
        this.rows = rows;
    }

    /// The next row that is not blank; null after the last.
    @Nullable Line next() {
        Line again = returned.poll();
        return again == null ? read() : again;
    }

    /// Gives rows back, which then come again in this order.
    void back(List<Line> rows) {
        returned.addAll(rows);
    }

    private @Nullable Line read() {
        if (++count > MOST_ROWS) {
            throw new Refused(new Problem.FileTooLarge(file.toString()));
        }
        return FileFaults.reading(file, rows::next);
    }

    /// From now on only the cell at this place is asked for.
    void only(int place) {
        rows.only(place);
    }

    /// How much of it has been read, 0 to 100.
    int percent() {
        return (int) Math.min(100, 100 * rows.bytesRead() / Math.max(1, rows.size()));
    }

    @Override
    public void close() {
        FileFaults.reading(
                file,
                () -> {
                    rows.close();
                    return "";
                });
    }
}
