package smena.text;

import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;

/// What a tax rate takes, as a person reads it: `12 %`, or that it is exempt.
public final class TaxWords {
    private static final long THOUSANDTHS = 10;

    private TaxWords() {}

    /// What `rate` takes.
    public static String of(TaxRate rate, Formats formats) {
        return switch (rate.kind()) {
            case EXEMPT -> formats.words().get("till.product.exempt");
            case STANDARD, ZERO ->
                    formats.quantity(new Quantity(rate.basisPoints() * THOUSANDTHS))
                            + Formats.NBSP
                            + "%";
        };
    }
}
