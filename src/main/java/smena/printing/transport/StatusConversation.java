package smena.printing.transport;

import smena.printing.escpos.StatusBits;
import smena.printing.escpos.StatusReader;
import smena.printing.escpos.StatusReader.Said;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The status messages on one open wire, apart from the job itself.
final class StatusConversation {
    /// A printer on the same desk answers within a few milliseconds; none is waited for longer than
    /// a cashier would notice.
    static final Duration REPLY = Duration.ofMillis(250);

    /// Nothing follows an answer within this time. If something does, it was not an answer.
    private static final Duration A_MOMENT = Duration.ofMillis(30);

    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ONLINE_AND_OFFLINE = 1;
    private static final int PAPER = 4;

    private final Wire wire;
    private final StatusReader reader = new StatusReader();
    private final Set<Sign> told = EnumSet.noneOf(Sign.class);
    private boolean spoke;
    private boolean rubbish;
    private boolean gone;

    StatusConversation(Wire wire) {
        this.wire = wire;
    }

    /// Asks the printer how it is. A printer that is well is asked two questions, one that is
    /// offline is asked for the reasons too.
    PrinterStatus ask() throws TransportException {
        forget();
        Optional<Set<Sign>> general = ask(ONLINE_AND_OFFLINE);
        if (general.isEmpty()) {
            return PrinterStatus.SILENT;
        }
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        signs.addAll(general.get());
        int first = signs.contains(Sign.OFFLINE) ? ONLINE_AND_OFFLINE + 1 : PAPER;
        for (int question = first; question <= PAPER; question++) {
            Optional<Set<Sign>> more = ask(question);
            if (more.isEmpty()) {
                break;
            }
            signs.addAll(more.get());
        }
        signs.addAll(told);
        return talksSense() ? PrinterStatus.of(signs) : PrinterStatus.SILENT;
    }

    /// Each question has one answer. A printer that sends more is sending garbage.
    private boolean talksSense() throws TransportException {
        Optional<Said> more = next(System.nanoTime());
        return !rubbish && (more.isEmpty() || more.get() instanceof Said.Automatic);
    }

    /// Sends a real-time request, which printers answer at once, whatever they are doing.
    private Optional<Set<Sign>> ask(int question) throws TransportException {
        wire.send(new byte[] {DLE, EOT, (byte) question}, REPLY, REPLY);
        long end = System.nanoTime() + REPLY.toNanos();
        while (System.nanoTime() < end) {
            Optional<Said> said = next(end);
            if (said.isPresent() && said.get() instanceof Said.RealTime(int bits)) {
                rubbish |= !StatusBits.answers(question, bits);
                return Optional.of(StatusBits.realTime(question, bits));
            }
            if (gone) {
                break;
            }
        }
        return Optional.empty();
    }

    /// Drops what was received so far: it answers no later question.
    void forget() throws TransportException {
        long end = System.nanoTime() + A_MOMENT.toNanos();
        while (System.nanoTime() < end && next(System.nanoTime()).isPresent()) {
            // Only the automatic signs in it are kept.
        }
        rubbish = false;
    }

    /// The answer to the question at a job's end, with the status sent meanwhile; empty where the
    /// printer stays silent or sends garbage.
    Optional<PrinterStatus> answer(Duration limit) throws TransportException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            Optional<Said> said = next(end);
            if (said.isPresent() && said.get() instanceof Said.PaperSensor(Set<Sign> signs)) {
                return isLast() ? Optional.of(with(signs)) : Optional.empty();
            }
            if (rubbish || gone) {
                break;
            }
        }
        return Optional.empty();
    }

    /// Whether the printer ended the conversation.
    boolean gone() {
        return gone;
    }

    /// The status that the printer sent unasked.
    PrinterStatus told() {
        return spoke ? PrinterStatus.of(told) : PrinterStatus.NOT_KNOWN;
    }

    private boolean isLast() throws TransportException {
        long end = System.nanoTime() + A_MOMENT.toNanos();
        while (!rubbish && System.nanoTime() < end) {
            Optional<Said> more = next(end);
            rubbish |= more.isPresent() && more.get() instanceof Said.PaperSensor;
            if (gone) {
                break;
            }
        }
        return !rubbish;
    }

    private PrinterStatus with(Set<Sign> signs) {
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(told);
        all.removeAll(EnumSet.of(Sign.NO_PAPER, Sign.PAPER_LOW));
        all.addAll(signs);
        return PrinterStatus.of(all);
    }

    /// The next message from the printer before `end`; empty where there is none.
    private Optional<Said> next(long end) throws TransportException {
        while (true) {
            int said = wire.read(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (said < 0) {
                gone |= said == Wire.HUNG_UP;
                return Optional.empty();
            }
            Optional<Said> whole = reader.accept(said);
            whole.ifPresent(this::note);
            if (whole.isPresent()) {
                return whole;
            }
        }
    }

    private void note(Said said) {
        switch (said) {
            case Said.Automatic(Set<Sign> signs) -> {
                spoke = true;
                told.clear();
                told.addAll(signs);
            }
            case Said.Rubbish() -> rubbish = true;
            case Said.RealTime _, Said.PaperSensor _ -> {}
        }
    }
}
