package smena.domain.customer;

import java.time.LocalDate;
import java.util.List;

/// What a customer gets on paper about their account.
///
/// @param customer as they stand now
/// @param entries the newest of the account, the oldest of them first
/// @param open what is not paid yet, the oldest first
/// @param day of which it is
public record AccountStatement(
        Customer customer, List<AccountEntry> entries, List<OpenCharge> open, LocalDate day) {}
