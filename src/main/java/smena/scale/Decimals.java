package smena.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Weights as scales write them.
final class Decimals {
    private static final Pattern WEIGHT = Pattern.compile(" *([0-9]{1,6})([.,][0-9]{1,4})? *");
    private static final int KILOGRAM = 3;

    private Decimals() {}

    /// The grams of a weight in kilograms; empty where the text is no weight.
    static OptionalLong kilograms(String text) {
        return scaled(text, KILOGRAM);
    }

    /// The grams of a weight in grams; what is finer is rounded, half up.
    static OptionalLong grams(String text) {
        return scaled(text, 0);
    }

    private static OptionalLong scaled(String text, int places) {
        if (!WEIGHT.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        BigDecimal value = new BigDecimal(text.strip().replace(',', '.'));
        BigDecimal grams = value.movePointRight(places).setScale(0, RoundingMode.HALF_UP);
        return OptionalLong.of(grams.longValueExact());
    }
}
