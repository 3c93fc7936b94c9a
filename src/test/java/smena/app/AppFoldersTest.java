package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.Traps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class AppFoldersTest {
    @TempDir Path folder;

    @Test
    void everySystemHasItsPlace() {
        Path home = folder.toAbsolutePath();
        assertEquals(home.resolve(".local/share/smena"), usual(Map.of(), "Linux", home));
        assertEquals(
                home.resolve("elsewhere/smena"),
                usual(Map.of("XDG_DATA_HOME", home + "/elsewhere"), "Linux", home));
        assertEquals(
                home.resolve(".local/share/smena"),
                usual(Map.of("XDG_DATA_HOME", "not/absolute"), "Linux", home));
        assertEquals(
                home.resolve("Library/Application Support/Smena"),
                usual(Map.of(), "Mac OS X", home));
        assertEquals(home.resolve("AppData/Local/Smena"), usual(Map.of(), "Windows 11", home));
        assertEquals(
                home.resolve("L/Smena"),
                usual(Map.of("LOCALAPPDATA", home + "/L"), "Windows 11", home));
    }

    @Test
    void aPathThatIsTooLongIsSaidAndNothingIsMade() {
        Path deep = folder.resolve("b".repeat(100)).resolve("c".repeat(300)).resolve("d");
        Path far = folder;
        for (int i = 0; i < 50; i++) {
            far = far.resolve("ў".repeat(10));
        }
        for (Path data : List.of(deep, far)) {
            assertEquals(
                    new Problem.PathTooLong(data.toAbsolutePath().normalize().toString()),
                    problemOf(() -> AppFolders.prepare(data)));
        }
        assertFalse(Files.exists(folder.resolve("b".repeat(100))));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseLooksIn() throws IOException {
        Path data = folder.resolve("new/deep");
        AppFolders folders = AppFolders.prepare(data);
        for (Path each :
                List.of(
                        folders.data(),
                        folders.keys(),
                        folders.paper(),
                        folders.logs(),
                        folders.backups())) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
        }
        assertFalse(folders.hasTill());
    }

    @Test
    void aFolderOfOtherThingsStaysAsItIs() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        assertEquals(
                new Problem.FolderForeign(folder.toString()),
                problemOf(() -> AppFolders.prepare(folder)));
        assertEquals(
                new Problem.FolderForeign(folder.toString()),
                problemOf(() -> AppFolders.requireEmpty(folder)));
        try (var inside = Files.list(folder)) {
            assertEquals(1, inside.count());
        }
    }

    @Test
    void aFolderThatCanNotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path below = file.resolve("data");
        assertEquals(
                new Problem.FolderNotWritable(below.toString()),
                problemOf(() -> AppFolders.prepare(below)));
        assertEquals(
                new Problem.FolderNotWritable(file.toString()),
                problemOf(() -> AppFolders.prepare(file)));
    }

    @Test
    void aTillsFolderIsPreparedAgainButNeverNew() throws IOException {
        AppFolders folders = AppFolders.prepare(folder);
        Files.writeString(folder.resolve("smena.db"), "");
        Files.writeString(folder.resolve("anything.txt"), "");
        assertTrue(AppFolders.prepare(folder).hasTill());
        assertEquals(
                new Problem.FolderNotEmpty(folders.data().toString()),
                problemOf(() -> AppFolders.requireEmpty(folder)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkStandsInThePlaceOfAnythingOfTheTill() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.writeString(elsewhere.resolve("file"), "theirs");
        Path data = folder.resolve("data");
        for (String name : List.of("keys", "paper", "logs", "backups")) {
            Files.createDirectories(data);
            Path link = Traps.link(data.resolve(name), elsewhere);
            refused(link, data);
        }
        for (String name :
                List.of(
                        "smena.db",
                        "smena.db-wal",
                        "till.lock",
                        "restore",
                        "set-aside",
                        "keys/journal.key",
                        "keys/anchor.json",
                        "logs/till.0.log",
                        "logs/till.0.log.lck")) {
            Files.writeString(AppFolders.prepare(data).keys().resolve("journal.key"), "");
            Files.deleteIfExists(data.resolve(name));
            refused(Traps.link(data.resolve(name), file), data);
            refused(Traps.link(data.resolve(name), folder.resolve("nowhere")), data);
            refused(Traps.pipe(data.resolve(name)), data);
        }
        assertEquals("theirs", Files.readString(file));
        assertEquals(
                "rwxr-xr-x",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)));
    }

    private static void refused(Path trap, Path data) throws IOException {
        assertEquals(
                new Problem.NotOwn(trap.toString()), problemOf(() -> AppFolders.prepare(data)));
        Files.delete(trap);
    }

    /// Who calls it says where it is; what is in it must be there itself.
    @Test
    void theDataFolderItselfMayBeNamedByALink() throws IOException {
        Path data = AppFolders.prepare(folder.resolve("data")).data();
        Path link = Traps.link(folder.resolve("link"), data);
        assertEquals(data.toRealPath(), AppFolders.prepare(link).data());
    }

    private static Path usual(Map<String, String> environment, String system, Path home) {
        return AppFolders.usual(environment::get, system, home);
    }

    static Problem problemOf(Runnable act) {
        return assertThrows(Refused.class, act::run).problem();
    }
}
