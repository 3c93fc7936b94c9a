package smena.printing.transport;

import smena.printing.escpos.EscPosEncoder;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;

import java.time.Duration;

/// A printer at a network address, by the raw protocol of port 9100. One connection per job, so
/// that a printer that was switched off and on is found again automatically.
public final class TcpTransport implements Printer {
    public static final int USUAL_PORT = 9100;

    /// How long each step may take.
    ///
    /// @param connect until the printer has accepted the connection, name lookup included
    /// @param stall without a byte taken while there are bytes to send
    /// @param sending all of the bytes together
    /// @param answer until the printer answers after the last line
    public record Limits(Duration connect, Duration stall, Duration sending, Duration answer) {
        /// Enough for a slow printer; a cashier waits for none of it.
        public static final Limits USUAL =
                new Limits(
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(4));
    }

    private final WirePrinter printer;

    public TcpTransport(String host, int port, EscPosEncoder encoder, Limits limits) {
        this.printer =
                new WirePrinter(
                        host + ":" + port,
                        () -> TcpConnection.to(host, port, limits.connect()),
                        encoder,
                        limits);
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
