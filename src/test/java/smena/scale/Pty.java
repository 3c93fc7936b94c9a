package smena.scale;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// A pseudo-terminal of the system: what the till writes to its path is read here, and the other
/// way round. Closing it is pulling the plug.
final class Pty implements AutoCloseable {
    private static final int READ_WRITE = 2;
    private static final int NO_CONTROLLING_TERMINAL = 0x100;
    private static final int NON_BLOCKING = 0x800;
    private static final long BUFFER = 512;
    private static final Linker LINKER = Linker.nativeLinker();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final int master;
    private final int slave;
    private final String path;

    private Pty() throws Throwable {
        int flags = READ_WRITE | NO_CONTROLLING_TERMINAL;
        master = (int) call("posix_openpt", JAVA_INT, JAVA_INT).invoke(flags | NON_BLOCKING);
        int granted = (int) call("grantpt", JAVA_INT, JAVA_INT).invoke(master);
        int unlocked = (int) call("unlockpt", JAVA_INT, JAVA_INT).invoke(master);
        assumeTrue(master >= 0 && granted == 0 && unlocked == 0, "no pseudo-terminal here");
        MemorySegment name = (MemorySegment) call("ptsname", ADDRESS, JAVA_INT).invoke(master);
        path = name.reinterpret(BUFFER).getString(0);
        // Held open, so that the line stands also while the till has closed its end.
        slave =
                (int)
                        call("open", JAVA_INT, ADDRESS, JAVA_INT)
                                .invoke(arena.allocateFrom(path), flags);
    }

    /// Skips the test where the system has none.
    static Pty open() {
        assumeTrue(System.getProperty("os.name", "").equals("Linux"), "no pseudo-terminals");
        try {
            return new Pty();
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where the till opens it.
    String path() {
        return path;
    }

    /// What has come in; empty where nothing has.
    synchronized byte[] read() {
        try {
            long count =
                    (long)
                            call("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG)
                                    .invoke(master, buffer, BUFFER);
            return count <= 0
                    ? new byte[0]
                    : buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends bytes to the till.
    synchronized void write(byte... bytes) {
        try {
            MemorySegment.copy(bytes, 0, buffer, ValueLayout.JAVA_BYTE, 0, bytes.length);
            long sent =
                    (long)
                            call("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG)
                                    .invoke(master, buffer, (long) bytes.length);
            if (sent != bytes.length) {
                throw new IllegalStateException("sent " + sent);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            MethodHandle close = call("close", JAVA_INT, JAVA_INT);
            int slaveClosed = (int) close.invoke(slave);
            int masterClosed = (int) close.invoke(master);
            if (slaveClosed + masterClosed != 0) {
                throw new IllegalStateException("did not close");
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle call(
            String name, java.lang.foreign.MemoryLayout result, ValueLayout... arguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }
}
