package smena.service;

import smena.domain.backup.BackupManifest;
import smena.service.audit.Anchor;
import smena.service.audit.Audit;
import smena.store.JournalSeal;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands beside backups about the journal, also where the backups themselves are gone. Only
/// manifests with this till's signature count: two tills may share a folder.
final class BackupAnchors implements Audit.Anchors {
    private final Path data;

    BackupAnchors(Path data) {
        this.data = data;
    }

    @Override
    public List<Anchor> of(Transaction tx, JournalSeal seal) {
        BackupPlaces places = BackupPlaces.read(tx, data);
        return Stream.of(Optional.of(places.first()), places.second())
                .flatMap(Optional::stream)
                .flatMap(folder -> BackupFile.manifests(folder).stream())
                .filter(backup -> backup.manifest().publicKey().equals(seal.text()))
                .filter(BackupFile::isSigned)
                .map(BackupAnchors::anchor)
                .toList();
    }

    private static Anchor anchor(BackupFile backup) {
        BackupManifest manifest = backup.manifest();
        return new Anchor(
                String.valueOf(backup.file().getFileName()),
                manifest.head().seq(),
                manifest.head().hash(),
                manifest.madeAt().toEpochMilli());
    }
}
