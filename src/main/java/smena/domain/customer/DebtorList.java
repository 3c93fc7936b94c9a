package smena.domain.customer;

import java.time.LocalDate;
import java.util.List;

/// Whoever owes something, the longest overdue first.
///
/// @param debtors who owes what
/// @param ageing all debts by their age
/// @param day of which it is
public record DebtorList(List<Customer> debtors, Ageing ageing, LocalDate day) {}
