package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.app.CleanRoot.Said;
import smena.upgrade.DraftUpdate;
import smena.upgrade.ReleasedData;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The package of Linux: built from what Maven has put together before the tests, installed into a
/// clean root, used there for a day, removed.
@Timeout(1200)
class InstalledTest {
    private static final Path TILL = Path.of("target", "smena");
    private static final String DATA = "root/.local/share/smena";

    /// What the till starts quicker with, see `prepare`.
    private static final String CACHE = "opt/smena/lib/smena.aot";

    private static final String NEXT = "99.1.0";

    private static final long LEAST_CACHE = 20_000_000;

    @TempDir Path folder;

    @Test
    void aPackageIsInstalledUsedForADayAndRemoved() throws Exception {
        assumeItCanBeTried();
        CleanRoot root = CleanRoot.make(folder.resolve("root"), natives());
        assumeTrue(root.canBeEntered(), "nothing may be mounted here");
        Path deb = deb();
        root.dpkg("--unpack", deb.toString()).expect(0);
        root.needsOfAll(root.path("opt/smena/runtime"));
        // A day at the till, by the package's own script.
        String configured = root.dpkg("--configure", "smena").expect(0);
        assertTrue(configured.contains("start quicker"), configured);
        assertFalse(root.has("opt/smena/lib/prepare.tmp"));
        if (!root.has(CACHE)) {
            // A computer that is busy with other things is given up there.
            root.run(Map.of(), "/opt/smena/lib/prepare").expect(0);
        }
        // Another Java on the path and in the environment is no Java of Smena's.
        root.command("java", "#!/bin/sh\n: >/other\n");
        Map<String, String> other =
                Map.of("JAVA_HOME", "/usr", "SMENA_JAVA_HOME", "/usr", "CLASSPATH", "/none.jar");

        assertLaidOut(root);
        assertPartsAreNamed(root);
        assertEquals(
                "Smena " + Version.CURRENT,
                root.run(other, "/usr/bin/smena", "--version").expect(0).strip());
        assertRehearsed(root, other);
        String z = root.run(other, "/usr/bin/smena", "report", "z", "1").expect(0);
        assertTrue(z.contains("SALE-") && z.contains("18 500"), z);
        root.run(other, "/usr/bin/smena", "verify").expect(0);
        assertLearnt(root, other);
        assertUpgraded(root, other);
        assertMoves(root, other);
        assertArchiveIsUpdated(root, other);
        assertFalse(root.has("other"), "another Java was asked");
        assertFalse(root.askedForNetwork(), "something was sent");

        Said removed = root.dpkg("--remove", "smena");
        assertTrue(removed.expect(0).contains("/" + DATA), removed.text());
        assertFalse(root.has("opt/smena"));
        assertFalse(root.has("usr/bin/smena"));
        assertTrue(root.has(DATA + "/smena.db"));
        root.dpkg("--purge", "smena").expect(0);
        assertTrue(root.has(DATA + "/smena.db"));
    }

