package smena.ui.figures;

import smena.domain.money.Quantity;
import smena.text.Formats;

import java.util.List;

/// The axis of a chart of amounts: round numbers, and few enough for four lines.
///
/// @param low the lowest line, minor units; 0 or below
/// @param high the highest line
/// @param step from one line to the next
public record ChartScale(long low, long high, long step) {
    private static final long UNIT = 100;
    private static final int MOST_STEPS = 3;
    private static final List<Integer> ROUND = List.of(1, 2, 3, 5);
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    /// The narrowest that amounts from `least` to `most` fit on, with 0 among its lines.
    public static ChartScale of(long least, long most) {
        long up = Math.max(0, most);
        long down = Math.max(0, -least);
        for (long power = UNIT; ; power = Math.multiplyExact(power, 10)) {
            for (int round : ROUND) {
                long step = power * round;
                long above = Math.ceilDiv(up, step);
                long below = Math.ceilDiv(down, step);
                if (above + below <= MOST_STEPS) {
                    long high = above + below == 0 ? step : above * step;
                    return new ChartScale(-below * step, high, step);
                }
            }
        }
    }

    /// The number at a line: `9 млн`, `300 тыс.`, `0`.
    public String text(long amount, Formats formats) {
        long whole = amount / UNIT;
        long largest = Math.max(high, -low) / UNIT;
        if (whole == 0) {
            return "0";
        }
        if (largest >= BILLION) {
            return in(whole, BILLION, "figures.axis.billion", formats);
        }
        if (largest >= MILLION) {
            return in(whole, MILLION, "figures.axis.million", formats);
        }
        return largest >= 10 * THOUSAND
                ? in(whole, THOUSAND, "figures.axis.thousand", formats)
                : formats.number(whole);
    }

    private static String in(long whole, long unit, String key, Formats formats) {
        Quantity part = new Quantity(Math.multiplyExact(whole, THOUSAND) / unit);
        return formats.words().get(key, formats.quantity(part));
    }
}
