package smena.ui.supply;

import smena.domain.money.Quantity;

/// Quantities as they are typed.
final class Quantities {
    private Quantities() {}

    /// `12`, or `7,5`.
    static String typed(Quantity quantity) {
        long whole = quantity.thousandths() / 1000;
        String part = "%03d".formatted(quantity.thousandths() % 1000).replaceFirst("0+$", "");
        return part.isEmpty() ? Long.toString(whole) : whole + "," + part;
    }
}
