package smena.domain.figures;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts as people order them: numbers in them by their value, so that `VAT5` comes before `VAT12`.
///
/// @param words how what stands between the numbers is ordered
public record NaturalOrder(Comparator<String> words) implements Comparator<String> {
    private static final int MOST_DIGITS = 18;
    private static final Pattern PART = Pattern.compile("[0-9]{1," + MOST_DIGITS + "}|[^0-9]+");

    /// Letters by their codes, as keys are.
    static final NaturalOrder OF_KEYS = new NaturalOrder(Comparator.naturalOrder());

    @Override
    public int compare(String one, String other) {
        Matcher first = PART.matcher(one);
        Matcher second = PART.matcher(other);
        int found = 0;
        while (found == 0) {
            boolean more = first.find();
            boolean otherMore = second.find();
            if (!more || !otherMore) {
                return Boolean.compare(more, otherMore);
            }
            found = parts(first.group(), second.group());
        }
        return found;
    }

    private int parts(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return words.compare(one, other);
        }
        int found = Long.compare(Long.parseLong(one), Long.parseLong(other));
        // 007 and 7 are two keys.
        return found == 0 ? Integer.compare(one.length(), other.length()) : found;
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
