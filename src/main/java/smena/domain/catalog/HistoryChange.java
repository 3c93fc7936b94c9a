package smena.domain.catalog;

/// What has changed of a product.
///
/// @param word the field as the journal calls it, see [ProductField#word]; or `added`, `imported`,
///     `code`, `scale`, `other`
/// @param before what stood there, as in the journal: money in minor units, quantities in
///     thousandths; empty where nothing did or it is not told
/// @param after what stands there since
public record HistoryChange(String word, String before, String after) {}
