package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.BackupPurpose;
import smena.files.FileFacts;
import smena.files.OwnFiles;
import smena.service.journal.Journal;
import smena.service.journal.TillClock;
import smena.store.JournalKey;
import smena.store.KeyFiles;
import smena.store.SidecarFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/// The verified copy that is made before the schema of a till's database is changed. It goes to the
/// first place, or into the data folder if that is unavailable, as nobody could choose another
/// place while the till does not start.
public final class MigrationBackup {
    private final Path data;
    private final Clock clock;
    private Optional<BackupFile> made = Optional.empty();

    /// For a data folder whose database is not open.
    public MigrationBackup(Path data, Clock clock) {
        this.data = data.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /// Makes it and verifies all of it. Refuses where it cannot be made or is unsound: then nothing
    /// may be changed.
    public void make() {
        SidecarFiles beside = SidecarFiles.of(source().file());
        try {
            Path place = place();
            Optional<BackupFile> before = before(place);
            made = Optional.of(before.isPresent() ? before.get() : makeIn(place));
        } catch (Refused refusal) {
            beside.putBack();
            throw new Refused(new Problem.UpdateWithoutCopy(refusal.problem()));
        } catch (IOException e) {
            beside.putBack();
            Path usual = BackupPlaces.usual(data);
            throw new Refused(
                    new Problem.UpdateWithoutCopy(new Problem.FolderNotWritable(usual.toString())));
        }
    }

    Optional<BackupFile> made() {
        return made;
    }

    /// The copy that a start has made whose update was broken off: nothing was booked since, so
    /// there is nothing else to copy, however often it begins anew.
    private Optional<BackupFile> before(Path folder) throws IOException {
        Optional<Head> head =
                source().read(tx -> tx.journal().head())
                        .map(entry -> new Head(entry.seq(), entry.hash()));
        String ours = KeyFiles.publicKey(KeyFiles.read(data.resolve("keys")));
        for (BackupFile copy : BackupFile.in(folder)) {
            BackupManifest manifest = copy.manifest();
            if (manifest.purpose() == BackupPurpose.BEFORE_UPDATE
                    && manifest.check() == BackupCheck.WHOLE
                    && manifest.publicKey().equals(ours)
                    && Optional.of(manifest.head()).equals(head)
                    && manifest.sha256().equals(FileFacts.sha256(copy.file()))) {
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private BackupFile makeIn(Path folder) throws IOException {
        Path keys = data.resolve("keys");
        BackupFile.deleteDrafts(folder);
        BackupMaker maker =
                new BackupMaker(source(), new Journal(time(), JournalKey.open(keys, false)), keys);
        return maker.into(folder, BackupPurpose.BEFORE_UPDATE, BackupCheck.WHOLE, true, false);
    }

    private Path place() throws IOException {
        Path chosen = source().read(tx -> BackupPlaces.read(tx, data)).first();
        Path usual = BackupPlaces.usual(data);
        Optional<Path> there = Stream.of(chosen, usual).filter(Files::isWritable).findFirst();
        return there.isPresent() ? there.get() : OwnFiles.folder(usual);
    }

    private TillClock time() {
        return new TillClock(clock, () -> source().read(tx -> tx.journal().lastAt()));
    }

    private BackupSource source() {
        return BackupSource.closed(data.resolve("smena.db"));
    }
}
