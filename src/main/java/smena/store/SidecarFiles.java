package smena.store;

import org.jspecify.annotations.Nullable;

import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The files beside a database that hold no data: SQLite makes a `-shm`, and an empty `-wal`, when
/// it only reads. Beside a damaged database all stay as they were found. Only for a file that
/// no process has open.
public final class SidecarFiles {
    /// Bytes; an index of a `-wal` of gigabytes is smaller.
    private static final int LARGEST = 64 << 20;

    private final Path shm;
    private final Path wal;
    private final byte @Nullable [] before;
    private final boolean hadWal;

    private SidecarFiles(Path shm, Path wal, byte @Nullable [] before, boolean hadWal) {
        this.shm = shm;
        this.wal = wal;
        this.before = before;
        this.hadWal = hadWal;
    }

    /// As they are now.
    public static SidecarFiles of(Path file) {
        Path shm = file.resolveSibling(file.getFileName() + "-shm");
        Path wal = file.resolveSibling(file.getFileName() + "-wal");
        byte[] bytes = null;
        try {
            bytes = OwnFiles.isFile(shm) ? OwnFiles.readBytes(shm, LARGEST) : null;
        } catch (IOException e) {
            System.getLogger("smena.store").log(System.Logger.Level.DEBUG, "not readable", e);
        }
        return new SidecarFiles(shm, wal, bytes, Files.exists(wal));
    }

    /// Restores them.
    public void putBack() {
        try {
            if (before == null) {
                OwnFiles.delete(shm);
            } else if (!Arrays.equals(before, OwnFiles.readBytes(shm, LARGEST))) {
                OwnFiles.write(shm, before);
            }
            if (!hadWal && Files.exists(wal) && Files.size(wal) == 0) {
                OwnFiles.delete(wal);
            }
        } catch (IOException e) {
            System.getLogger("smena.store").log(System.Logger.Level.DEBUG, "not put back", e);
        }
    }
}
