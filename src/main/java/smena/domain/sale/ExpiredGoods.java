package smena.domain.sale;

import java.time.LocalDate;

/// A product in a basket whose batches are all past the day to which they keep.
///
/// @param product its row
/// @param name its name
/// @param keptTo the latest of those days
public record ExpiredGoods(long product, String name, LocalDate keptTo) {}
