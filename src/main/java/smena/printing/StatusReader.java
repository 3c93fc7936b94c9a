package smena.printing;

import java.util.Optional;

/// Finds the answer to `GS r 1` among everything a printer says. Replies are told apart by their
/// fixed bits: `0xx0xxxx` answers `GS r`, `0xx1xx10` answers `DLE EOT`, and `0xx1xx00` begins an
/// automatic status of four bytes, whose other three look like answers and are none.
final class StatusReader {
    private static final int FOLLOWING_STATUS_BYTES = 3;
    private static final int PAPER_END = 0x0C;

    private int toSkip;

    /// What a printer says of its paper behind a job.
    enum Answer {
        PRINTED,
        NO_PAPER
    }

    /// Takes the next byte from the printer; an answer if it is one.
    Optional<Answer> accept(byte next) {
        if (toSkip > 0) {
            toSkip--;
            return Optional.empty();
        }
        if ((next & 0x93) == 0x10) {
            toSkip = FOLLOWING_STATUS_BYTES;
            return Optional.empty();
        }
        if ((next & 0x90) != 0) {
            return Optional.empty();
        }
        boolean paper = (next & PAPER_END) == 0;
        return Optional.of(paper ? Answer.PRINTED : Answer.NO_PAPER);
    }
}
