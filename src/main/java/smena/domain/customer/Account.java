package smena.domain.customer;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How a customer's account stands.
///
/// @param balance what is owed; never below zero
/// @param charged what was put on it in all; the rest of it is paid, the oldest first
/// @param due the first day to pay of what is still open; empty where nothing is owed
public record Account(Money balance, Money charged, Optional<LocalDate> due) {
    /// Nothing was ever put on it.
    public static final Account EMPTY = new Account(Money.ZERO, Money.ZERO, Optional.empty());

    /// How many days ago the first day to pay was; 0 where nothing is overdue.
    public long daysOverdue(LocalDate today) {
        return due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L);
    }

    /// What may still be put on it within `limit`.
    public Money room(Money limit) {
        Money left = limit.minus(balance);
        return left.isNegative() ? Money.ZERO : left;
    }

    /// Whether `amount` more may be put on it without anybody's approval.
    public boolean takes(Money amount, Money limit, LocalDate today) {
        return daysOverdue(today) == 0 && balance.plus(amount).compareTo(limit) <= 0;
    }
}
