package smena.terminal;

import smena.domain.journal.Sha256;
import smena.domain.shop.TerminalSetup.Simulated;
import smena.service.ports.CardTerminal;

import java.time.Duration;
import java.util.Locale;

/// A card terminal that moves no money, for trying out what happens at the till. What it answers is
/// set; the slip's number and the digits follow from the operation, so that the same one asked
/// again, also after a restart, gets the same.
public final class TerminalSimulator implements CardTerminal {
    private static final int NUMBER = 12;
    private static final int DIGIT_COUNT = 4;
    private static final String SAYS_NO = "SIMULATOR: not enough money";

    private final Simulated says;
    private final Duration thinking;
    private final Duration late;

    /// @param thinking how long it takes for an answer
    /// @param late how long where it answers too late
    public TerminalSimulator(Simulated says, Duration thinking, Duration late) {
        this.says = says;
        this.thinking = thinking;
        this.late = late;
    }

    @Override
    public Answer begin(Request request) {
        if (!slept(says == Simulated.LATE ? late : thinking)) {
            return new Answer.Unknown("interrupted");
        }
        return switch (says) {
            case APPROVES, LATE -> approved(request);
            case DECLINES -> new Answer.Declined(SAYS_NO);
            case SILENT_APPROVED, SILENT_DECLINED, SILENT -> new Answer.Unknown("silent");
        };
    }

    @Override
    public Answer ask(Request request) {
        if (!slept(thinking)) {
            return new Answer.Unknown("interrupted");
        }
        return switch (says) {
            case APPROVES, SILENT_APPROVED -> approved(request);
            case DECLINES, SILENT_DECLINED -> new Answer.Declined(SAYS_NO);
            case SILENT, LATE -> new Answer.Unknown("silent");
        };
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    private static Answer approved(Request request) {
        String facts = Sha256.hex(request.operation().toString());
        String digits = facts.replaceAll("[^0-9]", "") + "0000";
        return new Answer.Approved(
                "SIM" + facts.substring(0, NUMBER - 3).toUpperCase(Locale.ROOT),
                digits.substring(0, DIGIT_COUNT));
    }

    private static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
