package smena.service.backup;

import smena.domain.backup.BackupManifest.Continues;
import smena.service.backup.CopyCheck.Content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What a backup is made of: how its draft is written and checked.
interface DraftContent {
    /// How a file of this kind ends.
    String ending();

    /// The space it needs at most.
    long bytes() throws IOException;

    /// Writes it into an empty file.
    void write(Path draft);

    /// Reads it back; empty where it is unsound.
    Optional<Content> check(Path draft);

    /// What it is added to; empty where it stands alone.
    Optional<Continues> continues();
}
