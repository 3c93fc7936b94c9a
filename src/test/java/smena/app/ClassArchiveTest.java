package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// The archive of classes with real processes: one writes it, the next starts from it, and the
/// launcher knows when which is due.
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveTest {
    private static final Path LAUNCHER = Path.of("installer", "smena");
    private static final Path START = Path.of("installer/start.sh");

    @TempDir Path folder;

    /// Run in a process of its own.
    public static final class Till {
        private Till() {}

        public static void main(String[] arguments) {
            ClassArchive.keep();
        }
    }

    @Test
    void theNextStartReadsWhatTheLastOneWrote() throws Exception {
        Path jar = folder.resolve("smena.jar");
        pack(jar);
        Path cache = folder.resolve("cache");
        Path archive = cache.resolve("classes-smena-25.jsa");
        Files.createDirectory(
                cache,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path older = Files.createFile(cache.resolve("classes-smena-24.jsa"));
        Path others = Files.createFile(cache.resolve("classes.txt"));

        assertEquals("", java(jar, "-XX:+RecordDynamicDumpInfo", "-Dsmena.classes=" + archive));
        assertTrue(Files.size(archive) > 100_000);
        assertFalse(Files.exists(older), "those of other versions go");
        assertTrue(Files.exists(others));
        // With `-Xshare:on` Java ends where the archive does not fit.
        assertEquals("", java(jar, "-Xshare:on", "-XX:SharedArchiveFile=" + archive));
    }

    @Test
    void aFolderOfOthersIsNotWrittenInto() throws Exception {
        Path jar = folder.resolve("smena.jar");
        pack(jar);
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path archive = link.resolve("classes-smena-25.jsa");
        assertEquals("", java(jar, "-XX:+RecordDynamicDumpInfo", "-Dsmena.classes=" + archive));
        try (Stream<Path> inside = Files.list(real)) {
            assertEquals(List.of(), inside.toList());
        }
    }

    @Test
    void theLauncherAsksForItUntilItIsThereAndAfterEachUpdate() throws Exception {
        Path jar = app();
        Path archive = folder.resolve("cache").resolve("smena").resolve("classes-smena-25.0.9.jsa");
        String asked = "-XX:+RecordDynamicDumpInfo -Dsmena.classes=" + archive;
        String used = "-XX:SharedArchiveFile=" + archive;
        assertTrue(launched().contains(asked), launched());

        Files.createDirectories(archive.getParent());
        Files.createFile(archive);
        assertTrue(launched().contains(used), launched());
        assertFalse(launched().contains("RecordDynamicDumpInfo"));

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertTrue(launched().contains(asked), launched());
    }

    /// An installed till whose Java only says what it was given.
    private Path app() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("app/bin"));
        Files.copy(LAUNCHER, bin.resolve("smena"));
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25.0.9\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Path lib = Files.createDirectories(folder.resolve("app/lib"));
        Files.createFile(lib.resolve("other.jar"));
        Files.copy(START, lib.resolve("start.sh"));
        Path jar = Files.createFile(lib.resolve("smena.jar"));
        for (Path made : List.of(jar, folder.resolve("java/release"))) {
            Files.setLastModifiedTime(made, FileTime.from(Instant.now().minusSeconds(60)));
        }
        return jar;
    }

    private String launched() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(folder.resolve("app/bin/smena").toString(), "--lang", "ru");
        builder.environment().put("SMENA_JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return output(builder);
    }

    private static String java(Path jar, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-Xlog:disable", "-cp", jar.toString(), Till.class.getName()));
        return output(new ProcessBuilder(command));
    }

    private static String output(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /// Java keeps classes of jars only.
    private static void pack(Path jar) throws Exception {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> one : List.of(ClassArchive.class, Till.class)) {
                Path classes =
                        Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
                for (String part : List.of("smena/app", "smena/files", "smena/domain")) {
                    add(out, classes, classes.resolve(part));
                }
            }
        }
    }

    private static void add(JarOutputStream out, Path classes, Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                if (!file.getFileName().toString().equals("package-info.class")) {
                    out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    Files.copy(file, (OutputStream) out);
                }
            }
        }
    }
}
