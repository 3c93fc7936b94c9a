package smena.domain.stock;

import smena.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A stock-take that is finished, or another paper of goods that were counted.
///
/// @param paper the row of its paper
/// @param number of its paper, for people
/// @param by who finished it
/// @param day the business date
/// @param products how many were counted
/// @param difference what all differences had cost, missing and too much added up without their
///     signs; empty for whoever may not see it
public record EndedStockTake(
        long paper,
        String number,
        String by,
        Instant at,
        LocalDate day,
        int products,
        Optional<Money> difference) {}
