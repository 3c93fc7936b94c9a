package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A file of products: text, plain or packed with gzip, or an XLSX. What it is, is recognised from
/// its bytes. However long a line or large the unpacked data, memory holds no more than the longest
/// line allowed.
public final class CatalogFile {
    private static final long LARGEST = 1L << 30;

    /// A ZIP's table of contents is held in memory.
    private static final long LARGEST_BOOK = 256L << 20;

    private final Path file;
    private final boolean packed;
    private final Optional<Charset> encoding;
    private final String sheet;

    private CatalogFile(Path file, boolean packed, Optional<Charset> encoding, String sheet) {
        this.file = file;
        this.packed = packed;
        this.encoding = encoding;
        this.sheet = sheet;
    }

    /// Recognises it. Refuses what cannot be read and what is neither text nor a workbook.
    ///
    /// @param asked the encoding of its text where a person says so
    public static CatalogFile recognise(Path file, Optional<Charset> asked) {
        return FileFaults.reading(file, () -> recognised(file, asked));
    }

    private static CatalogFile recognised(Path file, Optional<Charset> asked) throws IOException {
        if (!Files.isRegularFile(file)) {
            // It is read more than once, and a pipe may never end.
            throw new Refused(
                    Files.exists(file)
                            ? new Problem.FileIsNone(file.toString())
                            : new Problem.FileNotReadable(file.toString()));
        }
        if (Files.size(file) > LARGEST) {
            throw new CountedStream.TooLarge();
        }
        FileKind kind = kind(file, false);
        if (kind == FileKind.PACKED_BOOK) {
            try (BookRows rows = book(file)) {
                return new CatalogFile(file, false, Optional.empty(), rows.sheet());
            }
        }
        boolean packed = kind == FileKind.GZIP;
        refuseOthers(file, packed ? kind(file, true) : kind);
        return new CatalogFile(file, packed, Optional.of(encoding(file, packed, asked)), "");
    }

    private static void refuseOthers(Path file, FileKind kind) {
        switch (kind) {
            case TEXT -> {}
            case OLD_BOOK -> throw new Refused(new Problem.FileOldBook(file.toString()));
            case WEB_PAGE -> throw new Refused(new Problem.FileWebPage(file.toString()));
            case PACKED_BOOK, GZIP, OTHER ->
                    throw new Refused(new Problem.FileKindUnknown(file.toString()));
        }
    }

    private static FileKind kind(Path file, boolean packed) throws IOException {
        try (InputStream in =
                unpacked(new BufferedInputStream(Files.newInputStream(file)), packed)) {
            return FileKind.of(in.readNBytes(FileKind.HEAD));
        }
    }

    private static Charset encoding(Path file, boolean packed, Optional<Charset> asked)
            throws IOException {
        try (InputStream in =
                unpacked(new BufferedInputStream(Files.newInputStream(file)), packed)) {
            TextEncoding.Found found = TextEncoding.of(in);
            if (asked.isEmpty()) {
                return found.encoding()
                        .orElseThrow(
                                () -> new Refused(new Problem.EncodingUnknown(file.toString())));
            }
            if (found.isSure() && !found.agrees(asked.get())) {
                throw new Refused(
                        new Problem.EncodingDiffers(
                                asked.get().name(), found.encoding().orElseThrow().name()));
            }
            return asked.get();
        }
    }

    /// Its path, for a message.
    public String path() {
        return file.toString();
    }

    /// What the till took it for: an encoding, or the name of a sheet.
    public String readAs() {
        return encoding.map(Charset::name).orElse(sheet);
    }

    /// Whether it is a workbook.
    public boolean isBook() {
        return encoding.isEmpty();
    }

    /// Its rows, from the first.
    OpenFile open() {
        return FileFaults.reading(file, () -> new OpenFile(file, rows()));
    }

    private FileRows rows() throws IOException {
        if (encoding.isEmpty()) {
            return book(file);
        }
        CountedStream raw = new CountedStream(Files.newInputStream(file), Long.MAX_VALUE);
        try {
            InputStream plain = unpacked(new BufferedInputStream(raw, 1 << 16), packed);
            LineReader lines = new LineReader(new InputStreamReader(plain, encoding.get()));
            return new TextRows(lines, raw::count, Math.max(1, Files.size(file)));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream in, boolean packed) throws IOException {
        return new CountedStream(packed ? new GZIPInputStream(in, 1 << 16) : in, LARGEST);
    }

    /// A ZIP file that is not a workbook is refused, and so is one whose sheets are all hidden.
    private static BookRows book(Path file) throws IOException {
        if (Files.size(file) > LARGEST_BOOK) {
            throw new CountedStream.TooLarge();
        }
        Workbook book = null;
        try {
            book = Workbook.open(file, LARGEST);
            if (book.isBook()) {
                if (book.isHidden()) {
                    close(book);
                    throw new Refused(new Problem.FileWithoutRows(file.toString()));
                }
                return BookRows.of(book);
            }
        } catch (CountedStream.TooLarge e) {
            close(book);
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger("smena.service").log(System.Logger.Level.DEBUG, "no workbook", e);
        }
        close(book);
        throw new Refused(new Problem.FileKindUnknown(file.toString()));
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
