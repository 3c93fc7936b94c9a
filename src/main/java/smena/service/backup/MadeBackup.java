package smena.service.backup;

import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupPurpose;

import java.nio.file.Path;
import java.time.Instant;

/// A verified backup.
///
/// @param headSeq how many journal entries are in it
/// @param bytes its size
public record MadeBackup(
        Path file, Instant at, BackupPurpose purpose, long headSeq, String headHash, long bytes) {
    static MadeBackup of(BackupFile backup) {
        BackupManifest manifest = backup.manifest();
        return new MadeBackup(
                backup.file(),
                manifest.madeAt(),
                manifest.purpose(),
                manifest.head().seq(),
                manifest.head().hash(),
                manifest.bytes());
    }
}
