package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where backups go.
///
/// @param first always there: the folder `backups` of the data folder, or one a manager chose
/// @param second a removable one, such as a USB stick
/// @param keysOnSecond whether the till's keys are copied there too
public record BackupPlaces(Path first, Optional<Path> second, boolean keysOnSecond) {
    static final String FIRST = "backup.first";
    static final String SECOND = "backup.second";
    static final String KEYS = "backup.keysOnSecond";

    /// A file in the second place, so that the empty mount point of a stick is not taken for it.
    private static final String MARK = "smena-backups.txt";

    static BackupPlaces read(Transaction tx, Path data) {
        Map<String, String> values = tx.settings().all();
        return new BackupPlaces(
                path(values.get(FIRST)).orElse(usual(data)),
                path(values.get(SECOND)),
                !values.getOrDefault(KEYS, "1").equals("0"));
    }

    /// As they are stored: the usual first place as nothing, so that it moves with its folder.
    Map<String, String> values(Path data) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(FIRST, first.equals(usual(data)) ? "" : first.toString());
        values.put(SECOND, second.map(Path::toString).orElse(""));
        values.put(KEYS, keysOnSecond ? "1" : "0");
        return values;
    }

    /// Refuses one folder for both: a copy of a copy in the same place is none.
    BackupPlaces apart() {
        second.filter(first::equals)
                .ifPresent(
                        same -> {
                            throw new Refused(new Problem.BackupPlaceUnusable(same.toString()));
                        });
        return this;
    }

    static Path usual(Path data) {
        return data.toAbsolutePath().normalize().resolve("backups");
    }

    /// Whether the second place is plugged in.
    boolean secondIsThere() {
        return second.filter(folder -> OwnFiles.isFile(folder.resolve(MARK)))
                .filter(Files::isWritable)
                .isPresent();
    }

    /// Refuses a place that cannot be used; creates the folder if only that is missing.
    static Path checked(Path folder, Path data) {
        Path place = folder.toAbsolutePath().normalize();
        Path home = data.toAbsolutePath().normalize();
        boolean inside = place.startsWith(home) && !place.equals(usual(data));
        if (!folder.isAbsolute() || inside || Files.exists(place.resolve("smena.db"))) {
            throw new Refused(new Problem.BackupPlaceUnusable(folder.toString()));
        }
        try {
            OwnFiles.tryOut(OwnFiles.sharedFolder(place));
        } catch (IOException | SecurityException e) {
            throw new Refused(new Problem.BackupPlaceUnusable(folder.toString()));
        }
        return place;
    }

    /// Marks a folder as the second place.
    static void mark(Path folder, String publicKey) {
        try {
            OwnFiles.write(folder.resolve(MARK), publicKey + "\n");
        } catch (IOException e) {
            throw new Refused(new Problem.BackupPlaceUnusable(folder.toString()));
        }
    }

    private static Optional<Path> path(@org.jspecify.annotations.Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
