package smena.text;

import smena.domain.figures.Label;
import smena.domain.money.OfferedRate;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;

/// What a tax rate takes, as a person reads it: `12 %`, or that it is exempt.
public final class TaxWords {
    private static final long THOUSANDTHS = 10;

    private TaxWords() {}

    /// What `rate` is called where one is chosen: `12 %`, or `Lux, 12 %` where that is not enough.
    public static String of(OfferedRate rate, Formats formats) {
        return named(rate.name(), rate.rate(), formats);
    }

    /// What a row of a report stands for, with what was taken where its name does not say it.
    public static String of(Label label, Formats formats) {
        return label.taken().map(rate -> named(label.name(), rate, formats)).orElse(label.name());
    }

    private static String named(String name, TaxRate rate, Formats formats) {
        return name.isEmpty() ? of(rate, formats) : name + ", " + of(rate, formats);
    }

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
