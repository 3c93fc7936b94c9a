package smena.domain.stock;

import smena.domain.catalog.Unit;

/// A product that a stock-take has not come to.
///
/// @param product its row
/// @param barcode the first of its codes; empty for none
/// @param shelf its place on the shelves; empty for none
public record UncountedProduct(
        long product, String name, String barcode, Unit unit, long category, String shelf) {}
