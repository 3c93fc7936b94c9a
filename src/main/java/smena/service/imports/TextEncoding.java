package smena.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Recognises the encoding of a text from all of its bytes: UTF-8, UTF-16, Windows-1251 or CP866.
/// The last two are told apart by how often Russian uses each letter, so that a single heading is
/// enough.
final class TextEncoding {
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    static final Charset CP866 = Charset.forName("IBM866");

    /// So many broken characters beside the whole ones may stand in a text that is UTF-8 after all.
    private static final int WHOLE_TO_BROKEN = 4;

    /// How much likelier one of two encodings must be: thousandths of a natural logarithm.
    private static final long CLEARLY = 3_000;

    private final long[] counts = new long[256];
    private final long[] zeros = new long[2];
    private final Utf8Count utf8 = new Utf8Count();
    private final byte[] head = new byte[4];
    private long length;
    private long besideLatin;
    private int last;

    private TextEncoding() {}

    /// What was found.
    ///
    /// @param encoding empty where none is clearly the right one, or where it is no text
    /// @param isSure whether nothing else can be meant: there is a mark, or every character beyond
    ///     ASCII is whole
    record Found(Optional<Charset> encoding, boolean isSure) {
        /// Whether a text in the encoding that was found may be read in `other`.
        boolean agrees(Charset other) {
            return encoding.filter(found -> other.name().startsWith(found.name())).isPresent()
                    || encoding.filter(found -> found.name().startsWith(other.name())).isPresent();
        }
    }

    /// Reads the stream to its end.
    static Found of(InputStream in) throws IOException {
        TextEncoding encoding = new TextEncoding();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            encoding.take(buffer, n);
        }
        Optional<Charset> found = encoding.recognised();
        boolean marked = encoding.isMarked();
        boolean whole = encoding.utf8.whole() > 0 && encoding.utf8.broken() == 0;
        return new Found(found, found.isPresent() && (marked || whole));
    }

    private void take(byte[] bytes, int n) {
        for (int i = 0; i < n; i++) {
            int b = bytes[i] & 0xFF;
            if (length < head.length) {
                head[(int) length] = bytes[i];
            }
            counts[b]++;
            zeros[(int) (length & 1)] += b == 0 ? 1 : 0;
            besideLatin += isLatin(b) && last >= 0x80 || b >= 0x80 && isLatin(last) ? 1 : 0;
            utf8.take(b);
            last = b;
            length++;
        }
    }

    private static boolean isLatin(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private Optional<Charset> recognised() {
        utf8.end();
        if (starts(0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (counts[0] > 0) {
            return wide();
        }
        if (utf8.broken() == 0 || utf8.whole() >= WHOLE_TO_BROKEN * utf8.broken()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return cyrillic();
    }

    private boolean isMarked() {
        return starts(0xEF, 0xBB, 0xBF) || starts(0xFF, 0xFE) || starts(0xFE, 0xFF);
    }

    private boolean starts(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without its mark: the zero bytes of digits and separators stand on one side.
    private Optional<Charset> wide() {
        if (length % 2 != 0 || zeros[0] > 0 == zeros[1] > 0 || counts[0] * 16 < length) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private Optional<Charset> cyrillic() {
        long high = 0;
        for (int b = 0x80; b < counts.length; b++) {
            high += counts[b];
        }
        // Accents between Latin letters: one of the many encodings of western Europe.
        if (besideLatin * 2 > high) {
            return Optional.empty();
        }
        long windows = RussianLetters.likelihood(counts, WINDOWS_1251);
        long dos = RussianLetters.likelihood(counts, CP866);
        if (Math.abs(windows - dos) < CLEARLY) {
            return Optional.empty();
        }
        return Optional.of(windows > dos ? WINDOWS_1251 : CP866);
    }
}
