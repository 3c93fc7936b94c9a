package smena.domain.customer;

import smena.domain.money.Money;

import java.time.LocalDate;

/// What is still open of something that was put on an account.
///
/// @param customerId whose account
/// @param document the number of the sale; empty for a correction
/// @param day when it was put there
/// @param due the day to pay
/// @param open what is not paid yet
public record OpenCharge(
        long customerId, String document, LocalDate day, LocalDate due, Money open) {}
