package smena.scale;

import smena.domain.shop.ScaleSetup;
import smena.scale.serial.SerialPortLine;
import smena.service.ports.Scale;
import smena.service.ports.ScaleDevices;
import smena.service.ports.WeightReading;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Scales at serial ports, opened as the till opens them.
public final class LineScales implements ScaleDevices {
    private final AtomicInteger open = new AtomicInteger();

    /// How many of them are in use.
    public int open() {
        return open.get();
    }

    @Override
    public List<Port> ports() {
        return SerialPortLine.all();
    }

    @Override
    public Scale scale(ScaleSetup setup) {
        open.incrementAndGet();
        return new Counted(
                SerialScale.of(setup.protocol(), () -> SerialPortLine.open(setup)), open);
    }

    private record Counted(Scale scale, AtomicInteger open) implements Scale {
        @Override
        public WeightReading read() {
            return scale.read();
        }

        @Override
        public boolean canZero() {
            return scale.canZero();
        }

        @Override
        public boolean zero() {
            return scale.zero();
        }

        @Override
        public void close() {
            scale.close();
            open.decrementAndGet();
        }
    }
}
