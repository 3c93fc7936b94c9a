package smena.text;

import smena.domain.figures.SalesColumn;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.OptionalLong;

/// The figures of a report of sales as a person reads them.
public final class SalesWords {
    private static final long SOUM = 100;
    private static final long TENTH = 10;

    private SalesWords() {}

    /// To the tiyin, as on paper; a share to a tenth of a percent.
    ///
    /// @param value see [SalesColumn#of(smena.domain.figures.Figures.Row)]; nothing for an empty
    ///     one
    public static String exact(SalesColumn column, OptionalLong value, Formats formats) {
        return value.isEmpty() ? "" : text(column, value.getAsLong(), formats);
    }

    /// To the soʻm, as on the screen.
    public static String whole(SalesColumn column, OptionalLong value, Formats formats) {
        return exact(column, rounded(column, value), formats);
    }

    /// A figure as it is written in whole: one that is nothing then is nothing.
    public static OptionalLong rounded(SalesColumn column, OptionalLong value) {
        if (value.isEmpty()) {
            return value;
        }
        long figure = value.getAsLong();
        return OptionalLong.of(
                switch (column.kind()) {
                    case COUNT -> figure;
                    case MONEY -> Money.of(figure).roundedTo(SOUM).minor();
                    case SHARE -> tenths(figure) * TENTH;
                });
    }

    /// A share in ten-thousandths: `2,5 %`.
    public static String share(long tenThousandths, Formats formats) {
        return formats.quantity(new Quantity(tenths(tenThousandths) * 100)) + Formats.NBSP + '%';
    }

    /// A share as it is read, in tenths of a percent.
    public static long tenths(long tenThousandths) {
        return Math.floorDiv(tenThousandths + TENTH / 2, TENTH);
    }

    private static String text(SalesColumn column, long figure, Formats formats) {
        return switch (column.kind()) {
            case COUNT -> formats.number(figure);
            case MONEY -> formats.money(Money.of(figure));
            case SHARE -> share(figure, formats);
        };
    }
}
