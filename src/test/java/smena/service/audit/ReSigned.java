package smena.service.audit;

import smena.store.JournalKey;
import smena.store.JournalVerifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Somebody who holds the key changes files of an export and signs the list of them anew.
final class ReSigned {
    private ReSigned() {}

    /// @param keys the folder of the key pair
    /// @param key the file of its public half
    static void index(Path export, Path keys, Path key) throws IOException {
        JournalKey own = JournalKey.open(keys, false);
        ExportIndex index = ExportIndex.read(export, JournalVerifier.read(key));
        List<ExportIndex.Entry> files =
                index.files().stream()
                        .filter(file -> Files.exists(export.resolve(file.name())))
                        .map(file -> now(export.resolve(file.name())))
                        .toList();
        ExportIndex forged =
                new ExportIndex(
                        index.made(),
                        index.shop(),
                        index.till(),
                        index.headSeq(),
                        index.head(),
                        files);
        Files.writeString(export.resolve(ExportIndex.FILE), forged.signed(own::sign));
    }

    private static ExportIndex.Entry now(Path file) {
        try {
            String name = file.getFileName().toString();
            return new ExportIndex.Entry(name, Files.size(file), FileHash.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
