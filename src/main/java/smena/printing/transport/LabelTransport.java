package smena.printing.transport;

import smena.domain.shop.PrinterAddress;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.LabelPrinter;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintTrouble;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A label printer that is sent bytes over any kind of wire. It is asked nothing: the questions of
/// receipt printers would be dirt among its commands. Labels of one run share one connection, and
/// each is sent whole before the next begins.
public final class LabelTransport implements LabelPrinter {
    private static final Logger LOG = System.getLogger(LabelTransport.class.getName());

    private final String name;
    private final WireFactory wireFactory;
    private final Limits limits;

    private LabelTransport(String name, WireFactory wireFactory, Limits limits) {
        this.name = name;
        this.wireFactory = wireFactory;
        this.limits = limits;
    }

    /// A label printer on the network.
    public static LabelTransport to(PrinterAddress.Network address, Limits limits) {
        return new LabelTransport(
                address.toString(),
                () -> TcpConnection.to(address.host(), address.port(), limits.connect()),
                limits);
    }

    /// A label printer at a serial port.
    public static LabelTransport to(PrinterAddress.Serial address, Limits limits) {
        return new LabelTransport(
                address.typed(), new SerialLine(address, limits.connect()), limits);
    }

    /// A label printer that is a file.
    public static LabelTransport toDevice(String path, Limits limits) {
        return new LabelTransport(path, () -> DeviceWire.open(path), limits);
    }

    @Override
    public boolean isThere() {
        try (Wire wire = wireFactory.open()) {
            return wire.sent() == 0;
        } catch (TransportException gone) {
            LOG.log(Level.INFO, "No label printer at {0}: {1}", name, gone.getMessage());
            return false;
        }
    }

    @Override
    public LabelRun print(List<byte[]> labels, BooleanSupplier stop) {
        int sent = 0;
        try (Wire wire = wireFactory.open()) {
            for (byte[] label : labels) {
                if (stop.getAsBoolean()) {
                    wire.hangUp();
                    return LabelRun.stopped(sent, PrintTrouble.CANCELLED);
                }
                wire.send(label, limits.stall(), limits.sending());
                sent++;
            }
            wire.hangUp();
            return LabelRun.all(sent);
        } catch (TransportException broken) {
            LOG.log(
                    Level.WARNING,
                    "Label printer {0}: {1} after {2} labels",
                    name,
                    broken.getMessage(),
                    Integer.toString(sent));
            return LabelRun.stopped(sent, broken.why());
        }
    }
}
