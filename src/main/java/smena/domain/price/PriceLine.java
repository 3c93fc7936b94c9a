package smena.domain.price;

import smena.domain.money.Money;

/// A line of a price document.
///
/// @param product the row of the product
/// @param old what it cost when the document was made
/// @param price what it is to cost for one unit, tax included
public record PriceLine(long product, Money old, Money price) {}
