package smena.domain.figures;

import smena.domain.money.Money;

import java.time.LocalDate;

/// A part of a booked sale or refund: a line of it, or a payment. A line has no payment method; a
/// payment has no product, category or tax rate.
///
/// @param day the business date of its shift
/// @param hour the hour of the shop's clock when it was booked, 0 to 23
/// @param amount what was sold or given back, never negative, tax included; for a payment, what was
///     applied
/// @param tax of `amount`; zero for a payment
/// @param refund whether it was given back
public record BookedPart(
        LocalDate day,
        int hour,
        Label product,
        Label category,
        Label employee,
        Label taxRate,
        Label method,
        Money amount,
        Money tax,
        boolean refund) {}
