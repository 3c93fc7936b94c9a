package smena.printing.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// A Linux file in non-blocking mode. Java's own files cannot be opened that way, and a device file
/// that stalls would block a thread for ever.
final class NativeFile implements AutoCloseable {
    static final int READ_WRITE = 2;
    static final int WRITE = 1;

    static final int NOT_NOW = 11;
    static final int NO_SUCH_FILE = 2;
    static final int NO_SUCH_ADDRESS = 6;
    static final int NO_SUCH_DEVICE = 19;
    static final int NOT_PERMITTED = 1;
    static final int ACCESS_DENIED = 13;
    static final int BUSY = 16;

    static final short READABLE = 1;
    static final short WRITABLE = 4;

    private static final int APPEND = 0x400;
    private static final int NON_BLOCKING = 0x800;
    private static final int NO_CONTROLLING_TERMINAL = 0x100;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int INTERRUPTED = 4;
    private static final int BUFFER = 4096;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final StructLayout ERRNO_LAYOUT = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_VALUE =
            ERRNO_LAYOUT.varHandle(StructLayout.PathElement.groupElement("errno"));
    private static final MethodHandle OPEN =
            function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle WRITE_BYTES =
            function("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle READ_BYTES =
            function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle CLOSE =
            function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment errno = arena.allocate(ERRNO_LAYOUT);
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final MemorySegment asked = arena.allocate(8, 4);
    private final int descriptor;

    private NativeFile(String path, int mode) throws Failed {
        int flags = mode | APPEND | NON_BLOCKING | NO_CONTROLLING_TERMINAL | CLOSE_ON_EXEC;
        try {
            descriptor = (int) OPEN.invoke(errno, arena.allocateFrom(path), flags);
            check(descriptor);
        } catch (Failed e) {
            arena.close();
            throw e;
        } catch (Throwable e) {
            arena.close();
            throw new IllegalStateException(e);
        }
    }

    /// Whether this computer has such files.
    static boolean isHere() {
        return System.getProperty("os.name", "").equals("Linux");
    }

    /// Opens a file that exists.
    ///
    /// @param mode [#READ_WRITE] or [#WRITE]
    static NativeFile open(String path, int mode) throws Failed {
        return new NativeFile(path, mode);
    }

    /// Writes as many of the bytes as the file takes at once, 0 where it takes none now.
    int write(byte[] bytes, int from) throws Failed {
        int count = Math.min(BUFFER, bytes.length - from);
        MemorySegment.copy(bytes, from, buffer, ValueLayout.JAVA_BYTE, 0, count);
        try {
            return taken((long) WRITE_BYTES.invoke(errno, descriptor, buffer, (long) count));
        } catch (Failed e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// The next byte, [Wire#SILENCE] where there is none now, [Wire#HUNG_UP] at the end.
    int read() throws Failed {
        try {
            long count = (long) READ_BYTES.invoke(errno, descriptor, buffer, 1L);
            if (count == 0) {
                return Wire.HUNG_UP;
            }
            return taken(count) == 0 ? Wire.SILENCE : buffer.get(ValueLayout.JAVA_BYTE, 0) & 0xFF;
        } catch (Failed e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until the file can be read or written, or is broken.
    ///
    /// @return whether one of these is the case
    boolean await(short what, int millis) throws Failed {
        asked.set(JAVA_INT, 0, descriptor);
        asked.set(JAVA_SHORT, 4, what);
        asked.set(JAVA_SHORT, 6, (short) 0);
        try {
            return taken((int) POLL.invoke(errno, asked, 1L, millis)) > 0;
        } catch (Failed e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            int unused = (int) CLOSE.invoke(errno, descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            arena.close();
        }
    }

    private int taken(long result) throws Failed {
        int code = code();
        if (result < 0 && (code == NOT_NOW || code == INTERRUPTED)) {
            return 0;
        }
        check(result);
        return (int) result;
    }

    private void check(long result) throws Failed {
        if (result < 0) {
            throw new Failed(code());
        }
    }

    private int code() {
        return (int) ERRNO_VALUE.get(errno, 0L);
    }

    private static MethodHandle function(String name, FunctionDescriptor shape) {
        MemorySegment address = LINKER.defaultLookup().findOrThrow(name);
        return LINKER.downcallHandle(address, shape, ERRNO);
    }

    /// A call that failed.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final int code;

        private Failed(int code) {
            super("errno " + code);
            this.code = code;
        }

        /// The error number of Linux, `errno`.
        int code() {
            return code;
        }
    }
}
