package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.app.CleanRoot.Said;
import smena.cli.CliBackend.Updated;
import smena.domain.Problem;
import smena.files.OwnFolder;
import smena.printing.layout.PaperTypesetter;
import smena.service.TestShop;
import smena.store.Schema;
import smena.text.MoneyStyle;
import smena.upgrade.DraftUpdate;
import smena.upgrade.ReleasedData;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A newer version from a signed file, the one before back, and what is refused: then nothing has
/// changed. The program is that of an archive, its launcher the real one.
@EnabledOnOs(OS.LINUX)
class ProgramUpdateTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));
    private static final PaperTypesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);
    private static final String NEXT = "99.1.0";
    private static final KeyPair KEY = DraftUpdate.key();

    @TempDir Path folder;

    @BeforeEach
    void program() throws IOException {
        DraftUpdate.unpacked(home(), Version.CURRENT, Schema.VERSION);
        Files.createDirectories(data());
        Files.writeString(data().resolve("update.pub"), DraftUpdate.publicText(KEY));
    }

    @Test
    void aNewerVersionTakesThePlaceWithACopyBeforeAndTheOneBeforeComesBack() throws Exception {
        till();
        Updated done = update().from(next().write(file(), KEY));
        assertEquals(Version.CURRENT, done.from());
        assertEquals(NEXT, done.to());
        assertEquals("Smena " + NEXT, launched());
        Path copy = done.copy().orElseThrow();
        assertTrue(Files.readString(manifestOf(copy)).contains("\"purpose\":\"BEFORE_UPDATE\""));
        assertEquals(
                "rwxr-xr-x rw-r--r-- rw-r--r--",
                modes("versions/" + NEXT + "/bin/smena", "versions/" + NEXT + "/lib/smena.jar")
                        + " "
                        + modes("current"));

        Updated back = update().back();
        assertEquals(Version.CURRENT, back.to());
        assertEquals("Smena " + Version.CURRENT, launched());
        assertRefused(new Problem.UpdateNothingBefore(), () -> update().back());
        assertEquals(
                List.of(
                        "{\"version\":\"" + NEXT + "\",\"before\":\"" + Version.CURRENT + "\"}",
                        "{\"version\":\"%s\",\"before\":\"%1$s\"}".formatted(Version.CURRENT)),
                changes());
        // Once more: what lay there of it is no obstacle.
        update().from(file());
        assertEquals("Smena " + NEXT, launched());
    }

    /// The version before the one before goes with the next update.
    @Test
    void twoVersionsAreKept() throws Exception {
        update().from(next().write(file(), KEY));
        ProgramFolder home = ProgramFolder.of(home().resolve("versions/" + NEXT).toString());
        assertEquals(home(), home.home());
        ProgramUpdate again = new ProgramUpdate(home, data(), CLOCK, PAGES);
        again.from(new DraftUpdate("99.2.0", Schema.VERSION).write(file(), KEY));
        again.from(new DraftUpdate("99.3.0", Schema.VERSION).write(file(), KEY));
        assertEquals("Smena 99.3.0", launched());
        assertEquals(List.of("99.2.0", "99.3.0", "till.lock"), versions());
        again.back();
        assertEquals("Smena 99.2.0", launched());
    }

    @Test
    void ofAFolderTheNewestIsTakenThatMayBe() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        assertInstanceOf(Problem.UpdateNowhere.class, problemOf(() -> update().from(stick)));
        new DraftUpdate("99.10.0", Schema.VERSION).write(stick.resolve("b.update"), KEY);
        new DraftUpdate("99.9.0", Schema.VERSION).write(stick.resolve("c.update"), KEY);
        new DraftUpdate("99.99.0", Schema.VERSION)
                .write(stick.resolve("a.update"), DraftUpdate.key());
        new DraftUpdate("99.98.0", Schema.VERSION)
                .fact("machine", "abacus")
                .write(stick.resolve("d.update"), KEY);
        Files.writeString(stick.resolve("e.update"), "no update");
        assertEquals("99.10.0", update().from(stick).to());
    }

    /// Each with what is signed and what is packed, and the kind of refusal.
    @Test
    void whatIsNotSignedOrNotWholeIsRefused() throws Exception {
        Map<String, DraftUpdate> damaged = new LinkedHashMap<>();
        damaged.put("a byte changed", next().pack("lib/smena.jar", "x" + NEXT));
        damaged.put("another length", next().pack("lib/smena.jar", "z".repeat(1 << 22)));
        damaged.put("a file lost", next().lose("lib/smena.jar"));
        damaged.put("a file more", next().pack("lib/more.jar", "more"));
        for (String name :
                List.of(
                        "../escaped",
                        "lib/../../../escaped",
                        "/tmp/escaped",
                        "lib//escaped",
                        "lib\\..\\escaped",
                        "./escaped",
                        "C:escaped",
                        ".escaped")) {
            damaged.put("the name " + name, next().put(name, "out"));
        }
        damaged.put("a folder in the way", next().put("lib/smena.jar/x", "x"));
        damaged.put("another format", next().fact("format", 2));
        damaged.put("no version", next().fact("version", "../99"));
        for (Map.Entry<String, DraftUpdate> each : damaged.entrySet()) {
            Path file = each.getValue().write(file(), KEY);
            Problem problem = problemOf(() -> update().from(file));
            assertInstanceOf(Problem.UpdateDamaged.class, problem, each.getKey());
            assertUntouched();
        }
        byte[] whole = Files.readAllBytes(next().write(file(), KEY));
        for (int kept : List.of(whole.length - 1, whole.length / 2, 10, 0)) {
            Files.write(file(), Arrays.copyOf(whole, kept));
            assertRefused(
                    new Problem.UpdateDamaged(file().toString()), () -> update().from(file()));
        }
        Problem unsigned = new Problem.UpdateUnsigned(file().toString());
        next().write(file(), DraftUpdate.key());
        assertRefused(unsigned, () -> update().from(file()));
        next().write(file(), "");
        assertRefused(unsigned, () -> update().from(file()));
        next().write(file(), "AAAA");
        assertRefused(unsigned, () -> update().from(file()));
        assertInstanceOf(
                Problem.FileNotReadable.class,
                problemOf(() -> update().from(folder.resolve("none"))));
        assertUntouched();
    }

    /// A signature is that of its manifest and of no other.
    @Test
    void theSignatureOfAnotherFileIsNone() throws Exception {
        Path other = new DraftUpdate("98.0.0", Schema.VERSION).write(file(), KEY);
        String signature;
        try (ZipFile zip = new ZipFile(other.toFile())) {
            ZipEntry entry = zip.getEntry(UpdateFile.SIGNATURE);
            byte[] bytes = zip.getInputStream(entry).readAllBytes();
            signature = new String(bytes, StandardCharsets.US_ASCII);
        }
        next().write(file(), signature);
        assertRefused(new Problem.UpdateUnsigned(file().toString()), () -> update().from(file()));
        assertUntouched();
    }

    @Test
    void whatIsNotNewerOrNotForHereIsRefused() throws Exception {
        Map<Problem, DraftUpdate> refused = new LinkedHashMap<>();
        refused.put(
                new Problem.UpdateSame(Version.CURRENT),
                new DraftUpdate(Version.CURRENT, Schema.VERSION));
        refused.put(
                new Problem.UpdateOlder("0.0.9", Version.CURRENT),
                new DraftUpdate("0.0.9", Schema.VERSION));
        refused.put(
                new Problem.UpdateForeign(file().toString(), "linux abacus"),
                next().fact("machine", "abacus"));
        refused.put(
                new Problem.UpdateForeign(file().toString(), "plan9 " + os()),
                next().fact("system", "plan9"));
        refused.put(new Problem.UpdateDoesNotStart(NEXT), next().put("bin/smena", "no program"));
        refused.put(new Problem.UpdateDoesNotStart("99.2.0"), next().fact("version", "99.2.0"));
        refused.put(
                new Problem.UpdateDoesNotStart("99.3.0"),
                new DraftUpdate("99.3.0", 1).fact("bringsSchema", Schema.VERSION));
        for (Map.Entry<Problem, DraftUpdate> each : refused.entrySet()) {
            Path file = each.getValue().write(file(), KEY);
            assertRefused(each.getKey(), () -> update().from(file));
            assertUntouched();
        }
    }

    @Test
    void withAShiftOpenOrATillRunningOrDataOfAnotherSchemaNothingChanges() throws Exception {
        try (TestShop shop = new TestShop(data(), PAGES)) {
            shop.open(0);
        }
        next().write(file(), KEY);
        assertRefused(new Problem.UpdateShiftOpen(), () -> update().from(file()));
        try (SingleInstance _ = SingleInstance.take(data())) {
            assertInstanceOf(Problem.FolderInUse.class, problemOf(() -> update().from(file())));
        }
        try (SingleInstance _ = SingleInstance.take(home().resolve("versions"))) {
            assertInstanceOf(Problem.FolderInUse.class, problemOf(() -> update().from(file())));
        }
        assertUntouched();
        assertEquals(List.of(), changes());
    }

    @Test
    void dataThatAVersionDoesNotTakeOverIsNotGivenToIt() throws Exception {
        till();
        Problem skips = new Problem.UpdateSkips(Schema.VERSION);
        next().fact("needsSchema", Schema.VERSION + 1).write(file(), KEY);
        assertRefused(skips, () -> update().from(file()));
        new DraftUpdate(NEXT, Schema.VERSION - 1).write(file(), KEY);
        assertRefused(skips, () -> update().from(file()));
        // No place for a copy.
        Files.delete(data().resolve("backups"));
        Files.writeString(data().resolve("backups"), "in the way");
        next().write(file(), KEY);
        problemOf(() -> update().from(file()));
        assertUntouched();
    }

    /// What the shop has pinned counts alone; without it and without one in the program, none does.
    @Test
    void theShopDecidesWhomItTrusts() throws Exception {
        Path pinned = data().resolve("update.pub");
        next().write(file(), KEY);
        Files.writeString(pinned, DraftUpdate.publicText(DraftUpdate.key()));
        assertRefused(new Problem.UpdateUnsigned(file().toString()), () -> update().from(file()));
        Files.writeString(pinned, "no key");
        assertRefused(
                new Problem.UpdateKeyUnreadable(pinned.toString()), () -> update().from(file()));
        Files.delete(pinned);
        assertRefused(new Problem.UpdateKeyMissing(pinned.toString()), () -> update().from(file()));
        assertUntouched();
    }

    @Test
    void aPackageOfTheSystemIsNotChanged() throws Exception {
        Files.delete(home().resolve("current"));
        Problem elsewhere = new Problem.UpdateElsewhere();
        assertRefused(elsewhere, () -> ProgramFolder.of(home().toString()));
        assertRefused(elsewhere, () -> ProgramFolder.of(null));
        assertEquals("Smena " + Version.CURRENT, launched());
    }

    /// Nothing but its own folders is believed by the launcher.
    @Test
    void theLauncherFollowsNoNameThatLeadsElsewhere() throws Exception {
        for (String name : List.of("../../x", "..", "/bin", "", "none", "9 9")) {
            Files.writeString(home().resolve("current"), name + "\n");
            assertEquals("Smena " + Version.CURRENT, launched(), name);
            assertEquals(
                    new ProgramFolder.State(".", Optional.empty()),
                    new ProgramFolder(home()).state());
        }
    }

    @Test
    void thereIsNoWayBackOnceTheDataIsOfANewerSchema() throws Exception {
        till();
        update().from(next().write(file(), KEY));
        Files.writeString(
                home().resolve("lib/release"),
                "version=0.1.0\nschema=" + (Schema.VERSION - 1) + "\n");
        assertRefused(
                new Problem.UpdateOneWay("0.1.0", home().resolve("bin/smena").toString()),
                () -> update().back());
        assertEquals("Smena " + NEXT, launched());
    }

    /// A version that never opened the data leaves it as it was.
    @Test
    void theWayBackDoesNotMigrate() throws Exception {
        update().from(next().write(file(), KEY));
        Files.delete(data().resolve("update.pub"));
        ReleasedData.of("schema-15").unpack(data());
        Files.writeString(home().resolve("lib/release"), "version=0.1.0\nschema=15\n");
        assertEquals("0.1.0", update().back().to());
        assertEquals(15, Schema.version(data().resolve("smena.db")));
        assertEquals("Smena " + Version.CURRENT, launched());
    }

    @Test
    void versionsAreComparedAsPeopleDo() {
        List<String> rising =
                List.of("0.9", "0.10.0-rc1", "0.10.0-rc2", "0.10.0", "0.10.1", "1", "1.0.1", "10");
        Function<String, VersionNumber> version = VersionNumber::new;
        for (int i = 1; i < rising.size(); i++) {
            VersionNumber one = version.apply(rising.get(i - 1));
            VersionNumber next = version.apply(rising.get(i));
            assertTrue(one.compareTo(next) < 0 && next.compareTo(one) > 0, one + " " + next);
        }
        assertEquals(0, version.apply("1.0").compareTo(version.apply("1")));
    }

    private void assertUntouched() throws Exception {
        assertEquals(".\n", Files.readString(home().resolve("current")));
        assertEquals("Smena " + Version.CURRENT, launched());
        assertTrue(List.of("till.lock").containsAll(versions()), versions()::toString);
        assertTrue(Files.notExists(folder.resolve("escaped")));
    }

    private ProgramUpdate update() {
        return new ProgramUpdate(ProgramFolder.of(home().toString()), data(), CLOCK, PAGES);
    }

    private static DraftUpdate next() {
        return new DraftUpdate(NEXT, Schema.VERSION);
    }

    private static String os() {
        return System.getProperty("os.arch");
    }

    private void till() throws IOException {
        Path pinned = data().resolve("update.pub");
        String key = Files.readString(pinned);
        Files.delete(pinned);
        InitialisedTill.putInto(data());
        Files.writeString(pinned, key);
    }

    /// What the launcher starts.
    private String launched() throws IOException, InterruptedException {
        return Said.by(Map.of(), List.of(home().resolve("bin/smena").toString())).expect(0).strip();
    }

    private List<String> versions() throws IOException {
        Path versions = home().resolve("versions");
        return Files.isDirectory(versions)
                ? OwnFolder.names(versions).stream().sorted().toList()
                : List.of();
    }

    private String modes(String... files) throws IOException {
        StringBuilder modes = new StringBuilder();
        for (String file : files) {
            modes.append(modes.isEmpty() ? "" : " ")
                    .append(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(home().resolve(file))));
        }
        return modes.toString();
    }

    private List<String> changes() {
        try (TestShop shop = new TestShop(data(), PAGES)) {
            assertTrue(shop.services().audit().verify().isSound());
            return shop.query(
                    "select payload from journal where kind = 'VERSION_CHANGED' order by seq");
        }
    }

    private static Path manifestOf(Path copy) {
        String name = copy.getFileName().toString();
        return copy.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("smena.update");
    }
}
