package smena.service.customer;

import smena.domain.customer.Customer;
import smena.domain.customer.Repayment;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.sale.Payment;
import smena.domain.shift.Shift;
import smena.service.people.Rights;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A repayment that is about to be booked, or the reversal of one.
///
/// @param reverses the repayment that was wrong
/// @param by who may do it
record RepaymentDraft(
        UUID uuid,
        Customer customer,
        Optional<Repayment> reverses,
        Rights.Granted by,
        Shift shift,
        Money amount,
        Money rounding,
        List<Payment> payments,
        String reason) {
    /// What is owed after it.
    Money balance() {
        Money owed = customer.account().balance();
        return reverses.isPresent() ? owed.plus(amount) : owed.minus(amount);
    }

    /// The repayment of a journal entry.
    Repayment at(JournalEntry entry, long seq, String number) {
        return new Repayment(
                0,
                uuid,
                seq,
                number,
                customer.id(),
                customer.name(),
                reverses.map(Repayment::number),
                shift.id(),
                by.by(),
                entry.at(),
                entry.offsetSeconds(),
                shift.businessDate(),
                amount,
                rounding,
                payments,
                reason,
                balance(),
                entry.hash());
    }
}
