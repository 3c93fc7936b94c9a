package smena.app;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One till for each data folder: locks the folder's `till.lock`, which contains its process id.
/// The operating system releases it when the process ends, however it ends.
public final class SingleInstance implements AutoCloseable {
    static final String FILE = "till.lock";

    /// Far behind the text: Windows lets no other process read what is locked.
    private static final long LOCKED = 1L << 30;

    private static final int LONGEST_ID = 20;

    /// What this process holds. The operating system's locks belong to a process as a whole, and
    /// closing any second channel to the file, even one that only read it, releases them.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private SingleInstance(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes a folder that exists. Refuses one that another till has, and says which process.
    public static SingleInstance take(Path folder) {
        try {
            Path file = folder.toRealPath().resolve(FILE);
            if (!HELD.add(file)) {
                long own = ProcessHandle.current().pid();
                throw new Refused(new Problem.FolderInUse(folder.toString(), own));
            }
            return take(folder, file);
        } catch (IOException e) {
            throw new Refused(AppFolders.trouble(folder));
        }
    }

    private static SingleInstance take(Path folder, Path file) throws IOException {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = OwnFiles.open(file);
            if (channel.tryLock(LOCKED, 1, false) == null) {
                throw new Refused(new Problem.FolderInUse(folder.toString(), holder(channel)));
            }
            write(channel, ProcessHandle.current().pid());
            taken = true;
            return new SingleInstance(file, channel);
        } finally {
            if (!taken) {
                HELD.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /// Whether the folder is still this process's own.
    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        if (!isHeld()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger("smena.app").log(System.Logger.Level.WARNING, "close failed", e);
        } finally {
            HELD.remove(file);
        }
    }

    private static void write(FileChannel channel, long processId) throws IOException {
        channel.truncate(0);
        byte[] text = Long.toString(processId).getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(text), 0);
    }

    /// The process that holds the lock; 0 if it has not written its id yet.
    private static long holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_ID);
        channel.read(text, 0);
        String digits =
                StandardCharsets.US_ASCII.decode(text.flip()).toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
