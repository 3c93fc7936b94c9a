package smena.domain.catalog;

/// A product in the list of all products.
///
/// @param product what it is
/// @param rules what the law asks for when it is sold
/// @param isArchived whether it is no longer sold
public record ListedProduct(Product product, SaleRules rules, boolean isArchived) {}
