package smena.printing.escpos;

import smena.service.ports.PrinterStatus.Sign;

import java.util.Optional;
import java.util.Set;

/// Tells apart what a printer says, by the fixed bits of its bytes. An automatic status has four
/// bytes, whose last three look like answers and are none.
public final class StatusReader {
    private static final int AUTOMATIC_BYTES = 4;

    private final int[] automatic = new int[AUTOMATIC_BYTES];
    private int gathered;

    /// What a byte completes.
    public sealed interface Said {
        /// An answer to `DLE EOT`; which one, only the order tells.
        record RealTime(int bits) implements Said {}

        /// The answer to `GS r 1`: everything before the question was printed.
        record PaperSensor(Set<Sign> signs) implements Said {}

        /// A status that the printer gave by itself.
        record Automatic(Set<Sign> signs) implements Said {}

        /// No printer says that.
        record Rubbish() implements Said {}
    }

    /// Takes the next byte from the printer; what it completes, if it does.
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
