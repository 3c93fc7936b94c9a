package smena.ui.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeProgress;
import smena.text.Formats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// How stock-takes are spoken of.
final class TakeWords {
    private TakeWords() {}

    /// Of what it is: everything, these categories, shelves or suppliers, or chosen products.
    static String scope(StockTake take, List<StockTakeProgress> progress, Formats formats) {
        if (take.isListed()) {
            return take.scope().isEmpty() ? formats.words().get("stockTake.chosen") : take.scope();
        }
        if (take.categories().isEmpty()) {
            return formats.words().get("stockTake.everything");
        }
        return progress.stream().map(StockTakeProgress::name).collect(Collectors.joining(", "));
    }

    /// Who began it and when.
    static String since(StockTake take, Instant now, Formats formats) {
        return formats.words()
                .get("stockTake.since", moment(take.since(), now, formats), take.by());
    }

    /// So much of a product: `14 dona`.
    static String amount(Quantity quantity, Unit unit, Formats formats) {
        return formats.quantity(quantity) + Formats.NBSP + formats.words().get("till.unit." + unit);
    }

    /// The same with its sign: `+1 dona`.
    static String signed(Quantity quantity, Unit unit, Formats formats) {
        String sign = quantity.thousandths() > 0 ? "+" : "";
        return sign + amount(quantity, unit, formats);
    }

    /// When something was counted, as short as it can be said: the time of today, yesterday, or the
    /// day.
    static String when(Instant at, Instant now, Formats formats) {
        if (formats.date(at).equals(formats.date(now))) {
            return formats.time(at);
        }
        boolean yesterday = formats.date(at).equals(formats.date(now.minus(Duration.ofDays(1))));
        return yesterday ? formats.words().get("stockTake.yesterday") : formats.date(at);
    }

    /// The same with the time of day.
    static String moment(Instant at, Instant now, Formats formats) {
        String day = when(at, now, formats);
        String time = formats.time(at);
        return day.equals(time) ? time : day + Formats.NBSP + time;
    }

    /// The first of somebody's names.
    static String firstName(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    static long products(List<StockTakeProgress> progress) {
        return progress.stream().mapToLong(StockTakeProgress::products).sum();
    }

    static long counted(List<StockTakeProgress> progress) {
        return progress.stream().mapToLong(StockTakeProgress::counted).sum();
    }
}
