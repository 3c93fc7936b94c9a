package smena.printing.transport;

import com.fazecast.jSerialComm.SerialPort;

import smena.service.ports.PrintTrouble;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// An open serial port. Writing into it can hang as long as the printer holds the line, so it is
/// done by somebody who may hang.
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

    /// Bytes that left, or may have: a piece counts from when the driver has it in its hands.
    private final AtomicInteger handed = new AtomicInteger();

    private volatile boolean abandoned;

    /// @param closing is told of the end, which may take longer than anybody waits
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

    /// Whether the printer's wires let the next piece through, if it uses them, and the one before
    /// has left.
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
            // The till stops; the port is closed behind it.
        }
    }

    /// A port that is closed over bytes it cannot get rid of waits for them, half a minute on
    /// Linux.
    private boolean closePort() {
        if (port.bytesAwaitingWrite() > 0) {
            port.flushIOBuffers();
        }
        return port.closePort();
    }
}
