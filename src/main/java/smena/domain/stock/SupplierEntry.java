package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.people.Employee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An entry in a supplier's ledger; it is never changed.
///
/// @param id its row
/// @param kind what it is
/// @param amount above zero the shop owes more
/// @param balance what is owed after it
/// @param document the row of the receipt or return; of a payment the one it pays, empty for none
/// @param number of that document, empty for none
/// @param movement the row of the cash movement, where it was paid from the drawer
/// @param reason what was noted; may be empty
/// @param by who entered it
/// @param at when, UTC
/// @param day its business date
public record SupplierEntry(
        long id,
        Kind kind,
        Money amount,
        Money balance,
        Optional<Long> document,
        String number,
        Optional<Long> movement,
        String reason,
        Employee by,
        Instant at,
        LocalDate day) {
    /// What an entry is.
    public enum Kind {
        /// Goods came in.
        RECEIPT,
        /// Goods went back.
        RETURN,
        /// The supplier was paid.
        PAYMENT,
        /// Somebody put right what is owed, and said why.
        CORRECTION
    }
}
