package smena.printing;

import com.fazecast.jSerialComm.SerialPort;

import smena.domain.shop.PrinterAddress;
import smena.service.ports.Trouble;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The way to a printer at a serial port. A driver that hangs is not opened a second time.
final class SerialLine implements Line {
    private final PrinterAddress.Serial address;
    private final Duration limit;
    private Optional<Errand<?>> before = Optional.empty();

    SerialLine(PrinterAddress.Serial address, Duration limit) {
        this.address = address;
        this.limit = limit;
    }

    @Override
    public Wire open() throws Stopped {
        if (before.isPresent() && before.get().runs()) {
            throw new Stopped(Trouble.DEVICE_BUSY, "the port hangs since the job before");
        }
        AtomicBoolean wanted = new AtomicBoolean(true);
        Errand<SerialPort> opening = Errand.begin("serial printer opens", () -> openIf(wanted));
        before = Optional.of(opening);
        try {
            SerialPort port = opening.await(limit);
            return new SerialWire(port, end -> before = Optional.of(end));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Stopped stop
                    ? stop
                    : new Stopped(Trouble.NOT_REACHABLE, e);
        } catch (Stopped late) {
            if (!wanted.compareAndSet(true, false)) {
                before =
                        Optional.of(
                                Errand.begin("serial printer", () -> opening.now().closePort()));
            }
            throw late;
        }
    }

    /// A port that opens after nobody waits for it any more is closed again.
    private SerialPort openIf(AtomicBoolean wanted) throws Stopped {
        SerialPort port = SerialPlug.open(address);
        if (!wanted.compareAndSet(true, false)) {
            port.closePort();
        }
        return port;
    }
}
