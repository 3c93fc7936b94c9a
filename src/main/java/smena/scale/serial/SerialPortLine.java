package smena.scale.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import smena.domain.shop.ScaleSetup;
import smena.scale.ByteLine;
import smena.service.ports.ScaleDevices;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A serial port of this computer, set as the scale's protocol wants it.
public final class SerialPortLine implements ByteLine {
    private static final int SEVEN = 7;
    private static final int EIGHT = 8;
    private static final long A_MOMENT_NANOS = 2_000_000;

    private final SerialPort port;

    private SerialPortLine(SerialPort port) {
        this.port = port;
    }

    /// The serial ports of this computer.
    public static List<ScaleDevices.Port> all() {
        return Stream.of(SerialPort.getCommPorts())
                .map(
                        port ->
                                new ScaleDevices.Port(
                                        port.getSystemPortPath(), port.getPortDescription()))
                .toList();
    }

    /// Opens the port of a scale.
    public static ByteLine open(ScaleSetup setup) throws IOException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(setup.place());
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no port " + setup.place(), e);
        }
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        if (!opens(port, setup.baud(), setup.protocol().isSevenBits())) {
            throw new IOException(setup.place() + ": error " + port.getLastErrorCode());
        }
        return new SerialPortLine(port);
    }

    /// A virtual port has bytes and no parity, and says so by refusing it: what comes through it is
    /// the same in eight bits.
    private static boolean opens(SerialPort port, int baud, boolean seven) {
        set(port, baud, seven);
        boolean open = port.openPort();
        if (!open && seven) {
            set(port, baud, false);
            open = port.openPort();
        }
        return open;
    }

    private static void set(SerialPort port, int baud, boolean seven) {
        port.setComPortParameters(
                baud,
                seven ? SEVEN : EIGHT,
                SerialPort.ONE_STOP_BIT,
                seven ? SerialPort.EVEN_PARITY : SerialPort.NO_PARITY);
    }

    @Override
    public void send(byte... bytes) throws IOException {
        int sent = port.writeBytes(bytes, bytes.length);
        if (sent != bytes.length) {
            throw new IOException("sent " + sent + ", error " + port.getLastErrorCode());
        }
    }

    @Override
    public int read(Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        byte[] one = new byte[1];
        while (true) {
            int waiting = port.bytesAvailable();
            if (waiting < 0) {
                throw new IOException("the port is gone, error " + port.getLastErrorCode());
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

    private static void pause() throws IOException {
        LockSupport.parkNanos(A_MOMENT_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("nobody looks any more");
        }
    }

    @Override
    public void clear() throws IOException {
        while (read(Duration.ZERO) != SILENCE) {
            // What is left of an answer that came too late belongs to no question.
        }
    }

    @Override
    public void close() {
        port.closePort();
    }
}
