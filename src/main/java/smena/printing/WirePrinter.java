package smena.printing;

import smena.printing.TcpTransport.Limits;
import smena.service.ports.Outcome;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;
import smena.service.ports.PrinterStatus.Voice;
import smena.service.ports.Trouble;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;

/// A printer that is sent bytes over a wire, whatever the wire is made of: asks how it is, sends
/// the page, and takes the answer behind the last line. One opening of the line for each job, so
/// that a printer that was switched off and on is found again by itself.
final class WirePrinter implements Printer {
    private static final Logger LOG = System.getLogger(WirePrinter.class.getName());

    private final String name;
    private final Line line;
    private final EscPosPages pages;
    private final Limits limits;
    private final Advice advice = new Advice();

    /// @param name where it is, for the log
    WirePrinter(String name, Line line, EscPosEncoder encoder, Limits limits) {
        this.name = name;
        this.line = line;
        this.pages = new EscPosPages(encoder);
        this.limits = limits;
    }

    @Override
    public PrinterStatus status() {
        return advice.last();
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
        try (Wire wire = line.open()) {
            return page.kind() == PrintKind.DRAWER_KICK ? kick(wire, bytes) : print(wire, bytes);
        } catch (Stopped stop) {
            log(stop, 0);
            advice.unreachable();
            return new Outcome.NothingSent(stop.why());
        }
    }

    /// A drawer waits for no questions and answers none.
    private Outcome kick(Wire wire, byte[] bytes) {
        try {
            wire.send(bytes, limits.stall(), limits.sending());
            wire.hangUp();
            return new Outcome.Sent();
        } catch (Stopped stop) {
            return outcome(stop, wire.sent());
        }
    }

    private Outcome print(Wire wire, byte[] bytes) throws Stopped {
        Conversation talk = new Conversation(wire);
        if (advice.worthAsking()) {
            advice.heard(talk.ask());
        }
        Optional<Trouble> notNow = advice.holdsBack();
        if (notNow.isPresent()) {
            return new Outcome.NothingSent(notNow.get());
        }
        int before = wire.sent();
        try {
            send(wire, talk, bytes);
            return end(wire, talk, talk.answer(limits.answer()));
        } catch (Stopped stop) {
            Outcome end = outcome(stop, wire.sent() - before);
            return stop.why() == Trouble.STALLED ? explained(talk, end) : end;
        }
    }

    /// A printer that stops taking data may have said why.
    private Outcome explained(Conversation talk, Outcome stalled) {
        try {
            talk.forget();
        } catch (Stopped e) {
            LOG.log(Level.DEBUG, "Printer {0} hung up: {1}", name, e.getMessage());
        }
        Optional<Trouble> why = talk.told().trouble();
        if (why.isEmpty() || !(stalled instanceof Outcome.Unknown)) {
            return stalled;
        }
        advice.heard(talk.told());
        return new Outcome.Unknown(why.get());
    }

    /// What the printer says before the last byte has left answers something else, so that byte
    /// goes alone.
    private void send(Wire wire, Conversation talk, byte[] bytes) throws Stopped {
        int last = bytes.length - 1;
        wire.send(Arrays.copyOf(bytes, last), limits.stall(), limits.sending());
        talk.forget();
        wire.send(Arrays.copyOfRange(bytes, last, bytes.length), limits.stall(), limits.stall());
    }

    private Outcome end(Wire wire, Conversation talk, Optional<PrinterStatus> answer)
            throws Stopped {
        if (answer.isPresent()) {
            if (advice.last().says(Sign.OFFLINE)) {
                advice.wasWrong();
            }
            advice.heard(answer.get());
            return answer.get().says(Sign.NO_PAPER)
                    ? new Outcome.Unknown(Trouble.NO_PAPER)
                    : new Outcome.Confirmed();
        }
        Optional<Trouble> why = whyNoAnswer(talk);
        wire.hangUp();
        return why.<Outcome>map(Outcome.Unknown::new).orElseGet(Outcome.Sent::new);
    }

    /// The job is through and nothing came back. A printer that answered before is asked once more:
    /// where it has gone silent, it is stuck.
    private Optional<Trouble> whyNoAnswer(Conversation talk) throws Stopped {
        boolean talks = advice.last().voice() == Voice.ANSWERS && !talk.gone();
        PrinterStatus said = talks ? talk.ask().and(talk.told()) : talk.told();
        if (said.voice() != Voice.NOT_KNOWN) {
            advice.heard(said);
        }
        return said.voice() == Voice.SILENT ? Optional.of(Trouble.STALLED) : said.trouble();
    }

    private Outcome outcome(Stopped stop, int sent) {
        log(stop, sent);
        return sent == 0 ? new Outcome.NothingSent(stop.why()) : new Outcome.Unknown(stop.why());
    }

    private void log(Stopped stop, int sent) {
        LOG.log(
                Level.WARNING,
                "Printer {0}: {1} after {2} bytes",
                name,
                stop.getMessage(),
                Integer.toString(sent));
    }
}
