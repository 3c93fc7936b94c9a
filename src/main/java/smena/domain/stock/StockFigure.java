package smena.domain.stock;

import smena.domain.catalog.Unit;

/// What should be on the shelf of a product, with its name.
///
/// @param product its row
/// @param name its name
/// @param unit what it is counted in
/// @param colour that of its category
/// @param onHand what is there; without value and cost for whoever may not see them
public record StockFigure(long product, String name, Unit unit, int colour, OnHand onHand) {}
