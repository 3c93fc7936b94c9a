import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Two libraries bring native code for a dozen systems each; a package is for one. What the others
/// would use is left out of the jars: 20 MB once installed.
///
/// A jar that is laid out in another way than is known here fails the build, so that no package is
/// made without the code it needs.
class ForeignNatives {
    /// @param jar what its name begins with
    /// @param systems folders with one for each system inside
    /// @param own which of those are kept, by Java's name of the processor
    private record Library(String jar, Set<String> systems, Map<String, String> own) {
        boolean isNative(String entry) {
            return systems.stream().anyMatch(entry::startsWith);
        }
    }

    private static final List<Library> LIBRARIES =
            List.of(
                    new Library(
                            "sqlite-jdbc-",
                            Set.of("org/sqlite/native/"),
                            Map.of(
                                    "amd64", "org/sqlite/native/Linux/x86_64/",
                                    "aarch64", "org/sqlite/native/Linux/aarch64/")),
                    new Library(
                            "jSerialComm-",
                            Set.of(
                                    "Android/",
                                    "FreeBSD/",
                                    "Linux/",
                                    "OSX/",
                                    "OpenBSD/",
                                    "Solaris/",
                                    "Windows/"),
                            Map.of("amd64", "Linux/x86_64/", "aarch64", "Linux/armv8_64/")));

    private static final List<String> ENDINGS = List.of(".so", ".dll", ".dylib", ".jnilib");

    private ForeignNatives() {}

    /// Leaves them out of the jars in `folder`; on a processor that is not known here nothing.
    ///
    /// @param machine Java's name of the processor
    static void drop(Path folder, String machine, Instant time) throws IOException {
        for (Library library : LIBRARIES) {
            String own = library.own().get(machine);
            if (own != null) {
                drop(jar(folder, library), library, own, time);
            }
        }
    }

    private static Path jar(Path folder, Library library) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(library.jar()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + library.jar() + " in " + folder));
        }
    }

    private static void drop(Path jar, Library library, String own, Instant time)
            throws IOException {
        Path lean = jar.resolveSibling("lean");
        boolean has = false;
        try (ZipFile full = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(lean);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(9);
            for (ZipEntry entry : full.stream().toList()) {
                boolean kept = entry.getName().startsWith(own);
                if (!library.isNative(entry.getName()) || kept) {
                    has |= kept && isCode(entry);
                    requireKnown(jar, entry, kept);
                    copy(full, entry, out, time);
                }
            }
        }
        if (!has) {
            throw new IOException(jar + " has no native code in " + own);
        }
        Files.move(lean, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void requireKnown(Path jar, ZipEntry entry, boolean kept) throws IOException {
        if (isCode(entry) && !kept) {
            throw new IOException(jar + " has native code where none is known: " + entry);
        }
    }

    private static boolean isCode(ZipEntry entry) {
        return ENDINGS.stream().anyMatch(entry.getName()::endsWith);
    }

    private static void copy(ZipFile full, ZipEntry entry, ZipOutputStream out, Instant time)
            throws IOException {
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        out.putNextEntry(copied);
        try (InputStream in = full.getInputStream(entry)) {
            in.transferTo(out);
        }
        out.closeEntry();
    }
}
