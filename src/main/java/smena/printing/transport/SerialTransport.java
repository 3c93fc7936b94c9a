package smena.printing.transport;

import smena.domain.shop.PrinterAddress;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;

import java.time.Duration;

/// A printer at a serial port, including a virtual one over USB or Bluetooth.
public final class SerialTransport implements Printer {
    /// A page of pictures takes a minute at 9600 bits a second, and its end is printed seconds
    /// after it was sent.
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(4),
                    Duration.ofSeconds(10));

    private final WirePrinter printer;

    public SerialTransport(PrinterAddress.Serial address, EscPosEncoder encoder, Limits limits) {
        this.printer =
                new WirePrinter(
                        address.port(), new SerialLine(address, limits.connect()), encoder, limits);
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
