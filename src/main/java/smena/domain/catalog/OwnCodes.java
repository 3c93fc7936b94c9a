package smena.domain.catalog;

import java.util.List;
import java.util.stream.IntStream;

/// Codes that a shop gives its own goods: EAN-13 of the range that is left to shops, with a right
/// check digit, and nothing that a scale's label could be. Source: GS1 General Specifications
/// (restricted circulation numbers, prefixes 20 to 29).
///
/// @param prefix the two digits they begin with
public record OwnCodes(String prefix) {
    /// How many there are.
    public static final long MOST = 9_999_999_999L;

    private static final int FIRST_PREFIX = 20;
    private static final int LAST_PREFIX = 29;
    private static final int DIGITS = 10;

    /// Those that scales leave to the shop, the lowest prefix first.
    public static List<OwnCodes> beside(List<ScalePattern> patterns) {
        return IntStream.rangeClosed(FIRST_PREFIX, LAST_PREFIX)
                .mapToObj(Integer::toString)
                .filter(own -> patterns.stream().noneMatch(scale -> overlap(own, scale.prefix())))
                .map(OwnCodes::new)
                .toList();
    }

    private static boolean overlap(String own, String scale) {
        return own.startsWith(scale) || scale.startsWith(own);
    }

    /// The code of this number, 1 to [#MOST].
    public String code(long number) {
        String digits = Long.toString(number);
        String body = prefix + "0".repeat(DIGITS - digits.length()) + digits;
        return body + Barcode.checkDigit(body);
    }

    /// The number of one of them as [Barcode#number] writes it: `02000000000017` is 1.
    public long number(String written) {
        return Long.parseLong(written.substring(1 + prefix.length(), written.length() - 1));
    }

    /// What all of them begin with as [Barcode#number] writes them.
    public String written() {
        return "0" + prefix;
    }
}
