package smena.ui.control;

import smena.domain.figures.LossEntry;
import smena.domain.figures.LossEntry.What;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;
import smena.text.Formats;

import java.math.BigDecimal;

/// Loss prevention in words.
final class LossWords {
    /// The smallest amount that a figure shows, minor units.
    private static final long WHOLE = 100;

    private static final int WITHOUT_YEAR = 5;

    private LossWords() {}

    /// A figure: how often, or how much.
    static String figure(LossRow row, LossFigure figure, Formats formats) {
        LossRow.Sum sum = row.of(figure);
        if (figure.isCount()) {
            return formats.number(sum.count());
        }
        Money amount = sum.amount().roundedTo(WHOLE);
        return figure == LossFigure.DIFFERENCE && !amount.isZero()
                ? formats.signed(amount)
                : formats.money(amount);
    }

    /// How many receipts, and the revenue.
    static String receipts(LossRow row, Formats formats) {
        return formats.words().count("loss.receipts", row.receipts())
                + ", "
                + formats.money(row.revenue().roundedTo(WHOLE));
    }

    /// When an entry was made; without the year where there is little room.
    static String when(LossEntry entry, boolean narrow, Formats formats) {
        String day = formats.date(entry.at());
        return (narrow ? day.substring(0, WITHOUT_YEAR) : day) + ' ' + formats.time(entry.at());
    }

    /// How far a person's figure is above that of all others; empty where it is not.
    static String above(LossTable table, LossRow row, LossFigure figure, Formats formats) {
        if (row.person() == 0 || !table.isQuestionable(row, figure)) {
            return "";
        }
        BigDecimal times = row.rate(figure).times(table.others(row, figure));
        if (times.signum() <= 0) {
            return formats.words().get("loss.onlyHere");
        }
        return formats.words()
                .get(
                        figure.isCount() ? "loss.times" : "loss.timesMore",
                        times.toPlainString().replace('.', ','));
    }

    /// Whose paper an entry is of.
    static String paper(LossEntry entry, Formats formats) {
        return switch (entry.paper()) {
            case SALE, REFUND -> entry.number();
            case SHIFT -> formats.words().get("loss.shift", entry.number());
            case HANDOVER -> formats.words().get("loss.handover", entry.number());
            case CANCELLED -> formats.words().get("loss.cancelled");
            case NONE -> "—";
        };
    }

    /// Of what it is.
    static String what(What what, Formats formats) {
        return what.lines() > 0
                ? formats.words().count("loss.lines", what.lines())
                : what.product().isEmpty() ? "—" : what.product();
    }

    /// How much of it.
    static String quantity(What what, Formats formats) {
        if (what.quantity().isEmpty()) {
            return "";
        }
        String unit =
                what.unit()
                        .map(u -> Formats.NBSP + formats.words().get("paper.unit." + u))
                        .orElse("");
        String taken = formats.quantity(what.quantity().get());
        return what.before()
                        .map(all -> formats.words().get("loss.of", taken, formats.quantity(all)))
                        .orElse(taken)
                + unit;
    }

    /// An amount of an entry.
    static String amount(LossEntry entry, Formats formats) {
        return entry.amount().isZero() ? "" : formats.signed(entry.amount());
    }
}
