package smena.service.audit;

import org.jspecify.annotations.Nullable;

import smena.domain.journal.Sha256;
import smena.domain.journal.WrittenEntry;
import smena.files.OwnFiles;
import smena.service.audit.Finding.About;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The exported Z-reports, one line each in the order of their numbers, read beside the journal.
final class ZLines implements JournalCounterpart, AutoCloseable {
    private final Findings findings;
    private final @Nullable BufferedReader reader;
    private @Nullable String next;

    private ZLines(Findings findings, @Nullable BufferedReader reader) {
        this.findings = findings;
        this.reader = reader;
        step();
    }

    /// Where there is no such file, every Z-report is missing.
    static ZLines open(Findings findings, Path file) throws IOException {
        return new ZLines(
                findings,
                OwnFiles.isFile(file)
                        ? Files.newBufferedReader(file, StandardCharsets.UTF_8)
                        : null);
    }

    @Override
    public Optional<String> report(long z) {
        return Optional.ofNullable(next);
    }

    @Override
    public void closed(WrittenEntry entry, CloseEntry closing) {
        if (next == null || !Sha256.hex(next).equals(closing.hash())) {
            findings.add(Fault.Z_TEXT, entry, About.Z, Long.toString(closing.z()));
        }
        step();
    }

    private void step() {
        try {
            next = reader == null ? null : reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
