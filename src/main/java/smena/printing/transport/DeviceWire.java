package smena.printing.transport;

import smena.service.ports.PrintTrouble;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A printer that is a device file.
final class DeviceWire implements Wire {
    /// How long an interrupt may go unnoticed.
    private static final int SLICE_MILLIS = 50;

    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final NativeFile file;
    private final boolean answers;
    private int sent;

    private DeviceWire(NativeFile file, boolean answers) {
        this.file = file;
        this.answers = answers;
    }

    static DeviceWire open(String path) throws TransportException {
        if (!NativeFile.isHere()) {
            throw new TransportException(
                    PrintTrouble.DEVICE_MISSING, "no device files on this system");
        }
        boolean device = isDevice(Path.of(path));
        if (leadsElsewhere(Path.of(path))) {
            throw new TransportException(PrintTrouble.NOT_ALLOWED, path + " is a link");
        }
        try {
            if (device) {
                try {
                    return new DeviceWire(NativeFile.open(path, NativeFile.READ_WRITE), true);
                } catch (NativeFile.Failed writeOnly) {
                    if (writeOnly.code() != NativeFile.ACCESS_DENIED) {
                        throw writeOnly;
                    }
                }
            }
            return new DeviceWire(NativeFile.open(path, NativeFile.WRITE), false);
        } catch (NativeFile.Failed e) {
            throw new TransportException(why(e), path + ": " + e.getMessage());
        }
    }

    /// Links among the devices are the system's; any other may lead to a file, which would get the
    /// receipts at its end.
    private static boolean leadsElsewhere(Path path) {
        return Files.isSymbolicLink(path) && !path.startsWith("/dev");
    }

    /// Only a device is read from: a pipe would return what was just written into it.
    private static boolean isDevice(Path path) {
        return Files.exists(path)
                && !Files.isRegularFile(path)
                && !Files.isDirectory(path)
                && path.startsWith("/dev");
    }

    private static PrintTrouble why(NativeFile.Failed failed) {
        return switch (failed.code()) {
            case NativeFile.NO_SUCH_FILE, NativeFile.NO_SUCH_DEVICE, NativeFile.NO_SUCH_ADDRESS ->
                    PrintTrouble.DEVICE_MISSING;
            case NativeFile.ACCESS_DENIED, NativeFile.NOT_PERMITTED -> PrintTrouble.NOT_ALLOWED;
            case NativeFile.BUSY -> PrintTrouble.DEVICE_BUSY;
            default -> PrintTrouble.NOT_REACHABLE;
        };
    }

    @Override
    public int sent() {
        return sent;
    }

    @Override
    public void send(byte[] bytes, Duration stall, Duration whole) throws TransportException {
        long end = System.nanoTime() + whole.toNanos();
        try {
            int from = 0;
            while (from < bytes.length) {
                int taken = file.write(bytes, from);
                sent += taken;
                from += taken;
                if (taken == 0) {
                    awaitWritable(Math.min(end, System.nanoTime() + stall.toNanos()));
                }
            }
            // Closing discards what the device has not taken yet.
            awaitWritable(System.nanoTime() + stall.toNanos());
        } catch (NativeFile.Failed e) {
            throw new TransportException(PrintTrouble.BROKEN_OFF, e);
        }
    }

    private void awaitWritable(long end) throws TransportException, NativeFile.Failed {
        if (!await(NativeFile.WRITABLE, end)) {
            throw new TransportException(PrintTrouble.STALLED, "no progress in time");
        }
    }

    @Override
    public int read(Duration limit) throws TransportException {
        if (!answers) {
            return HUNG_UP;
        }
        try {
            int said = file.read();
            if (said == SILENCE
                    && await(NativeFile.READABLE, System.nanoTime() + limit.toNanos())) {
                said = file.read();
            }
            return said;
        } catch (NativeFile.Failed e) {
            throw new TransportException(PrintTrouble.BROKEN_OFF, e);
        }
    }

    private boolean await(short what, long end) throws TransportException, NativeFile.Failed {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new TransportException(PrintTrouble.TILL_STOPPED, "the till stops");
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (file.await(what, (int) Math.clamp(left, 0, SLICE_MILLIS))) {
                return true;
            }
            if (left <= 0) {
                return false;
            }
        }
    }

    @Override
    public void hangUp() throws TransportException {
        try {
            awaitWritable(System.nanoTime() + DRAIN.toNanos());
        } catch (NativeFile.Failed e) {
            throw new TransportException(PrintTrouble.BROKEN_OFF, e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
