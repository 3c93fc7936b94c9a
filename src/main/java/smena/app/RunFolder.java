package smena.app;

import smena.domain.Refused;
import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A folder for what one process needs while it runs. It goes with the process; where that was
/// killed, the next one removes it.
final class RunFolder {
    private static final String PREFIX = "run-";
    private static final String LOCK = ".lock";
    private static final String DOOR = "lock";
    private static final int TURNS = 40;
    private static final int TURN_MILLIS = 50;

    private RunFolder() {}

    /// A new one inside `place`, which is this account's own.
    static Path in(Path place) throws IOException {
        // Held for moments: while a folder is made no other process looks for abandoned ones.
        try (FileChannel door = OwnFiles.open(place.resolve(DOOR))) {
            takeTurns(door);
            sweep(place);
            Path folder = place.resolve(PREFIX + UUID.randomUUID());
            Path lock = folder.resolveSibling(folder.getFileName() + LOCK);
            FileChannel held = OwnFiles.open(lock);
            held.lock();
            OwnFiles.folder(folder);
            removeAtEnd(folder, lock, held);
            return folder;
        }
    }

    /// Another process may have been stopped with it: then the place is given up.
    private static void takeTurns(FileChannel door) throws IOException {
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                if (isFree(door)) {
                    return;
                }
                Thread.sleep(TURN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("another process holds the place");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    /// A new one with a random name among the computer's temporary files.
    static Path temporary(String prefix) throws IOException {
        Path folder = OwnFiles.temporaryFolder(prefix);
        Path lock = folder.resolve(DOOR);
        FileChannel held = OwnFiles.open(lock);
        held.lock();
        removeAtEnd(folder, lock, held);
        return folder;
    }

    /// Removes those in `place` whose processes have ended.
    private static void sweep(Path place) throws IOException {
        for (String name : OwnFolder.names(place)) {
            if (name.startsWith(PREFIX) && name.endsWith(LOCK)) {
                Path lock = place.resolve(name);
                String folder = name.substring(0, name.length() - LOCK.length());
                if (isAbandoned(lock)) {
                    OwnFolder.removeAll(place.resolve(folder));
                    OwnFiles.delete(lock);
                }
            }
        }
    }

    /// Removes those of this account among the computer's temporary files.
    static void sweepTemporary(Path shared, String prefix) {
        try {
            for (String name : OwnFolder.names(shared)) {
                if (name.startsWith(prefix)) {
                    sweepOne(shared.resolve(name));
                }
            }
        } catch (IOException | Refused e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "not swept", e);
        }
    }

    private static void sweepOne(Path folder) throws IOException {
        try {
            OwnFiles.requireOwnFolder(folder);
            if (OwnFiles.isFile(folder.resolve(DOOR)) && isAbandoned(folder.resolve(DOOR))) {
                OwnFolder.removeAll(folder);
            }
        } catch (Refused e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "another's", e);
        }
    }

    private static boolean isAbandoned(Path lock) throws IOException {
        try (FileChannel channel = OwnFiles.open(lock)) {
            return isFree(channel);
        }
    }

    private static void removeAtEnd(Path folder, Path lock, FileChannel held) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(folder, lock, held)));
    }

    /// Windows keeps a library that is loaded; the next start removes it.
    private static void remove(Path folder, Path lock, FileChannel held) {
        try (held) {
            OwnFolder.removeAll(folder);
            if (!Files.exists(folder)) {
                OwnFiles.delete(lock);
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "left behind", e);
        }
    }
}
