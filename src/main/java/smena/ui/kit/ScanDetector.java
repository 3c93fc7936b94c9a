package smena.ui.kit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Tells a scanner from a typist by its speed: a burst of some characters, each within
/// [Timing#between] of the one before. No toolkit, no clock: times come with the keys, in
/// nanoseconds.
///
/// The first characters of a burst cannot be told from typing and pass; once the burst is
/// recognised they must be taken back and the rest is swallowed. The same character over and over
/// is a key held down, never a scan.
public final class ScanDetector {
    /// What to do with a key.
    public enum Answer {
        /// Somebody types: let it through.
        PASS,
        /// The burst is recognised at this key: swallow it and take back the [#landed] ones.
        RECOGNISED,
        /// A further key of the burst: swallow it.
        SWALLOW
    }

    /// How fast a scanner is.
    ///
    /// @param between the longest time between two keys before the burst is recognised
    /// @param within the longest time between two keys of a recognised burst: a computer that
    ///     stalls must not split a code in two
    public record Timing(Duration between, Duration within) {
        /// Slower than the scanners used in shops, faster than the fastest typists (60 ms).
        public static final Timing USUAL =
                new Timing(Duration.ofMillis(35), Duration.ofMillis(100));
    }

    /// The fewest characters of a code.
    public static final int SHORTEST = 4;

    /// The fewest characters of a code where amounts are typed: what was typed while the
    /// computer stalled arrives all at once, and an amount must not be taken for a code.
    public static final int SHORTEST_AMONG_AMOUNTS = 8;

    private final long between;
    private final long within;
    private final IntSupplier shortest;
    private final StringBuilder burst = new StringBuilder();
    private boolean recognised;
    private long last;
    private int landed;

    /// A detector that has received no keys yet.
    public ScanDetector(Timing timing) {
        this(timing, () -> SHORTEST);
    }

    /// The same where the fewest characters of a code depend on what is on the screen.
    public ScanDetector(Timing timing, IntSupplier shortest) {
        this.shortest = shortest;
        between = timing.between().toNanos();
        within = timing.within().toNanos();
    }

    /// A character key at `nanos`.
    public Answer character(char character, long nanos) {
        if (nanos - last > (recognised ? within : between)) {
            forget();
        }
        last = nanos;
        burst.append(character);
        if (recognised) {
            return Answer.SWALLOW;
        }
        if (burst.length() >= shortest.getAsInt() && !isOneKeyHeld()) {
            recognised = true;
            landed = burst.length() - 1;
            return Answer.RECOGNISED;
        }
        return Answer.PASS;
    }

    /// Enter or Tab at `nanos`: the code, if it ends a burst (swallow it then).
    public Optional<String> end(long nanos) {
        Optional<String> code =
                recognised && nanos - last <= within
                        ? Optional.of(burst.toString())
                        : Optional.empty();
        forget();
        return code;
    }

    /// Nothing came until `nanos`: the code, if a burst has ended without Enter.
    public Optional<String> pause(long nanos) {
        if (!recognised || nanos - last < within) {
            return Optional.empty();
        }
        Optional<String> code = Optional.of(burst.toString());
        forget();
        return code;
    }

    /// Any other key: what came so far was no scan.
    public void forget() {
        burst.setLength(0);
        recognised = false;
    }

    /// How many characters passed before the burst was recognised.
    public int landed() {
        return landed;
    }

    /// Whether the burst has just one character so far: the next is its first.
    public boolean isFresh(long nanos) {
        return burst.isEmpty() || nanos - last > (recognised ? within : between);
    }

    private boolean isOneKeyHeld() {
        return burst.chars().distinct().count() == 1;
    }
}
