package smena.domain.figures;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// A part of a booked sale or refund: a line of it, or a payment; or what corrected the cost of
/// goods that were sold before. A line has no payment method; a payment has no product, category or
/// tax rate.
///
/// @param day the business date of its shift
/// @param receipt the row of the sale that it is a part of; 0 for anything else
/// @param at what the shop's clock showed when it was booked
/// @param amount what was sold or given back, never negative, tax included; for a payment, what was
///     applied
/// @param discount what a line that is sold was made cheaper by, tax included; zero for all else
/// @param tax of `amount`; zero for a payment
/// @param refund whether it was given back
/// @param cost what it costs the shop, without tax: of a line that is sold what it had cost, of one
///     that goes back to the shelf that with a minus, of a correction the expense; empty where it
///     is not known, and for a payment
public record BookedPart(
        LocalDate day,
        long receipt,
        LocalDateTime at,
        Label product,
        Label category,
        Label employee,
        Label taxRate,
        Label method,
        Money amount,
        Money discount,
        Money tax,
        boolean refund,
        Optional<Money> cost) {

    /// The hour of the shop's clock, 0 to 23.
    int hour() {
        return at.getHour();
    }

    /// The amount with its sign.
    Money revenue() {
        return refund ? amount.negated() : amount;
    }

    /// The tax with its sign.
    Money signedTax() {
        return refund ? tax.negated() : tax;
    }
}
