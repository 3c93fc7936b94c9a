package smena.printing.transport;

import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.EscPosPages;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;
import smena.service.ports.PrinterStatus.Voice;
import smena.service.ports.UnprintablePage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;

/// A printer that is sent bytes over any kind of wire: asks for its status, sends the page, and
/// reads the answer after the last line. The wire is opened anew for each job, so that a printer
/// that was switched off and on is found again automatically.
final class WirePrinter implements Printer {
    private static final Logger LOG = System.getLogger(WirePrinter.class.getName());

    private final String name;
    private final WireFactory wireFactory;
    private final EscPosPages pages;
    private final Limits limits;
    private final PrinterStatusTracker printerStatusTracker = new PrinterStatusTracker();

    /// @param name where it is, for the log
    WirePrinter(String name, WireFactory wireFactory, EscPosEncoder encoder, Limits limits) {
        this.name = name;
        this.wireFactory = wireFactory;
        this.pages = new EscPosPages(encoder);
        this.limits = limits;
    }

    @Override
    public PrinterStatus status() {
        return printerStatusTracker.last();
    }

    @Override
    public PrintOutcome print(PrintPage page) {
        byte[] bytes;
        try {
            bytes = pages.bytes(page);
        } catch (UnprintablePage e) {
            LOG.log(Level.ERROR, "Print job " + page.job(), e);
            return new PrintOutcome.Failed(e.why());
        }
        try (Wire wire = wireFactory.open()) {
            return page.kind() == PrintKind.DRAWER_KICK ? kick(wire, bytes) : print(wire, bytes);
        } catch (TransportException stop) {
            log(stop, 0);
            printerStatusTracker.unreachable();
            return new PrintOutcome.NothingSent(stop.why());
        }
    }

    /// A drawer is opened without asking the printer anything.
    private PrintOutcome kick(Wire wire, byte[] bytes) {
        try {
            wire.send(bytes, limits.stall(), limits.sending());
            wire.hangUp();
            return new PrintOutcome.Sent();
        } catch (TransportException stop) {
            return outcome(stop, wire.sent());
        }
    }

    private PrintOutcome print(Wire wire, byte[] bytes) throws TransportException {
        StatusConversation talk = new StatusConversation(wire);
        if (printerStatusTracker.worthAsking()) {
            printerStatusTracker.heard(talk.ask());
        }
        Optional<PrintTrouble> notNow = printerStatusTracker.holdsBack();
        if (notNow.isPresent()) {
            return new PrintOutcome.NothingSent(notNow.get());
        }
        int before = wire.sent();
        try {
            send(wire, talk, bytes);
            return end(wire, talk, talk.answer(limits.answer()));
        } catch (TransportException stop) {
            PrintOutcome end = outcome(stop, wire.sent() - before);
            return stop.why() == PrintTrouble.STALLED ? explained(talk, end) : end;
        }
    }

    /// A printer that stops taking data may have said why.
    private PrintOutcome explained(StatusConversation talk, PrintOutcome stalled) {
        try {
            talk.forget();
        } catch (TransportException e) {
            LOG.log(Level.DEBUG, "Printer {0} hung up: {1}", name, e.getMessage());
        }
        Optional<PrintTrouble> why = talk.told().trouble();
        if (why.isEmpty() || !(stalled instanceof PrintOutcome.Unknown)) {
            return stalled;
        }
        printerStatusTracker.heard(talk.told());
        return new PrintOutcome.Unknown(why.get());
    }

    /// What the printer sends before the last byte has left answers something else, so that byte is
    /// sent alone.
    private void send(Wire wire, StatusConversation talk, byte[] bytes) throws TransportException {
        int last = bytes.length - 1;
        wire.send(Arrays.copyOf(bytes, last), limits.stall(), limits.sending());
        talk.forget();
        wire.send(Arrays.copyOfRange(bytes, last, bytes.length), limits.stall(), limits.stall());
    }

    private PrintOutcome end(Wire wire, StatusConversation talk, Optional<PrinterStatus> answer)
            throws TransportException {
        if (answer.isPresent()) {
            if (printerStatusTracker.last().says(Sign.OFFLINE)) {
                printerStatusTracker.wasWrong();
            }
            printerStatusTracker.heard(answer.get());
            return answer.get().says(Sign.NO_PAPER)
                    ? new PrintOutcome.Unknown(PrintTrouble.NO_PAPER)
                    : new PrintOutcome.Confirmed();
        }
        Optional<PrintTrouble> why = whyNoAnswer(talk);
        wire.hangUp();
        return why.<PrintOutcome>map(PrintOutcome.Unknown::new).orElseGet(PrintOutcome.Sent::new);
    }

    /// The job has been sent and nothing came back. A printer that answered before is asked once
    /// more: if it has gone silent, it is stuck.
    private Optional<PrintTrouble> whyNoAnswer(StatusConversation talk) throws TransportException {
        boolean talks = printerStatusTracker.last().voice() == Voice.ANSWERS && !talk.gone();
        PrinterStatus said = talks ? talk.ask().and(talk.told()) : talk.told();
        if (said.voice() != Voice.NOT_KNOWN) {
            printerStatusTracker.heard(said);
        }
        return said.voice() == Voice.SILENT ? Optional.of(PrintTrouble.STALLED) : said.trouble();
    }

    private PrintOutcome outcome(TransportException stop, int sent) {
        log(stop, sent);
        return sent == 0
                ? new PrintOutcome.NothingSent(stop.why())
                : new PrintOutcome.Unknown(stop.why());
    }

    private void log(TransportException stop, int sent) {
        LOG.log(
                Level.WARNING,
                "Printer {0}: {1} after {2} bytes",
                name,
                stop.getMessage(),
                Integer.toString(sent));
    }
}
