package smena.domain.customer;

import smena.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One entry of a customer's account.
///
/// @param id its row; later entries have higher ones
/// @param kind what it is
/// @param amount above nothing where more is owed after it
/// @param balance what is owed after it
/// @param due the day to pay; of what is put on the account alone
/// @param document the number of the sale, refund or repayment; empty for a correction
/// @param documentId its row; 0 for a correction
/// @param method the code of the way a repayment was made; empty for others
/// @param methodName the shop's own name for it; may be empty
/// @param reason of a correction or a reversal; may be empty
/// @param at when, UTC
/// @param offsetSeconds the shop's offset from UTC then
/// @param businessDate the shift's, or the day
public record AccountEntry(
        long id,
        Kind kind,
        Money amount,
        Money balance,
        Optional<LocalDate> due,
        String document,
        long documentId,
        String method,
        String methodName,
        String reason,
        Instant at,
        int offsetSeconds,
        LocalDate businessDate) {
    /// What an entry is.
    public enum Kind {
        /// Goods bought on account.
        SALE,
        /// Money paid back.
        REPAYMENT,
        /// A repayment that was wrong was taken back.
        REVERSAL,
        /// Goods that were bought on account came back.
        REFUND,
        /// A manager put the balance right.
        CORRECTION
    }
}
