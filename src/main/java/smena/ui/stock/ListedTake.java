package smena.ui.stock;

import smena.domain.stock.EndedStockTake;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeProgress;

import java.util.List;

/// A stock-take in the list of them.
sealed interface ListedTake {
    /// One that is under way.
    ///
    /// @param progress how far it is, category by category
    record Open(StockTake take, List<StockTakeProgress> progress) implements ListedTake {}

    /// One that is finished.
    record Ended(EndedStockTake take) implements ListedTake {}
}
