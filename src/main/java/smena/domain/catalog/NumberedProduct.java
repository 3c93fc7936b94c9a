package smena.domain.catalog;

/// A product with its number on the scale.
///
/// @param product what is weighed
/// @param number its number, as it is typed or printed on a label
/// @param sold how many lines of it the newest sales have
public record NumberedProduct(Product product, long number, long sold) {}
