package smena.service.backup;

import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Continues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A whole copy and the increments after it, without a gap: each is a point in time that can be
/// restored.
///
/// @param base the whole copy
/// @param increments in the order in which they follow it
record BackupSeries(BackupFile base, List<BackupFile> increments) {
    /// With so many a new whole copy is due at a quiet moment, with twice as many at any time.
    static final int MANY = 60;

    /// Those that can be put together from the copies of a folder, the one that goes furthest last.
    /// An increment whose like before it is gone is in none.
    static List<BackupSeries> of(Collection<BackupFile> copies) {
        Map<String, BackupFile> next = new HashMap<>();
        copies.stream()
                .filter(copy -> copy.manifest().continues().isPresent())
                .sorted(Comparator.comparing(BackupSeries::seq))
                .forEach(copy -> next.put(key(copy.manifest().continues().get()), copy));
        return copies.stream()
                .filter(copy -> copy.manifest().continues().isEmpty())
                .map(base -> new BackupSeries(base, follow(base, next)))
                .sorted(Comparator.comparing(series -> seq(series.newest())))
                .toList();
    }

    private static List<BackupFile> follow(BackupFile base, Map<String, BackupFile> next) {
        List<BackupFile> increments = new ArrayList<>();
        String sum = base.manifest().sha256();
        Optional<BackupFile> found = Optional.of(base);
        while (found.isPresent()) {
            String previous = found.get().manifest().sha256();
            Continues wanted = new Continues(sum, previous, increments.size() + 1);
            found = Optional.ofNullable(next.get(key(wanted)));
            found.ifPresent(increments::add);
        }
        return List.copyOf(increments);
    }

    private static String key(Continues continues) {
        return continues.base() + continues.previous() + continues.number();
    }

    private static long seq(BackupFile copy) {
        return copy.manifest().head().seq();
    }

    /// All of it in order.
    Stream<BackupFile> points() {
        return Stream.concat(Stream.of(base), increments.stream());
    }

    /// The point that goes furthest.
    BackupFile newest() {
        return increments.isEmpty() ? base : increments.getLast();
    }

    /// The series as far as this point; empty where it is none of its points.
    Optional<BackupSeries> upTo(BackupFile point) {
        List<BackupFile> all = points().toList();
        int at = all.indexOf(point);
        return at < 0
                ? Optional.empty()
                : Optional.of(new BackupSeries(base, List.copyOf(all.subList(1, at + 1))));
    }

    /// What the next increment follows.
    Continues continued() {
        BackupManifest last = newest().manifest();
        return new Continues(base.manifest().sha256(), last.sha256(), increments.size() + 1);
    }

    /// Whether a new whole copy is due at a quiet moment.
    boolean isLong() {
        return increments.size() >= MANY || bytesAdded() * 2 >= base.manifest().bytes();
    }

    /// Whether nothing more is added to it.
    boolean isFull() {
        return increments.size() >= 2 * MANY || bytesAdded() >= base.manifest().bytes();
    }

    private long bytesAdded() {
        return increments.stream().mapToLong(copy -> copy.manifest().bytes()).sum();
    }
}
