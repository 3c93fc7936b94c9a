package smena.printing;

import smena.service.ports.Outcome;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.Trouble;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/// A printer at a network address, by the raw protocol of port 9100. One connection a job, so
/// that a printer that was switched off and on is found again by itself.
public final class TcpTransport implements Printer {
    public static final int USUAL_PORT = 9100;
    private static final Logger LOG = System.getLogger(TcpTransport.class.getName());

    /// How long each step may take.
    ///
    /// @param connect until the printer has taken the connection, its name looked up
    /// @param stall without a byte taken while there are bytes to send
    /// @param sending all of the bytes together
    /// @param answer until the printer answers behind the last line
    public record Limits(Duration connect, Duration stall, Duration sending, Duration answer) {
        /// Enough for a slow printer; a cashier waits for none of it.
        public static final Limits USUAL =
                new Limits(
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(4));
    }

    private final String host;
    private final int port;
    private final EscPosPages pages;
    private final Limits limits;

    public TcpTransport(String host, int port, EscPosEncoder encoder, Limits limits) {
        this.host = host;
        this.port = port;
        this.pages = new EscPosPages(encoder);
        this.limits = limits;
    }

    @Override
    public Outcome print(PrintPage page) {
        byte[] bytes;
        try {
            bytes = pages.bytes(page);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.ERROR, "The page of print job " + page.job() + " cannot be read", e);
            return new Outcome.Failed(Trouble.PAGE_UNREADABLE);
        }
        try (TcpConnection printer = TcpConnection.open()) {
            return print(printer, bytes, page.kind() != PrintKind.DRAWER_KICK);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No connection to the printer at " + host + ":" + port, e);
            return new Outcome.NothingSent(Trouble.NOT_REACHABLE);
        }
    }

    private Outcome print(TcpConnection printer, byte[] bytes, boolean answers) {
        try {
            printer.connect(host, port, limits.connect());
            printer.send(bytes, limits.stall(), limits.sending());
            return answers ? outcome(printer.answer(limits.answer())) : sent(printer);
        } catch (TcpConnection.Stopped stop) {
            LOG.log(
                    Level.WARNING,
                    "Printer at {0}:{1}: {2} after {3} bytes",
                    host,
                    Integer.toString(port),
                    stop.getMessage(),
                    Integer.toString(printer.sent()));
            return printer.sent() == 0
                    ? new Outcome.NothingSent(stop.why())
                    : new Outcome.Unknown(stop.why());
        }
    }

    private static Outcome sent(TcpConnection printer) throws TcpConnection.Stopped {
        printer.hangUp();
        return new Outcome.Sent();
    }

    private static Outcome outcome(Optional<StatusReader.Answer> answer) {
        return answer.<Outcome>map(
                        said ->
                                switch (said) {
                                    case PRINTED -> new Outcome.Confirmed();
                                    case NO_PAPER -> new Outcome.Unknown(Trouble.NO_PAPER);
                                })
                .orElseGet(Outcome.Sent::new);
    }
}
