package smena.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Data folders as files.
public final class FolderCopies {
    private FolderCopies() {}

    /// The folder as it is now: of an open till, what a power cut would leave.
    public static Path of(Path folder, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted().toList()) {
                Path copy = to.resolve(folder.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return to;
    }

    /// The names and bytes of the database and what lies beside it.
    public static Map<String, Integer> bytes(Path folder) throws IOException {
        Map<String, Integer> sums = new HashMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.filter(Files::isRegularFile).toList()) {
                sums.put(
                        String.valueOf(path.getFileName()),
                        Arrays.hashCode(Files.readAllBytes(path)));
            }
        }
        return new TreeMap<>(sums);
    }
}
