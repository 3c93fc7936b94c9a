package smena.cli;

import smena.domain.TypedText;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/// What a terminal shows as it stands there. Text from data, from files and from arguments may hold
/// characters that a terminal obeys or that hide and turn what stands around them; each is shown as
/// `�`.
final class SafeText extends FilterWriter {
    private static final char SHOWN = '\uFFFD';

    private final boolean overwrites;

    private SafeText(Writer out, boolean overwrites) {
        super(out);
        this.overwrites = overwrites;
    }

    /// Writes to `out`.
    ///
    /// @param overwrites whether the program itself goes back to the beginning of a line
    static PrintWriter of(PrintWriter out, boolean overwrites) {
        return new PrintWriter(new SafeText(out, overwrites), true);
    }

    /// A value that becomes a part of one line.
    static Object value(Object value) {
        return value instanceof String || value instanceof java.nio.file.Path
                ? shown(value.toString(), false)
                : value;
    }

    private static String shown(String text, boolean overwrites) {
        if (text.codePoints().noneMatch(c -> isUnsafe(c, overwrites))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(isUnsafe(c, overwrites) ? SHOWN : c));
        return shown.toString();
    }

    private static boolean isUnsafe(int c, boolean overwrites) {
        boolean own = c == '\n' || c == '\t' || (overwrites && c == '\r');
        return !own && TypedText.isUnsafe(c);
    }

    @Override
    public void write(int c) throws IOException {
        write(Character.toString(c), 0, 1);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    /// The line end of some systems begins with a carriage return.
    @Override
    public void write(String text, int from, int length) throws IOException {
        String part = text.substring(from, from + length);
        String line = part.replace("\r\n", "\n");
        String shown = shown(line, overwrites);
        out.write(line.equals(part) ? shown : shown.replace("\n", "\r\n"));
    }
}
