package smena.printing.transport;

import smena.printing.escpos.EscPosEncoder;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;

/// A printer at a device file, such as `/dev/usb/lp0`. Linux only.
public final class DeviceTransport implements Printer {
    private final WirePrinter printer;

    public DeviceTransport(String path, EscPosEncoder encoder, Limits limits) {
        this.printer = new WirePrinter(path, () -> DeviceWire.open(path), encoder, limits);
    }

    @Override
    public PrintOutcome print(PrintPage page) {
        return printer.print(page);
    }

    @Override
    public PrinterStatus status() {
        return printer.status();
    }
}
