package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/// A file of products, read line by line: text, plain or packed with gzip, or the first sheet of an
/// XLSX. However long a line or large the unpacked data, memory holds no more than the longest line
/// allowed.
public final class CatalogFile implements AutoCloseable {
    private static final int LONGEST_LINE = 16_384;
    private static final long LARGEST = 1L << 30;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZIP = {'P', 'K'};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final BufferedReader reader;
    private final AutoCloseable under;
    private final LongSupplier bytesRead;
    private final long size;
    private long line;

    private CatalogFile(
            Path file,
            BufferedReader reader,
            AutoCloseable under,
            LongSupplier bytesRead,
            long size) {
        this.file = file;
        this.reader = reader;
        this.under = under;
        this.bytesRead = bytesRead;
        this.size = size;
    }

    /// A line of it.
    ///
    /// @param number 1 for the first
    /// @param text without its end; only the beginning of one that is too long
    public record Line(long number, String text, boolean tooLong) {}

    /// Opens it. Refuses what cannot be read or is not text.
    public static CatalogFile open(Path file, Charset encoding) {
        InputStream opened = null;
        try {
            opened = Files.newInputStream(file);
            CountedStream raw = new CountedStream(opened, Long.MAX_VALUE);
            BufferedInputStream head = new BufferedInputStream(raw);
            boolean packed = startsWith(head, GZIP);
            if (startsWith(head, ZIP)) {
                close(opened);
                return openBook(file);
            }
            InputStream plain =
                    new CountedStream(packed ? new GZIPInputStream(head, 1 << 16) : head, LARGEST);
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, encoding));
            return new CatalogFile(file, reader, reader, raw::count, Files.size(file));
        } catch (IOException | RuntimeException e) {
            close(opened);
            throw e instanceof Refused refused ? refused : unreadable(file);
        }
    }

    /// A ZIP file that is not a workbook is refused.
    private static CatalogFile openBook(Path file) {
        Workbook book = null;
        try {
            book = Workbook.open(file, LARGEST);
            if (book.isBook()) {
                BufferedReader reader = new BufferedReader(book.firstSheet());
                return new CatalogFile(file, reader, book, book::bytesRead, book.size());
            }
        } catch (CountedStream.TooLarge e) {
            close(book);
            throw new Refused(new Problem.FileTooLarge(file.toString()));
        } catch (IOException e) {
            System.getLogger("smena.service").log(System.Logger.Level.DEBUG, "no workbook", e);
        }
        close(book);
        throw new Refused(new Problem.FileKindUnknown(file.toString()));
    }

    /// The next line that is not blank; null after the last.
    public @Nullable Line next() {
        try {
            Line next = read();
            while (next != null && next.text().isBlank()) {
                next = read();
            }
            return next;
        } catch (CountedStream.TooLarge e) {
            throw new Refused(new Problem.FileTooLarge(file.toString()));
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    /// How much of the file has been read so far, of [#size].
    public long bytesRead() {
        return bytesRead.getAsLong();
    }

    /// How much there is to read, in bytes.
    public long size() {
        return size;
    }

    @Override
    public void close() {
        close(reader);
        close(under);
    }

    private @Nullable Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (text.length() < LONGEST_LINE) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
        }
        line++;
        int end = text.length();
        boolean windows = end > 0 && text.charAt(end - 1) == '\r';
        boolean marked = line == 1 && end > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return new Line(line, text.substring(marked ? 1 : 0, windows ? end - 1 : end), tooLong);
    }

    private static boolean startsWith(BufferedInputStream in, byte[] magic) throws IOException {
        in.mark(magic.length);
        byte[] first = in.readNBytes(magic.length);
        in.reset();
        return Arrays.equals(first, magic);
    }

    private static Refused unreadable(Path file) {
        return new Refused(new Problem.FileNotReadable(file.toString()));
    }

    private static void close(@Nullable AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            System.getLogger("smena.service").log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }
}
