package smena.service.ports;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a printer reports. It is only advice: a printer that does not answer is printed to all the
/// same.
///
/// @param voice whether it was asked, and answered
/// @param signs what it reported; empty where all is well
public record PrinterStatus(Voice voice, Set<Sign> signs) {
    /// Whether a printer answers.
    public enum Voice {
        /// Not asked yet, or it cannot be asked.
        NOT_KNOWN,
        /// It was asked and does not answer.
        SILENT,
        /// It answered.
        ANSWERS
    }

    /// A condition that a printer reports.
    public enum Sign {
        /// The paper roll is nearly at its end.
        PAPER_LOW,
        NO_PAPER,
        COVER_OPEN,
        /// It is offline, whatever the reason.
        OFFLINE,
        CUTTER_ERROR,
        /// Another error that it does not recover from by itself.
        OTHER_ERROR
    }

    /// Nothing is known.
    public static final PrinterStatus NOT_KNOWN = new PrinterStatus(Voice.NOT_KNOWN, Set.of());

    /// It does not answer.
    public static final PrinterStatus SILENT = new PrinterStatus(Voice.SILENT, Set.of());

    /// It answers, and all is well.
    public static final PrinterStatus READY = new PrinterStatus(Voice.ANSWERS, Set.of());

    public PrinterStatus {
        signs = Set.copyOf(signs);
    }

    /// It answers and reports this.
    public static PrinterStatus of(Set<Sign> signs) {
        return new PrinterStatus(Voice.ANSWERS, signs);
    }

    public boolean says(Sign sign) {
        return signs.contains(sign);
    }

    /// This report combined with another one.
    public PrinterStatus and(PrinterStatus other) {
        Set<Sign> both = EnumSet.noneOf(Sign.class);
        both.addAll(signs);
        both.addAll(other.signs);
        return new PrinterStatus(voice.compareTo(other.voice) > 0 ? voice : other.voice, both);
    }

    /// Why it would not print now: the cause that a person can remedy first. Low paper is no
    /// reason.
    public Optional<PrintTrouble> trouble() {
        if (says(Sign.COVER_OPEN)) {
            return Optional.of(PrintTrouble.COVER_OPEN);
        }
        if (says(Sign.NO_PAPER)) {
            return Optional.of(PrintTrouble.NO_PAPER);
        }
        if (says(Sign.CUTTER_ERROR)) {
            return Optional.of(PrintTrouble.CUTTER);
        }
        if (says(Sign.OTHER_ERROR)) {
            return Optional.of(PrintTrouble.PRINTER_ERROR);
        }
        return says(Sign.OFFLINE) ? Optional.of(PrintTrouble.OFFLINE) : Optional.empty();
    }
}
