package smena.app;

import java.util.Locale;
import java.util.regex.Pattern;

/// A version of the program, such as `0.3.0` or `0.3.0-rc1`, which comes before it.
///
/// @param text as it is written; also the name of a folder
record VersionNumber(String text) implements Comparable<VersionNumber> {
    private static final Pattern WRITTEN = Pattern.compile("[0-9][0-9A-Za-z.-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    VersionNumber {
        if (!isVersion(text)) {
            throw new IllegalArgumentException(text);
        }
    }

    /// Whether it is one.
    static boolean isVersion(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /// Numbers as such; a word comes before the version that has none.
    @Override
    public int compareTo(VersionNumber other) {
        String[] left = parts(text);
        String[] right = parts(other.text);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            long mine = rank(left, i);
            long theirs = rank(right, i);
            if (mine != theirs) {
                return Long.compare(mine, theirs);
            }
            int order = mine < 0 ? left[i].compareTo(right[i]) : 0;
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String[] parts(String text) {
        return text.toLowerCase(Locale.ROOT).split("[.-]", -1);
    }

    private static long rank(String[] parts, int i) {
        if (i >= parts.length) {
            return 0;
        }
        return NUMBER.matcher(parts[i]).matches() ? Long.parseLong(parts[i]) : -1;
    }

    @Override
    public String toString() {
        return text;
    }
}
