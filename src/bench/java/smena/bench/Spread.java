package smena.bench;

import java.util.Arrays;
import java.util.Locale;

/// What a number of timings came to.
///
/// @param nanos sorted
record Spread(long[] nanos) {
    static Spread of(long[] timings) {
        long[] sorted = timings.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /// The timing below which this share of all lies, in milliseconds.
    double percentile(int percent) {
        int index = Math.min(nanos.length - 1, nanos.length * percent / 100);
        return nanos[index] / 1e6;
    }

    double median() {
        return percentile(50);
    }

    double max() {
        return nanos[nanos.length - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.3f ms, 95 %% below %.3f ms, longest %.3f ms (%d)",
                median(),
                percentile(95),
                max(),
                nanos.length);
    }
}
