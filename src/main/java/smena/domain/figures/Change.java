package smena.domain.figures;

import java.util.OptionalLong;

/// By how much of what it was a figure has changed.
public final class Change {
    private static final long WHOLE = 10_000;

    private Change() {}

    /// In ten-thousandths: 250 is 2.5 % more; empty where there was nothing before.
    public static OptionalLong of(long now, long was) {
        if (was <= 0) {
            return OptionalLong.empty();
        }
        long more = Math.subtractExact(now, was);
        return OptionalLong.of(
                Math.floorDiv(Math.addExact(Math.multiplyExact(more, WHOLE), was / 2), was));
    }
}
