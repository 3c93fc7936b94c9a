package smena.ui.kit;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Barcode;
import smena.ui.kit.KeyClock.Moment;

import java.time.Duration;
import java.util.function.IntSupplier;

/// Tells a scanner from a typist by its speed: a burst of some characters, each within
/// [Timing#between] of the one before. No toolkit, no clock: times come with the keys.
///
/// The first characters of a burst cannot be told from typing and pass; once the burst is
/// recognised they must be taken back and the rest is swallowed. The same character over and over
/// is a key held down, never a scan. Characters that may have waited together belong together: a
/// burst is split only where time has certainly passed. A code of which a part may be missing is
/// torn, and no part of it is ever taken for a code.
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

    /// What the end of a burst means.
    public sealed interface End {
        /// No burst: let the key through.
        record None() implements End {}

        /// Left over from a burst that has ended: swallow the key.
        record Rest() implements End {}

        /// A code was scanned.
        ///
        /// @param joined whether it begins with characters that had passed for typing before its
        ///     burst
        record Code(String code, boolean joined) implements End {
            /// A code that is one burst.
            public Code(String code) {
                this(code, false);
            }
        }

        /// A scan was torn apart: it has to be done again, and what has landed is taken back.
        record Torn() implements End {}
    }

    /// How fast a scanner is.
    ///
    /// @param between the longest time between two keys before the burst is recognised
    /// @param within the longest time between two keys of a whole code, which then has ended
    /// @param hold how long the rest of a code is waited for that may not be whole
    /// @param holdLonger the same where the scanner is known to end its codes with Enter
    /// @param rest how long after a code without Enter was given up a few characters are its rest
    public record Timing(
            Duration between, Duration within, Duration hold, Duration holdLonger, Duration rest) {
        /// Slower than the scanners used in shops, faster than the fastest typists (60 ms).
        public static final Timing USUAL =
                new Timing(
                        Duration.ofMillis(35),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(700),
                        Duration.ofMillis(150));
    }

    /// The fewest characters of a code.
    public static final int SHORTEST = 4;

    /// The fewest characters of a code where amounts are typed, and of one that may have waited:
    /// what was typed while the computer stalled arrives all at once, and an amount must not be
    /// taken for a code.
    public static final int SHORTEST_AMONG_AMOUNTS = 8;

    /// Faster than any hand keeps it up for a whole word.
    private static final long HAND_NANOS = Duration.ofMillis(55).toNanos();

    /// From this length on a GTIN is not the beginning of a longer one.
    private static final int LONGEST_PREFIX = 13;

    private static final End NONE = new End.None();
    private static final End REST = new End.Rest();
    private static final End TORN = new End.Torn();

    private final Timing timing;
    private final IntSupplier shortest;
    private final StringBuilder burst = new StringBuilder();

    /// What passed for typing shortly before the burst.
    private final StringBuilder earlier = new StringBuilder();

    private Moment last = new Moment(0, 0);
    private boolean recognised;

    /// Whether another key came in its midst.
    private boolean cut;

    /// Whether a character of it was read wrong.
    private boolean spoilt;

    /// How many of its characters followed the one before at a scanner's speed.
    private int fast;

    /// Whether some of its characters may have waited.
    private boolean waited;

    /// Whether some of its gaps could not be measured.
    private boolean unmeasured;

    /// Whether time has certainly passed in its midst.
    private boolean gap;

    /// Whether its first character may have been typed before.
    private boolean loneStart;

    /// Whether it holds what no amount and no number typed by hand has.
    private boolean letters;

    /// No key of it was pressed before this moment, in nanoseconds.
    private long began;

    private int landed;

    /// When a code ended without Enter, until the next key.
    private @Nullable Moment withoutEnter;

    /// Whether the scanner has ended a code with Enter before.
    private boolean sendsEnter;

    /// A detector that has received no keys yet.
    public ScanDetector(Timing timing) {
        this(timing, () -> SHORTEST);
    }

    /// The same where the fewest characters of a code depend on what is on the screen.
    public ScanDetector(Timing timing, IntSupplier shortest) {
        this.timing = timing;
        this.shortest = shortest;
    }

    /// A character key.
    ///
    /// @param inText whether it goes into a field for any text, where people type words
    public Answer character(char character, Moment now, boolean inText) {
        if (burst.isEmpty() || isOver(now)) {
            if (goesOn(now)) {
                earlier.append(burst);
            } else {
                earlier.setLength(0);
            }
            forgetBurst();
        }
        if (withoutEnter != null && !isRestAfter(withoutEnter, now)) {
            withoutEnter = null;
        }
        if (!burst.isEmpty()) {
            follow(now, inText);
        }
        if (burst.isEmpty()) {
            began = now.calm();
        }
        burst.append(character);
        letters |= character < '0' || character > '9';
        waited |= now.mayHaveWaited();
        last = now;
        if (recognised) {
            return Answer.SWALLOW;
        }
        if (isScan(inText)) {
            recognised = true;
            landed = burst.length() - 1;
            return Answer.RECOGNISED;
        }
        return Answer.PASS;
    }

    /// Enter or Tab.
    ///
    /// @param inText whether it goes into a field for any text
    public End end(Moment now, boolean inText) {
        End end = endOf(now, inText);
        withoutEnter = null;
        forget();
        return end;
    }

    /// Nothing has come since: the end of a burst without Enter, if it has ended.
    public End pause(Moment now) {
        if (!recognised || now.shortestSince(last) < patience().toNanos()) {
            return NONE;
        }
        End end = code();
        withoutEnter = last;
        forget();
        return end;
    }

    /// Any other key, which passes: what came so far was typed, or is a code that has ended, or one
    /// that may be torn.
    public End interrupt(Moment now) {
        boolean ended = recognised && (isOver(now) || (isWhole() && !isDoubtful()));
        End end = ended ? code() : NONE;
        withoutEnter = ended ? last : null;
        if (ended || fast == 0 || isOver(now)) {
            forget();
        } else {
            cut = true;
        }
        return end;
    }

    /// A character of this burst was read wrong: it has to be scanned again.
    void tear() {
        spoilt = true;
    }

    /// Whether a burst goes on, so that further keys belong to it.
    public boolean isRecognised() {
        return recognised;
    }

    /// How many characters passed before the burst was recognised.
    public int landed() {
        return landed;
    }

    /// Whether a character now would be the first of a burst.
    public boolean isFresh(Moment now) {
        return burst.isEmpty() || isOver(now);
    }

    /// Whether the first character of a burst, if it came now, might belong to what was typed last.
    public boolean goesOn(Moment now) {
        return !burst.isEmpty()
                && !recognised
                && now.shortestSince(last) <= timing.within().toNanos();
    }

    private End endOf(Moment now, boolean inText) {
        boolean over = burst.isEmpty() || isOver(now);
        if (recognised && !over) {
            sendsEnter |= now.since(last) <= timing.within().toNanos();
            return code();
        }
        Moment before = withoutEnter;
        boolean rest = before != null && isRestAfter(before, now);
        if (rest && burst.isEmpty()) {
            return REST;
        }
        boolean follows = !over && now.since(last) <= timing.between().toNanos();
        if (rest && follows) {
            return TORN;
        }
        if (inText && !over && isCodeAmongWords()) {
            return code();
        }
        boolean torn = waited && letters && fast > 0 && !inText && !over;
        return torn ? TORN : NONE;
    }

    private boolean isOver(Moment now) {
        if (recognised) {
            return now.shortestSince(last) > patience().toNanos();
        }
        long between = timing.between().toNanos();
        boolean measured = !now.mayHaveWaited() && !now.mayFollowAtOnce(last);
        return now.shortestSince(last) > between || (measured && now.since(last) > between);
    }

    /// Where the scanner is not known to end with Enter, the next code may follow sooner.
    private boolean isRestAfter(Moment code, Moment now) {
        Duration rest = sendsEnter ? timing.holdLonger() : timing.hold();
        return now.shortestSince(code) <= rest.plus(timing.rest()).toNanos();
    }

    private void follow(Moment now, boolean inText) {
        boolean measured = now.since(last) <= timing.between().toNanos();
        if (measured || now.mayFollowAtOnce(last)) {
            fast++;
        }
        unmeasured |= !measured;
        if (!measured && burst.length() == 1) {
            // Nobody types a letter where no text can be typed.
            loneStart = inText || !Character.isLetter(burst.charAt(0));
        }
        gap |= now.shortestSince(last) > timing.within().toNanos();
    }

    private boolean isScan(boolean inText) {
        if (isOneKeyHeld()) {
            return false;
        }
        if (cut || (withoutEnter != null && fast > 0)) {
            return true;
        }
        return fast >= SHORTEST - 1 && burst.length() >= fewest(inText);
    }

    /// Nobody types letters where no text can be typed.
    private int fewest(boolean inText) {
        if (letters && !inText) {
            return SHORTEST;
        }
        if (letters && waited) {
            return isFasterThanHands() ? SHORTEST_AMONG_AMOUNTS : Integer.MAX_VALUE;
        }
        return waited ? Math.max(shortest.getAsInt(), SHORTEST_AMONG_AMOUNTS) : shortest.getAsInt();
    }

    /// Whether keys that waited together before Enter are no word: letters and digits in one.
    private boolean isCodeAmongWords() {
        boolean together = waited && fast == burst.length() - 1;
        return together
                && burst.length() >= SHORTEST_AMONG_AMOUNTS
                && burst.chars().anyMatch(Character::isDigit)
                && burst.chars().anyMatch(Character::isLetter)
                && burst.chars().noneMatch(c -> c == ' ');
    }

    /// Whether its keys came faster than anybody types, however long they may have waited.
    private boolean isFasterThanHands() {
        return (burst.length() - 1) * HAND_NANOS > last.at() - began;
    }

    /// A code that is not whole by itself may go on, and one that is may be the beginning of a
    /// longer one where the scanner is known to end with Enter.
    private Duration patience() {
        if (isWhole() && !(sendsEnter && burst.length() < LONGEST_PREFIX)) {
            return timing.within();
        }
        return sendsEnter ? timing.holdLonger() : timing.hold();
    }

    private End code() {
        if (spoilt) {
            return TORN;
        }
        boolean mayBeRest = !earlier.isEmpty() && (waited || unmeasured);
        String all = earlier + burst.toString();
        if (mayBeRest && isGtin(all)) {
            return new End.Code(all, true);
        }
        return (mayBeRest || isDoubtful()) && !isWhole() ? TORN : new End.Code(burst.toString());
    }

    private boolean isDoubtful() {
        return gap || cut || loneStart || withoutEnter != null;
    }

    private boolean isWhole() {
        return isGtin(burst.toString());
    }

    private static boolean isGtin(String code) {
        return Barcode.read(code).filter(Barcode::isGtin).isPresent();
    }

    private void forget() {
        earlier.setLength(0);
        forgetBurst();
    }

    private void forgetBurst() {
        burst.setLength(0);
        recognised = false;
        cut = false;
        spoilt = false;
        fast = 0;
        waited = false;
        unmeasured = false;
        gap = false;
        loneStart = false;
        letters = false;
    }

    private boolean isOneKeyHeld() {
        return burst.chars().distinct().count() == 1;
    }
}
