package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.Optional;

/// A line of a booked paper about goods.
///
/// @param line its number, from 1
/// @param product what it is of
/// @param quantity what came or went, or what was counted
/// @param cost of the whole line, VAT inside; empty where it is not known
/// @param taxCode of a receipt, the rate inside the cost; empty for none
/// @param price of a receipt, the new price; empty where it stays
/// @param expires of a receipt, the day it keeps to
/// @param receiptLine of a return, the line of the receipt
public record StockLine(
        int line,
        long product,
        Quantity quantity,
        Optional<Money> cost,
        String taxCode,
        Optional<Money> price,
        Optional<LocalDate> expires,
        Optional<Integer> receiptLine) {
    /// A line of goods that only come or go.
    public static StockLine of(int line, long product, Quantity quantity, Optional<Money> cost) {
        return new StockLine(
                line,
                product,
                quantity,
                cost,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same with another cost.
    public StockLine costing(Optional<Money> other) {
        return new StockLine(line, product, quantity, other, taxCode, price, expires, receiptLine);
    }
}
