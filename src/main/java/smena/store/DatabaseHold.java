package smena.store;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps every other process from opening a database file, by SQLite's own locks: a connection
/// holds a shared lock on the file for as long as it is open, whatever lock files say. Works on a
/// damaged file too, and changes nothing in it.
///
/// The operating system's locks belong to a process as a whole and end when it closes the file for
/// the first time: this process may have no connection to it meanwhile.
public final class DatabaseHold implements AutoCloseable {
    /// SQLite's pending, reserved and shared bytes.
    private static final long FILE_LOCKS = 0x40000000L;

    private static final long FILE_LOCKS_LENGTH = 512;

    /// The locks of the index beside a `-wal`; the last byte is held by each connection.
    private static final long INDEX_LOCKS = 120;

    private static final long INDEX_LOCKS_LENGTH = 9;

    private final List<FileChannel> channels = new ArrayList<>();

    private DatabaseHold() {}

    /// Takes it; a file that is missing is nobody's. Refuses with [Problem.DatabaseBusy] where
    /// another process has it open.
    public static DatabaseHold of(Path file) throws IOException {
        DatabaseHold hold = new DatabaseHold();
        boolean held = false;
        try {
            hold.take(file, FILE_LOCKS, FILE_LOCKS_LENGTH);
            Path index = file.resolveSibling(file.getFileName() + "-shm");
            hold.take(index, INDEX_LOCKS, INDEX_LOCKS_LENGTH);
            held = true;
            return hold;
        } finally {
            if (!held) {
                hold.close();
            }
        }
    }

    private void take(Path file, long from, long length) throws IOException {
        if (!OwnFiles.isFile(file)) {
            return;
        }
        FileChannel channel = OwnFiles.open(file);
        channels.add(channel);
        if (channel.tryLock(from, length, false) == null) {
            throw new Refused(new Problem.DatabaseBusy());
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : channels) {
            channel.close();
        }
        channels.clear();
    }
}
