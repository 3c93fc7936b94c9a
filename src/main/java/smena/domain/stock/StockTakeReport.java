package smena.domain.stock;

/// A stock-take that is finished, with what it found.
///
/// @param head what stands above it
/// @param stockTake its number among the stock-takes; 0 where the paper is of none
/// @param found every product that was counted; how many were not is not known any more
public record StockTakeReport(EndedStockTake head, long stockTake, StockDifferences found) {}
