package smena.domain.stock;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/// A booked receipt of goods of which something is still owed.
///
/// @param document its row
/// @param number its number
/// @param supplierNumber the number on the supplier's paper; may be empty
/// @param day its business date
/// @param due until when it is to be paid; empty where no day was agreed
/// @param rest what is open of it by itself: less what was paid for it, and what went back
public record UnpaidReceipt(
        long document,
        String number,
        String supplierNumber,
        LocalDate day,
        Optional<LocalDate> due,
        Money rest) {}
