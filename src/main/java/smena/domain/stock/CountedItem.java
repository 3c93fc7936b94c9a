package smena.domain.stock;

import smena.domain.money.Quantity;

/// What was counted of a product, beside what should have been there at that moment: what was sold
/// since does not count as a loss.
///
/// @param product its row
/// @param counted what was found
/// @param expected what should have been there when it was counted
public record CountedItem(long product, Quantity counted, Quantity expected) {}
