package smena.ui.supply;

import smena.domain.money.Quantity;
import smena.text.Formats;

/// Ten-thousandths as percent.
final class Percents {
    private Percents() {}

    /// To a tenth: `17,9 %`.
    static String tenths(int points, Formats formats) {
        long tenths = (Math.abs((long) points) + 5) / 10;
        return sign(points < 0 && tenths > 0)
                + formats.quantity(new Quantity(tenths * 100))
                + Formats.NBSP
                + '%';
    }

    /// A change, whole: `+21%`; empty for less than half a percent.
    static String change(int points, Formats formats) {
        long whole = (Math.abs((long) points) + 50) / 100;
        if (whole == 0) {
            return "";
        }
        return (points < 0 ? sign(true) : "+") + formats.number(whole) + '%';
    }

    private static String sign(boolean below) {
        return below ? String.valueOf(Formats.MINUS) : "";
    }
}
