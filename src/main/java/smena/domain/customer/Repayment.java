package smena.domain.customer;

import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.sale.Payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A debt paid back at the till, or the reversal of one that was wrong. It is never changed.
///
/// @param id its row
/// @param uuid given by whoever asks for it, so that it is booked once
/// @param seq 1, 2, 3 … for the till's life, without a gap
/// @param number for people, see [#number]
/// @param customerId whose debt
/// @param customer their name
/// @param reverses of a reversal the number of the repayment that was wrong
/// @param shiftId the shift it was made in
/// @param employee who made it
/// @param at when, UTC
/// @param offsetSeconds the shop's offset from UTC then
/// @param businessDate the shift's
/// @param amount what the debt became smaller by; of a reversal larger
/// @param rounding what rounding the cash part added or took
/// @param payments how it was paid; of a reversal how it was given back
/// @param reason of a reversal; empty otherwise
/// @param balance what was owed afterwards
/// @param hash the hash of its journal entry
public record Repayment(
        long id,
        UUID uuid,
        long seq,
        String number,
        long customerId,
        String customer,
        Optional<String> reverses,
        long shiftId,
        Employee employee,
        Instant at,
        int offsetSeconds,
        LocalDate businessDate,
        Money amount,
        Money rounding,
        List<Payment> payments,
        String reason,
        Money balance,
        String hash) {
    /// A number for people: `REPAY-2026-00218`. The year is that of the business date, the counter
    /// starts anew with it and never goes back.
    public static String number(int year, long counter) {
        return String.format(Locale.ROOT, "REPAY-%d-%05d", year, counter);
    }

    /// The same, paid like this.
    public Repayment paid(List<Payment> paid) {
        return new Repayment(
                id,
                uuid,
                seq,
                number,
                customerId,
                customer,
                reverses,
                shiftId,
                employee,
                at,
                offsetSeconds,
                businessDate,
                amount,
                rounding,
                paid,
                reason,
                balance,
                hash);
    }

    /// What was given back in change.
    public Money change() {
        return payments.stream().map(Payment::change).reduce(Money.ZERO, Money::plus);
    }
}
