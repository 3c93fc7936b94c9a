package smena.service.backup;

import smena.domain.backup.Anchor;
import smena.domain.backup.BackupManifest.Head;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A backup as shown before it is restored. It was verified and is sound.
///
/// @param file the copy
/// @param head the newest journal entry in it
/// @param headAt when that entry was made
/// @param schema its schema's version; an older one is brought up to date
/// @param bytes its size
/// @param ownTill whether it was signed with the keys that are in the data folder now
/// @param signed whether a manifest says so that this till has signed; of others nothing is known
///     but that what they hold fits together
/// @param lost what the present database has beyond it; empty where that cannot be read
/// @param known how far the till is known to have gone, where its database cannot be read
public record BackupView(
        Path file,
        Head head,
        Instant headAt,
        int schema,
        long bytes,
        boolean ownTill,
        boolean signed,
        Optional<Lost> lost,
        Optional<Anchor> known) {

    /// What somebody who was shown this and goes on has agreed to.
    public AcceptedCopies accepted() {
        return signed ? AcceptedCopies.SIGNED : AcceptedCopies.UNSIGNED_TOO;
    }

    /// What a restore gives up. It stays on the disk, set aside.
    ///
    /// @param head the newest entry of the present database
    /// @param entries journal entries that are not in the backup
    /// @param sales sales among them
    /// @param since when the first of them was made; empty where there is none
    public record Lost(Head head, long entries, long sales, Optional<Instant> since) {}
}
