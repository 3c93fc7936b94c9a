package smena.service.imports;

import smena.domain.money.Quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Quantities as written in files: `18`, `64.5`, `0,250`.
final class QuantityText {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,3})?");

    private QuantityText() {}

    /// The quantity; empty where it is none, or too fine or too large.
    static Optional<Quantity> read(String text) {
        return FIGURE.matcher(text).matches()
                ? Optional.of(
                        new Quantity(
                                new BigDecimal(text.replace(',', '.'))
                                        .movePointRight(3)
                                        .longValueExact()))
                : Optional.empty();
    }
}
