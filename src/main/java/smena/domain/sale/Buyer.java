package smena.domain.sale;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/// The customer of a booked sale.
///
/// @param id their row
/// @param name as it is now
/// @param onAccount what of the sale was put on their account
/// @param due the day to pay it; empty where nothing was
public record Buyer(long id, String name, Money onAccount, Optional<LocalDate> due) {}
