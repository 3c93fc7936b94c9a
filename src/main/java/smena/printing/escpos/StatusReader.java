package smena.printing.escpos;

import smena.service.ports.PrinterStatus.Sign;

import java.util.Optional;
import java.util.Set;

/// Classifies the bytes that a printer sends, by their fixed bits. An automatic status has four
/// bytes, the last three of which look like answers but are not.
public final class StatusReader {
    private static final int AUTOMATIC_BYTES = 4;

    private final int[] automatic = new int[AUTOMATIC_BYTES];
    private int gathered;

    /// What a byte completes.
    public sealed interface Said {
        /// An answer to `DLE EOT`; to which question, only the order tells.
        record RealTime(int bits) implements Said {}

        /// The answer to `GS r 1`: everything before the question was printed.
        record PaperSensor(Set<Sign> signs) implements Said {}

        /// A status that the printer sent unasked.
        record Automatic(Set<Sign> signs) implements Said {}

        /// Something that no printer sends.
        record Rubbish() implements Said {}
    }

    /// Takes the next byte from the printer; returns what it completes, if anything.
    public Optional<Said> accept(int next) {
        if (gathered > 0) {
            return gather(next);
        }
        if (StatusBits.beginsAutomatic(next)) {
            automatic[gathered++] = next;
            return Optional.empty();
        }
        if (StatusBits.isRealTime(next)) {
            return Optional.of(new Said.RealTime(next));
        }
        return Optional.of(
                StatusBits.isPaperSensor(next)
                        ? new Said.PaperSensor(StatusBits.paperSensor(next))
                        : new Said.Rubbish());
    }

    private Optional<Said> gather(int next) {
        if (!StatusBits.followsAutomatic(next)) {
            gathered = 0;
            return Optional.of(new Said.Rubbish());
        }
        automatic[gathered++] = next;
        if (gathered < AUTOMATIC_BYTES) {
            return Optional.empty();
        }
        gathered = 0;
        return Optional.of(new Said.Automatic(StatusBits.automatic(automatic)));
    }
}
