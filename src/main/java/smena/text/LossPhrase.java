package smena.text;

import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRate;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;

/// A figure of loss prevention beside its measure.
public final class LossPhrase {
    private LossPhrase() {}

    /// The figure itself: how often, or how much.
    public static String value(LossRow.Sum sum, LossFigure figure, Formats formats) {
        Money amount = sum.amount();
        if (figure.isCount()) {
            return formats.number(sum.count());
        }
        return figure == LossFigure.DIFFERENCE && !amount.isZero()
                ? formats.signed(amount)
                : formats.money(amount);
    }

    /// What a figure of a person or the shop comes to; empty where there is nothing to set it
    /// against.
    public static String rate(LossTable table, LossRow row, LossFigure figure, Formats formats) {
        return switch (figure.measure()) {
            case RECEIPTS, REVENUE -> rate(row.rate(figure), figure, formats);
            case NONE ->
                    row.person() == 0
                            ? formats.words().count("loss.shifts", table.shifts())
                            : difference(row.of(figure), formats);
        };
    }

    /// The same of a rate alone, such as the shop's average.
    public static String rate(LossRate rate, LossFigure figure, Formats formats) {
        if (!rate.isKnown()) {
            return "";
        }
        boolean count = figure.isCount();
        String number = rate.inHundred(count ? 1 : 2).toPlainString().replace('.', ',');
        return formats.words().get(count ? "loss.perHundred" : "loss.ofRevenue", number);
    }

    private static String difference(LossRow.Sum sum, Formats formats) {
        if (sum.count() == 0) {
            return "";
        }
        String word = sum.amount().isZero() ? "even" : sum.amount().isNegative() ? "short" : "over";
        return formats.words().get("loss." + word);
    }
}
