package smena.service.backup;

import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest.Continues;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.TableMarks;
import smena.service.backup.CopyCheck.Content;
import smena.service.journal.Journal;
import smena.store.IncrementFile;
import smena.store.ReadOnlyDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A copy of every page of a database.
///
/// @param check how thoroughly it is verified
/// @param known heads of this chain that were verified before
/// @param marked whether increments may be added to it: the database's marks were raised before
record WholeContent(
        Path database,
        Journal journal,
        BackupCheck check,
        List<Head> known,
        boolean marked,
        Runnable headway)
        implements DraftContent {
    @Override
    public String ending() {
        return BackupFile.WHOLE;
    }

    @Override
    public long bytes() throws IOException {
        Path wal = database.resolveSibling(database.getFileName() + "-wal");
        return Files.size(database) + (Files.exists(wal) ? Files.size(wal) : 0);
    }

    @Override
    public void write(Path draft) {
        ReadOnlyDatabase.copy(database, draft, headway);
    }

    @Override
    public Optional<Content> check(Path draft) {
        TableMarks marks = marked ? IncrementFile.marks(draft) : TableMarks.NONE;
        return new CopyCheck(journal, headway)
                .of(draft, known, check)
                .map(content -> content.with(marks));
    }

    @Override
    public Optional<Continues> continues() {
        return Optional.empty();
    }
}
