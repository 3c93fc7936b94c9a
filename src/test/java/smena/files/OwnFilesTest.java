package smena.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class OwnFilesTest {
    @TempDir Path root;
    private Path secret;

    @BeforeEach
    void hide() throws IOException {
        secret = Files.writeString(Files.createDirectory(root.resolve("keys")).resolve("a"), "key");
    }

    @Test
    void whatIsMadeIsForItsOwnerOnlyAndWhole() throws IOException {
        Path folder = OwnFiles.folder(root.resolve("new/deep"));
        assertEquals("rwx------", mode(folder));
        Path file = folder.resolve("file");
        OwnFiles.write(file, "one");
        OwnFiles.write(file, "two");
        assertEquals("two", OwnFiles.read(file, 3));
        assertEquals("rw-------", mode(file));
        OwnFiles.create(folder.resolve("made")).close();
        assertEquals("rw-------", mode(folder.resolve("made")));
        assertEquals(List.of("file", "made"), OwnFolder.names(folder));
        assertThrows(FileAlreadyExistsException.class, () -> OwnFiles.create(file));
    }

    @Test
    void aFolderThatOthersLookedIntoIsClosedToThem() throws IOException {
        Path open =
                Files.createDirectory(
                        root.resolve("open"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwxr-xr-x")));
        assertEquals("rwx------", mode(OwnFiles.folder(open)));
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path link = Traps.link(root.resolve("link"), secret);
        Path nowhere = Traps.link(root.resolve("nowhere"), root.resolve("made-by-it"));
        Path folder = Traps.link(root.resolve("folder"), root.resolve("keys"));
        for (Path each : List.of(link, nowhere)) {
            assertEquals(notOwn(each), problemOf(() -> OwnFiles.write(each, "x")));
            assertEquals(notOwn(each), problemOf(() -> OwnFiles.create(each)));
            assertEquals(notOwn(each), problemOf(() -> OwnFiles.open(each)));
            OwnFiles.delete(each);
            assertTrue(OwnFiles.isThere(each));
            assertThrows(IOException.class, () -> OwnFiles.readBytes(each, 100));
        }
        assertEquals(notOwn(folder), problemOf(() -> OwnFiles.folder(folder)));
        assertEquals(notOwn(folder), problemOf(() -> OwnFiles.sharedFolder(folder)));
        OwnFolder.delete(folder, _ -> true);
        assertFalse(OwnFolder.remove(folder, _ -> true));
        assertFalse(Files.exists(root.resolve("made-by-it")));
        assertEquals("key", Files.readString(secret));
    }

    @Test
    void onlyOwnNamesAreRemovedAndNothingButFiles() throws IOException {
        Path folder = OwnFiles.folder(root.resolve("mixed"));
        OwnFiles.write(folder.resolve("mine"), "x");
        OwnFiles.write(folder.resolve("other"), "x");
        Traps.link(folder.resolve("mine-link"), secret);
        Traps.folder(folder.resolve("mine-folder"));
        Traps.pipe(folder.resolve("mine-pipe"));
        assertFalse(OwnFolder.remove(folder, name -> name.startsWith("mine")));
        assertEquals(
                List.of("mine-folder", "mine-link", "mine-pipe", "other"), OwnFolder.names(folder));
        assertEquals("key", Files.readString(secret));
    }

    @Test
    void whatAKilledWriterLeftBehindIsRemovedByTheNext() throws IOException {
        Path folder = OwnFiles.folder(root.resolve("killed"));
        String left = "file.01234567-89ab-cdef-0123-456789abcdef.new";
        Files.writeString(folder.resolve(left), "half");
        Files.writeString(folder.resolve("file.of-others.new"), "theirs");
        OwnFiles.write(folder.resolve("file"), "whole");
        assertEquals(List.of("file", "file.of-others.new"), OwnFolder.names(folder));
    }

    @Test
    void nothingButASmallFileIsRead() throws IOException {
        Path pipe = Traps.pipe(root.resolve("pipe"));
        Path huge = Traps.huge(root.resolve("huge"));
        for (Path each : List.of(pipe, huge, root, root.resolve("missing"))) {
            assertThrows(IOException.class, () -> OwnFiles.readBytes(each, 1 << 16));
        }
        assertEquals(notOwn(pipe), problemOf(() -> OwnFiles.write(pipe, "x")));
    }

    @Test
    void aFolderThatEverybodyMayWriteIsNoPlaceForCopies() throws IOException {
        Path shared = Files.createDirectory(root.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(notOwn(shared), problemOf(() -> OwnFiles.sharedFolder(shared)));
        assertEquals(
                notOwn(shared.toRealPath()),
                problemOf(() -> OwnFiles.requireSafeAbove(shared.resolve("export"))));
        Files.setAttribute(shared, "unix:mode", 0x3ff | 0x4000);
        OwnFiles.sharedFolder(shared);
        OwnFiles.requireSafeAbove(shared.resolve("export"));
    }

    private interface Act {
        void run() throws IOException;
    }

    private static Problem problemOf(Act act) {
        return assertThrows(Refused.class, act::run).problem();
    }

    private static Problem notOwn(Path path) {
        return new Problem.NotOwn(path.toString());
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
