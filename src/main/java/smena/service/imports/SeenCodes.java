package smena.service.imports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The barcodes and names already seen in a file. Digits are kept as numbers, eight bytes each, so
/// that a large file needs little memory.
final class SeenCodes {
    private static final int LONGEST_NUMBER = 17;
    private static final long FREE = 0;

    private final Set<String> texts = new HashSet<>();
    private long[] numbers = new long[1024];
    private int count;

    /// Whether `code` was added.
    boolean has(String code) {
        return isNumber(code) ? numbers[place(number(code))] != FREE : texts.contains(code);
    }

    /// Adds `code`; whether it was new.
    boolean add(String code) {
        return isNumber(code) ? add(number(code)) : texts.add(code);
    }

    private static boolean isNumber(String code) {
        return code.length() <= LONGEST_NUMBER
                && code.chars().allMatch(c -> c >= '0' && c <= '9')
                && !code.isEmpty();
    }

    /// A 1 in front preserves leading zeros and keeps the number apart from the empty-slot mark.
    private static long number(String code) {
        return Long.parseLong("1" + code);
    }

    private boolean add(long number) {
        if (count * 2 >= numbers.length) {
            grow();
        }
        int at = place(number);
        if (numbers[at] == number) {
            return false;
        }
        numbers[at] = number;
        count++;
        return true;
    }

    private int place(long number) {
        int at = Long.hashCode(number * 0x9E3779B97F4A7C15L) & (numbers.length - 1);
        while (numbers[at] != FREE && numbers[at] != number) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = numbers;
        numbers = new long[old.length * 2];
        Arrays.stream(old).filter(n -> n != FREE).forEach(n -> numbers[place(n)] = n);
    }
}
