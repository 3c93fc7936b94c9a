package smena.service.audit;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counters that have no gap. Whoever reads a journal from its first entry knows where each begins;
/// whoever reads a part of it takes the first number there as it is.
final class Numbering {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-\\d{4}-(\\d{5,15})");

    private final boolean fromFirst;
    private final Map<String, Long> last = new TreeMap<>();

    /// @param fromFirst whether the first entry of the journal is read
    Numbering(boolean fromFirst) {
        this.fromFirst = fromFirst;
    }

    /// What comes next in this counter.
    ///
    /// @param said what is said to come next
    long next(String counter, long said) {
        return last.getOrDefault(counter, fromFirst ? 0 : said - 1) + 1;
    }

    /// What comes next in this counter, beside a number for people; one that is none says nothing.
    long next(String counter, String said) {
        return next(counter, counted(said).orElse(1));
    }

    /// The counter stands there: what is out of order is reported once, and the next follows it.
    void at(String counter, long now) {
        last.put(counter, now);
    }

    /// Where each stands.
    Map<String, Long> counters() {
        return last;
    }

    /// The counter in a number for people, such as 12 in `SALE-2026-00012`.
    static OptionalLong counted(String number) {
        Matcher matcher = NUMBER.matcher(number);
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
