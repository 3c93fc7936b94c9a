package smena.scale;

import java.io.IOException;
import java.time.Duration;

/// The bytes of one answer, all of which must come within one limit.
final class Answer {
    /// A scale that is there answers within a fifth of a second; a slow line takes as long again.
    static final Duration LIMIT = Duration.ofMillis(500);

    private final ByteLine line;
    private final long end = System.nanoTime() + LIMIT.toNanos();
    private boolean begun;

    Answer(ByteLine line) {
        this.line = line;
    }

    /// The next byte.
    ///
    /// @throws NoAnswer if it does not come in time
    int next() throws IOException, NoAnswer {
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        int next = line.read(left);
        if (next == ByteLine.SILENCE) {
            throw new NoAnswer(begun);
        }
        begun = true;
        return next;
    }

    /// The next byte without the parity bit that a line of seven bits may leave in it.
    int letter() throws IOException, NoAnswer {
        return next() & 0x7F;
    }

    /// Skips what comes before `wanted`.
    void skipTo(int wanted) throws IOException, NoAnswer {
        int next = letter();
        while (next != wanted) {
            next = letter();
        }
    }

    /// The answer broke off, or there was none.
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean begun;

        private NoAnswer(boolean begun) {
            super("no answer", null, false, false);
            this.begun = begun;
        }

        /// Whether something came at all.
        boolean begun() {
            return begun;
        }
    }
}
