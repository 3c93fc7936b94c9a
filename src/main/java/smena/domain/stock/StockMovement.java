package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.Instant;
import java.util.Optional;

/// A movement of a product, with what was on the shelf after it.
///
/// @param id its row
/// @param kind what it is
/// @param quantity what came, below zero what went; zero for value alone
/// @param value of that, with the same sign; empty where the cost is not known
/// @param number of its receipt, refund or paper
/// @param paper the row of that
/// @param at when, UTC
/// @param left what was there after it
public record StockMovement(
        long id,
        Kind kind,
        Quantity quantity,
        Optional<Money> value,
        String number,
        long paper,
        Instant at,
        Quantity left) {
    /// What a movement is.
    public enum Kind {
        SALE,
        REFUND,
        RECEIPT,
        SUPPLIER_RETURN,
        WRITE_OFF,
        OWN_USE,
        COUNT,
        /// What goods had cost that are gone already, put right.
        COST_CORRECTION,
        /// Goods that were there without a known cost were valued.
        VALUATION
    }
}
