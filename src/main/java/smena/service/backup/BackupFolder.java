package smena.service.backup;

import smena.domain.backup.BackupCheck;
import smena.domain.backup.KeepingRule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The backups of one till in one folder.
///
/// @param publicKey the till's, as in its manifests
record BackupFolder(Path folder, String publicKey) {
    /// What goes together: a series, or an increment that is in none.
    private record Kept(List<BackupFile> files) {
        long bytes() {
            return files.stream().mapToLong(BackupFile::bytes).sum();
        }

        long seq() {
            return files.getLast().manifest().head().seq();
        }
    }

    /// The points in time of a folder, whatever till they are of.
    static Stream<BackupFile> points(Path folder) {
        return BackupSeries.of(BackupFile.in(folder)).stream().flatMap(BackupSeries::points);
    }

    /// The series, the one that goes furthest last.
    List<BackupSeries> series() {
        return BackupSeries.of(ours());
    }

    /// The one that goes furthest.
    Optional<BackupSeries> newestSeries() {
        List<BackupSeries> all = series();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The points in time that can be restored.
    Stream<BackupFile> points() {
        return series().stream().flatMap(BackupSeries::points);
    }

    /// Deletes what the rule does not keep; never the series that goes furthest, that of the one
    /// just made, and that with the newest point that was checked as a whole.
    void clear(KeepingRule rule, BackupFile made) throws IOException {
        List<Kept> all = kept();
        Optional<BackupFile> newestWhole =
                all.stream()
                        .flatMap(kept -> kept.files().stream())
                        .filter(b -> b.manifest().check() == BackupCheck.WHOLE)
                        .max(Comparator.comparing(b -> b.manifest().head().seq()));
        for (Kept old :
                rule.superfluous(
                        all,
                        Kept::bytes,
                        Kept::seq,
                        kept ->
                                kept.files().contains(made)
                                        || newestWhole
                                                .filter(kept.files()::contains)
                                                .isPresent())) {
            // From its end, so that what is left of it at any moment can be restored.
            for (BackupFile file : old.files().reversed()) {
                BackupFile.delete(file.file());
            }
        }
    }

    private List<Kept> kept() {
        List<BackupFile> ours = ours();
        List<Kept> all = new ArrayList<>();
        BackupSeries.of(ours).forEach(series -> all.add(new Kept(series.points().toList())));
        Set<BackupFile> inSeries = new HashSet<>();
        all.forEach(kept -> inSeries.addAll(kept.files()));
        ours.stream()
                .filter(file -> !inSeries.contains(file))
                .forEach(file -> all.add(new Kept(List.of(file))));
        return all;
    }

    private List<BackupFile> ours() {
        return BackupFile.in(folder).stream()
                .filter(backup -> backup.manifest().publicKey().equals(publicKey))
                .toList();
    }
}
