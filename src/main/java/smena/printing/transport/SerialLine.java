package smena.printing.transport;

import com.fazecast.jSerialComm.SerialPort;

import smena.domain.shop.PrinterAddress;
import smena.service.ports.PrintTrouble;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The way to a printer at a serial port. A driver that hangs is not opened a second time.
final class SerialLine implements WireFactory {
    private final PrinterAddress.Serial address;
    private final Duration limit;
    private Optional<TimeboxedTask<?>> before = Optional.empty();

    SerialLine(PrinterAddress.Serial address, Duration limit) {
        this.address = address;
        this.limit = limit;
    }

    @Override
    public Wire open() throws TransportException {
        if (before.isPresent() && before.get().runs()) {
            throw new TransportException(
                    PrintTrouble.DEVICE_BUSY, "the port hangs since the job before");
        }
        AtomicBoolean wanted = new AtomicBoolean(true);
        TimeboxedTask<SerialPort> opening =
                TimeboxedTask.begin("serial printer opens", () -> openIf(wanted));
        before = Optional.of(opening);
        try {
            SerialPort port = opening.await(limit);
            return new SerialWire(port, end -> before = Optional.of(end));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TransportException stop
                    ? stop
                    : new TransportException(PrintTrouble.NOT_REACHABLE, e);
        } catch (TransportException late) {
            if (!wanted.compareAndSet(true, false)) {
                before =
                        Optional.of(
                                TimeboxedTask.begin(
                                        "serial printer", () -> opening.now().closePort()));
            }
            throw late;
        }
    }

    /// A port that opens only after the caller has stopped waiting is closed again.
    private SerialPort openIf(AtomicBoolean wanted) throws TransportException {
        SerialPort port = SerialPortOpener.open(address);
        if (!wanted.compareAndSet(true, false)) {
            port.closePort();
        }
        return port;
    }
}
