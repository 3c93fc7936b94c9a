package smena.service.audit;

import smena.domain.journal.WrittenEntry;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// An exported journal, read line by line. A line must be, byte for byte, what a till writes for
/// the entry it holds: a changed byte either changes the entry or is seen here.
final class JournalLines implements Iterator<JournalPlace>, AutoCloseable {
    /// No entry is longer; a file that is not a journal must not fill the memory.
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private long line;
    private int next;

    private JournalLines(InputStream in) {
        this.in = in;
    }

    static JournalLines open(Path file) throws IOException {
        JournalLines lines = new JournalLines(new BufferedInputStream(Files.newInputStream(file)));
        lines.next = lines.in.read();
        return lines;
    }

    @Override
    public boolean hasNext() {
        return next >= 0;
    }

    @Override
    public JournalPlace next() {
        if (next < 0) {
            throw new NoSuchElementException();
        }
        try {
            byte[] bytes = line();
            boolean ended = next == '\n';
            next = ended ? in.read() : next;
            return new JournalPlace(++line, ended ? entry(bytes) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        while (next >= 0 && next != '\n') {
            if (bytes.size() < LONGEST) {
                bytes.write(next);
            }
            next = in.read();
        }
        return bytes.toByteArray();
    }

    /// Empty where the line is not exactly what a till writes.
    private static Optional<WrittenEntry> entry(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            WrittenEntry entry = entry(PayloadFields.of(text));
            boolean exact = Arrays.equals(entry.line().getBytes(StandardCharsets.UTF_8), bytes);
            return exact ? Optional.of(entry) : Optional.empty();
        } catch (CharacterCodingException | PayloadFields.Unreadable e) {
            return Optional.empty();
        }
    }

    private static WrittenEntry entry(PayloadFields payloadFields) {
        return new WrittenEntry(
                payloadFields.number("seq"),
                payloadFields.number("at"),
                payloadFields.number("offset"),
                payloadFields.number("person"),
                payloadFields.number("shift"),
                payloadFields.text("kind"),
                payloadFields.text("payload"),
                payloadFields.number("sales"),
                payloadFields.number("refunds"),
                payloadFields.text("previous"),
                payloadFields.text("hash"),
                payloadFields.text("signature"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
