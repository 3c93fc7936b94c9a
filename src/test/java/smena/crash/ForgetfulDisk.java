package smena.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A disk that keeps what was synced and forgets the rest when the power goes. What a process
/// writes goes to its own folder, and with each `fsync` to a second one, which stands for the disk:
/// `src/test/c/forgetful_disk.c`, loaded before the C library.
final class ForgetfulDisk {
    private static final Path SOURCE = Path.of("src", "test", "c", "forgetful_disk.c");
    private static final int SECTOR = 512;
    private static final int COMPILER_SECONDS = 60;

    private final Path cache;
    private final Path disk;
    private final Path library;

    /// How the power goes.
    enum Cut {
        /// Nothing that was not synced is on the disk.
        ALL_FORGOTTEN,
        /// Of what was not synced, each sector is on the disk or not, as chance has it.
        SOME_SECTORS
    }

    /// @param cache the folder the process works in; what is in it is on the disk
    /// @param workshop where the library and the disk are made
    ForgetfulDisk(Path cache, Path workshop) throws IOException, InterruptedException {
        this.cache = cache;
        this.disk = Files.createDirectories(workshop.resolve("disk"));
        this.library = workshop.resolve("forgetful_disk.so");
        Folders.copy(cache, disk);
        compile();
    }

    /// Why it cannot be tried here; empty where it can.
    static Optional<String> whyNot() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.of("LD_PRELOAD is for Linux");
        }
        return Stream.of("/usr/bin/cc", "/usr/local/bin/cc").map(Path::of).anyMatch(Files::exists)
                ? Optional.empty()
                : Optional.of("there is no C compiler (cc)");
    }

    /// What the process must have in its environment.
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "SMENA_CACHE", cache.toString(),
                "SMENA_DISK", disk.toString());
    }

    /// The power goes. The process is dead already; the folder has what the disk has.
    void cut(Cut how, RandomGenerator chance) throws IOException {
        if (how == Cut.SOME_SECTORS) {
            for (Path file : Folders.files(cache)) {
                mix(file, chance);
            }
        }
        Folders.empty(cache);
        Folders.copy(disk, cache);
    }

    /// A file that was never synced may be there with some of its sectors too.
    private void mix(Path file, RandomGenerator chance) throws IOException {
        Path kept = disk.resolve(cache.relativize(file));
        if (file.toString().endsWith("-shm") || (!Files.exists(kept) && chance.nextBoolean())) {
            return;
        }
        byte[] seen = Files.readAllBytes(file);
        byte[] synced = Files.exists(kept) ? Files.readAllBytes(kept) : new byte[0];
        int length = chance.nextBoolean() ? seen.length : synced.length;
        byte[] mixed = Arrays.copyOf(synced, length);
        for (int at = 0; at < Math.min(length, seen.length); at += SECTOR) {
            int end = Math.min(at + SECTOR, Math.min(length, seen.length));
            if (chance.nextBoolean()) {
                System.arraycopy(seen, at, mixed, at, end - at);
            }
        }
        Files.createDirectories(disk.resolve(cache.relativize(file.getParent())));
        Files.write(kept, mixed);
    }

    private void compile() throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        "cc",
                        "-O1",
                        "-shared",
                        "-fPIC",
                        "-o",
                        library.toString(),
                        SOURCE.toString(),
                        "-ldl",
                        "-pthread");
        Process compiler =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (!compiler.waitFor(COMPILER_SECONDS, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
            throw new IOException("cc could not compile " + SOURCE);
        }
    }
}
