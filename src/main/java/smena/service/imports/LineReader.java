package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The lines of a text, however they end: LF, CRLF or CR alone. Memory holds no more than the
/// longest line allowed.
final class LineReader implements AutoCloseable {
    /// The most characters of a line that are kept.
    static final int LONGEST = 16_384;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private final Deque<Text> returned = new ArrayDeque<>();
    private int at;
    private int filled;
    private long number;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    /// A line without its end.
    ///
    /// @param number 1 for the first
    /// @param text only the beginning of one that is too long
    record Text(long number, String text, boolean tooLong) {}

    /// The next line; null after the last.
    @Nullable Text next() throws IOException {
        Text again = returned.poll();
        return again == null ? read() : again;
    }

    /// Gives lines back, which then come again in this order.
    void back(List<Text> lines) {
        for (Text line : lines.reversed()) {
            returned.addFirst(line);
        }
    }

    private @Nullable Text read() throws IOException {
        if (at >= filled && !fill()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        boolean more = true;
        while (more) {
            int end = lineEnd();
            int room = LONGEST - text.length();
            text.append(buffer, at, Math.min(room, end - at));
            tooLong |= end - at > room;
            at = end;
            more = at >= filled && fill();
        }
        endLine();
        number++;
        boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Text(number, text.substring(marked ? 1 : 0), tooLong);
    }

    /// Where the line ends in the buffer, or the buffer itself.
    private int lineEnd() {
        int end = at;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /// Goes past the end of a line, if there is one.
    private void endLine() throws IOException {
        boolean carriage = at < filled && buffer[at] == '\r';
        at++;
        if (carriage && (at < filled || fill()) && buffer[at] == '\n') {
            at++;
        }
    }

    /// Whether there is more to read.
    private boolean fill() throws IOException {
        filled = Math.max(0, reader.read(buffer));
        at = 0;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
