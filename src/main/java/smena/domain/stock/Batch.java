package smena.domain.stock;

import smena.domain.money.Quantity;

import java.time.LocalDate;

/// Goods of a line of a receipt that keep to a day.
///
/// @param document the row of the receipt
/// @param line its line
/// @param product what it is of
/// @param expires the day it keeps to
/// @param quantity what came
/// @param left what should be there of it
public record Batch(
        long document,
        int line,
        long product,
        LocalDate expires,
        Quantity quantity,
        Quantity left) {
    Batch without(Quantity gone) {
        return new Batch(document, line, product, expires, quantity, left.minus(gone));
    }
}