    private static void assumeItCanBeTried() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "not on Linux");
        assumeTrue(Files.exists(TILL.resolve("lib/smena.jar")), "nothing is packaged yet");
        assumeTrue(ToolProvider.findFirst("jlink").isPresent(), "this JDK has no jlink");
        for (String tool : List.of("dpkg-deb", "dpkg", "chroot", "unshare", "ldd")) {
            assumeTrue(
                    Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin")
                            .anyMatch(place -> Files.isExecutable(Path.of(place, tool))),
                    "no " + tool + " here");
        }
        assumeTrue(
                Said.by(Map.of(), List.of("id", "-u")).text().strip().equals("0"),
                "only root installs");
    }

    private Path deb() throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Said.by(
                        Map.of(),
                        List.of(
                                "sh",
                                "-c",
                                // A mask that lets nobody else read must not reach the package.
                                "umask 077 && exec \"$@\"",
                                "sh",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "src/build/MakePackages.java",
                                Version.CURRENT,
                                "2026-11-01T00:00:00Z",
                                TILL.toString(),
                                out.toString(),
                                "quick"))
                .expect(0);
        try (Stream<Path> made = Files.list(out)) {
            return made.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
    }

    /// The libraries that JavaFX unpacks, but for those of the desktop, which is not there.
    private Path natives() throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("natives"));
        try (Stream<Path> jars = Files.list(TILL.resolve("lib"))) {
            for (Path jar : jars.filter(j -> j.toString().contains("javafx-graphics")).toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : zip.stream().filter(InstalledTest::isWanted).toList()) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            Files.copy(in, unpacked.resolve(entry.getName()));
                        }
                    }
                }
            }
        }
        return unpacked;
    }

    private static boolean isWanted(ZipEntry entry) {
        return entry.getName().endsWith(".so")
                && !entry.getName().contains("gtk")
                && !entry.getName().contains("es2");
    }

    /// First run, log-in, sale and close, in the window.
    private static void assertRehearsed(CleanRoot root, Map<String, String> other)
            throws Exception {
        Said day = root.run(other, "/opt/smena/lib/rehearse", "/" + DATA);
        Path log = root.path(DATA + "/logs/till.0.log");
        assertEquals(0, day.code(), Files.exists(log) ? Files.readString(log) : day.text());
    }

    private static void assertLaidOut(CleanRoot root) throws Exception {
        assertEquals(
                Path.of("../../opt/smena/bin/smena"),
                Files.readSymbolicLink(root.path("usr/bin/smena")));
        assertTrue(Files.isRegularFile(root.path("opt/smena/bin/smena")));
        List<String> files = root.dpkg("--listfiles", "smena").expect(0).lines().toList();
        for (String file :
                List.of(
                        "/usr/share/applications/smena.desktop",
                        "/usr/share/icons/hicolor/16x16/apps/smena.png",
                        "/usr/share/icons/hicolor/scalable/apps/smena.svg",
                        "/usr/share/metainfo/smena.metainfo.xml",
                        "/usr/share/mime/packages/smena.xml",
                        "/usr/lib/udev/rules.d/70-smena.rules",
                        "/usr/lib/systemd/user/smena-kiosk.service",
                        "/usr/share/wayland-sessions/smena-kiosk.desktop",
                        "/usr/share/xsessions/smena-kiosk.desktop")) {
            assertTrue(files.contains(file), file);
        }
        Optional<String> mine =
                files.stream()
                        .map(file -> root.path(file.substring(1)))
                        .filter(file -> !isForAll(file))
                        .map(Path::toString)
                        .findFirst();
        assertEquals(Optional.empty(), mine, "not everybody may read it, or others may write it");
    }

    private static boolean isForAll(Path file) {
        try {
            String mode = Files.getAttribute(file, "unix:mode").toString();
            int bits = Integer.parseInt(mode);
            return (bits & 0444) == 0444 && (Files.isSymbolicLink(file) || (bits & 0022) == 0);
        } catch (IOException e) {
            return false;
        }
    }

    /// What a day has shown is used; what does not fit is left alone, without a word.
    private static void assertLearnt(CleanRoot root, Map<String, String> other) throws Exception {
        Path cache = root.path(CACHE);
        assertTrue(Files.size(cache) > LEAST_CACHE);
        Map<String, String> only = new HashMap<>(other);
        only.put("SMENA_JAVA_OPTIONS", "-XX:AOTMode=on");
        root.run(only, "/usr/bin/smena", "--version").expect(0);
        byte[] whole = Files.readAllBytes(cache);
        Files.write(cache, Arrays.copyOf(whole, whole.length / 2));
        root.run(only, "/usr/bin/smena", "--version").expect(1);
        assertEquals(
                "Smena " + Version.CURRENT,
                root.run(other, "/usr/bin/smena", "--version").expect(0).strip());
        Files.write(cache, whole);
    }

    /// The data of the version before is brought to this one's schema, with a copy beside it.
    private static void assertUpgraded(CleanRoot root, Map<String, String> other) throws Exception {
        ReleasedData.of("0.2.0").unpack(root.path("older"));
        Said check = root.run(other, "/usr/bin/smena", "--data", "/older", "check");
        assertTrue(check.code() < 2, check.text());
        root.run(other, "/usr/bin/smena", "--data", "/older", "verify").expect(0);
        try (Stream<Path> copies = Files.list(root.path("older/backups"))) {
            assertEquals(1, copies.filter(file -> file.toString().endsWith(".db")).count());
        }
    }

    /// The same files as an archive, unpacked: a newer version, signed and made as for a release,
    /// takes over the till that was used above, and gives it back.
    private void assertArchiveIsUpdated(CleanRoot root, Map<String, String> other)
            throws Exception {
        root.run(Map.of(), "cp", "-r", "/opt/smena", "/till").expect(0);
        Files.writeString(root.path("till/current"), ".\n");
        KeyPair key = DraftUpdate.key();
        Files.writeString(root.path(DATA + "/update.pub"), DraftUpdate.publicText(key));
        Path next = update(root.path("till"), key);
        Files.move(next, root.path("next.update"));
        root.run(other, "/till/bin/smena", "update", "--from", "/next.update").expect(0);
        assertEquals(
                "Smena " + NEXT, root.run(other, "/till/bin/smena", "--version").expect(0).strip());
        // What the one before had learnt, the next one has learnt.
        assertTrue(Files.size(root.path("till/versions/" + NEXT + "/lib/smena.aot")) > LEAST_CACHE);
        root.run(other, "/till/bin/smena", "verify").expect(0);
        root.run(other, "/till/bin/smena", "update", "--back").expect(0);
        assertEquals(
                "Smena " + Version.CURRENT,
                root.run(other, "/till/bin/smena", "--version").expect(0).strip());
        root.run(other, "/till/bin/smena", "verify").expect(0);
        Said refused = root.run(other, "/usr/bin/smena", "update", "--from", "/next.update");
        assertTrue(refused.expect(1).contains("apt"), refused.text());
        root.run(Map.of(), "rm", "-r", "/till", "/next.update").expect(0);
    }

    /// As whoever releases makes it, of the program that lies in a folder.
    private Path update(Path program, KeyPair key) throws Exception {
        Path made = Files.createDirectory(folder.resolve("next"));
        String copy = "cp -rl \"$1/bin\" \"$1/runtime\" \"$2\" && cp -r \"$1/lib\" \"$2\"";
        Said.by(Map.of(), List.of("sh", "-c", copy, "sh", program.toString(), made.toString()))
                .expect(0);
        Path release = made.resolve("lib/release");
        String says = Files.readString(release).replace(Version.CURRENT, NEXT);
        Files.writeString(release, says);
        try (FileSystem jar = FileSystems.newFileSystem(made.resolve("lib/smena.jar"))) {
            Files.writeString(jar.getPath("version.properties"), "version=" + NEXT + "\n");
        }
        Path secret = folder.resolve("secret.pem");
        Files.writeString(secret, DraftUpdate.secretText(key));
        String said =
                Said.by(
                                Map.of(),
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "src/build/MakeUpdate.java",
                                        made.toString(),
                                        secret.toString(),
                                        folder.toString(),
                                        "quick"))
                        .expect(0);
        return Path.of(said.strip());
    }

    /// Each library with its licence, for programs and for people.
    private static void assertPartsAreNamed(CleanRoot root) throws IOException {
        String bom = Files.readString(root.path("usr/share/doc/smena/sbom.cdx.json"));
        String said = Files.readString(root.path("usr/share/doc/smena/copyright"));
        assertTrue(said.contains("Roboto: Apache-2.0"), said);
        assertTrue(said.contains("DejaVu Sans Mono: Bitstream-Vera"), said);
        assertEquals("CycloneDX", JSON.std.mapFrom(bom).get("bomFormat"));
        try (Stream<Path> library = Files.list(root.path("opt/smena/lib"))) {
            List<String> jars =
                    library.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar") && !name.equals("smena.jar"))
                            .toList();
            assertEquals(jars.size(), bom.split("\"type\":\"library\"").length - 1);
            for (String jar : jars) {
                String name = jar.replaceFirst("-\\d.*", "");
                assertTrue(bom.contains("\"name\":\"" + name + "\""), jar);
                assertTrue(said.contains("\n " + name + " "), jar);
            }
        }
    }

    /// It may lie anywhere, and without its own Java it says so.
    private static void assertMoves(CleanRoot root, Map<String, String> other) throws Exception {
        root.run(Map.of(), "mv", "/opt/smena", "/srv").expect(0);
        root.run(other, "/srv/bin/smena", "--version").expect(0);
        root.run(Map.of(), "mv", "/srv/runtime", "/srv/gone").expect(0);
        String said = root.run(other, "/srv/bin/smena", "--version").expect(1);
        assertTrue(said.contains("/srv/runtime"), said);
        root.run(Map.of(), "mv", "/srv/gone", "/srv/runtime").expect(0);
        root.run(Map.of(), "mv", "/srv", "/opt/smena").expect(0);
    }
}
