package smena.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Limits how often each caller may call: a token bucket for each, filled steadily, one drop a
/// call. Callers that were not seen for longest are forgotten.
final class RateLimiter {
    private static final int MOST_CALLERS = 1_000;
    private static final long SECOND = 1_000_000_000L;

    private final HttpLimits.Rate rate;
    private final LongSupplier nanos;
    private final Map<Object, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Bucket> eldest) {
                    return size() > MOST_CALLERS;
                }
            };

    /// @param nanos a clock that only goes forward
    RateLimiter(HttpLimits.Rate rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
    }

    /// What is left, in billionths of a drop, and when that was.
    private record Bucket(long left, long at) {}

    /// Takes a drop out of the caller's bucket.
    ///
    /// @return 0, or the seconds after which there is one again
    synchronized long take(Object caller) {
        long now = nanos.getAsLong();
        long full = rate.burst() * SECOND;
        Bucket old = buckets.getOrDefault(caller, new Bucket(full, now));
        long gap = Math.min(now - old.at(), full / rate.aSecond() + 1);
        long left = Math.min(full, old.left() + gap * rate.aSecond());
        if (left >= SECOND) {
            buckets.put(caller, new Bucket(left - SECOND, now));
            return 0;
        }
        buckets.put(caller, new Bucket(left, now));
        long missing = SECOND - left;
        return Math.max(1, missing / (rate.aSecond() * SECOND));
    }
}
