package smena.printing.transport;

import com.fazecast.jSerialComm.SerialPort;

import smena.service.ports.PrintTrouble;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// An open serial port. Writing to it can hang as long as the printer holds the line, so it is done
/// by a thread that may hang.
final class SerialWire implements Wire {
    /// A printer that is busy still takes this many bytes.
    private static final int PIECE = 32;

    private static final long A_MOMENT_NANOS = 1_000_000;
    private static final Duration SLICE = Duration.ofMillis(50);
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final SerialPort port;
    private final Consumer<TimeboxedTask<Boolean>> closing;
    private final boolean heedsDsr;
    private final boolean heedsCts;

    /// Bytes that left, or may have: a piece counts as soon as it is handed to the driver.
    private final AtomicInteger handed = new AtomicInteger();

    private volatile boolean abandoned;

    /// @param closing gets the task that closes the port, which may outlast the wait for it
    SerialWire(SerialPort port, Consumer<TimeboxedTask<Boolean>> closing) {
        this.port = port;
        this.closing = closing;
        this.heedsDsr = port.getDSR();
        this.heedsCts = port.getCTS();
    }

    @Override
    public int sent() {
        return handed.get();
    }

    @Override
    public void send(byte[] bytes, Duration stall, Duration whole) throws TransportException {
        long end = System.nanoTime() + whole.toNanos();
        TimeboxedTask<Boolean> writing = TimeboxedTask.begin("serial printer", () -> write(bytes));
        int before = sent();
        long moved = System.nanoTime();
        while (!writing.ends(SLICE)) {
            long now = System.nanoTime();
            moved = sent() == before ? moved : now;
            before = sent();
            if (now - moved > stall.toNanos() || now > end) {
                abandoned = true;
                throw new TransportException(PrintTrouble.STALLED, "no progress in time");
            }
        }
        try {
            writing.await(SLICE);
        } catch (ExecutionException e) {
            throw new TransportException(PrintTrouble.BROKEN_OFF, e);
        }
    }

    private boolean write(byte[] bytes) throws IOException {
        int from = 0;
        while (from < bytes.length && !abandoned) {
            if (!ready()) {
                LockSupport.parkNanos(A_MOMENT_NANOS);
                continue;
            }
            int count = Math.min(PIECE, bytes.length - from);
            handed.addAndGet(count);
            int taken = port.writeBytes(bytes, count, from);
            if (taken < 0) {
                throw new IOException("error " + port.getLastErrorCode());
            }
            handed.addAndGet(taken - count);
            from += taken;
        }
        return true;
    }

    /// Whether the printer's control lines, if it uses them, allow the next piece, and the previous
    /// one has left.
    private boolean ready() {
        return (!heedsDsr || port.getDSR())
                && (!heedsCts || port.getCTS())
                && port.bytesAwaitingWrite() < PIECE;
    }

    @Override
    public int read(Duration limit) throws TransportException {
        long end = System.nanoTime() + limit.toNanos();
        byte[] one = new byte[1];
        while (true) {
            int waiting = port.bytesAvailable();
            if (waiting < 0) {
                return HUNG_UP;
            }
            if (waiting > 0 && port.readBytes(one, 1) == 1) {
                return one[0] & 0xFF;
            }
            if (System.nanoTime() >= end) {
                return SILENCE;
            }
            pause();
        }
    }

    @Override
    public void hangUp() throws TransportException {
        long end = System.nanoTime() + DRAIN.toNanos();
        while (port.bytesAwaitingWrite() > 0) {
            if (System.nanoTime() > end) {
                throw new TransportException(PrintTrouble.STALLED, "no progress in time");
            }
            pause();
        }
    }

    private static void pause() throws TransportException {
        LockSupport.parkNanos(A_MOMENT_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new TransportException(PrintTrouble.TILL_STOPPED, "the till stops");
        }
    }

    @Override
    public void close() {
        abandoned = true;
        TimeboxedTask<Boolean> timeboxedTask =
                TimeboxedTask.begin("serial printer closes", this::closePort);
        closing.accept(timeboxedTask);
        try {
            boolean ended = timeboxedTask.ends(FAREWELL);
            if (!ended) {
                System.getLogger(SerialWire.class.getName())
                        .log(System.Logger.Level.WARNING, "Serial port {0} does not close", port);
            }
        } catch (TransportException e) {
            // The till is stopping; the port is closed in the background.
        }
    }

    /// Closing a port waits for bytes it cannot send, half a minute on Linux, so they are
    /// discarded first.
    private boolean closePort() {
        if (port.bytesAwaitingWrite() > 0) {
            port.flushIOBuffers();
        }
        return port.closePort();
    }
}
