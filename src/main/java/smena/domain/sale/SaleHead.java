package smena.domain.sale;

import smena.domain.money.Money;
import smena.domain.people.Employee;

import java.time.Instant;

/// What a list shows of a sale.
///
/// @param id its row
/// @param seq 1, 2, 3 … for the till's life
/// @param number for people, see [SaleNumber]
/// @param employee who made it
/// @param at when, UTC
/// @param paid what was paid: total and rounding
public record SaleHead(
        long id, long seq, String number, Employee employee, Instant at, Money paid) {}
