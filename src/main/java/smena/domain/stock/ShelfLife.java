package smena.domain.stock;

import smena.domain.catalog.Unit;

/// A batch of which something is left, with the name of its product.
///
/// @param batch what is left of it, and until when it keeps
/// @param name the product's name
/// @param unit what it is counted in
/// @param colour that of its category
/// @param receipt the number of the receipt it came with
public record ShelfLife(Batch batch, String name, Unit unit, int colour, String receipt) {}
