package smena.ui.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeProgress;
import smena.text.Formats;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// How stock-takes are spoken of.
final class TakeWords {
    private TakeWords() {}

    /// Of what it is: everything, or these categories.
    static String scope(StockTake take, List<StockTakeProgress> progress, Formats formats) {
        if (take.categories().isEmpty()) {
            return formats.words().get("stockTake.everything");
        }
        return progress.stream().map(StockTakeProgress::name).collect(Collectors.joining(", "));
    }

    /// Who began it and when.
    static String since(StockTake take, Instant now, Formats formats) {
        return formats.words().get("stockTake.since", formats.moment(take.since(), now), take.by());
    }

    /// So much of a product: `14 dona`.
    static String amount(Quantity quantity, Unit unit, Formats formats) {
        return formats.quantity(quantity) + Formats.NBSP + formats.words().get("till.unit." + unit);
    }

    static long products(List<StockTakeProgress> progress) {
        return progress.stream().mapToLong(StockTakeProgress::products).sum();
    }

    static long counted(List<StockTakeProgress> progress) {
        return progress.stream().mapToLong(StockTakeProgress::counted).sum();
    }
}
