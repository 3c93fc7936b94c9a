package smena.service.shop;

import smena.domain.customer.Account;
import smena.domain.customer.AccountEntry;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.AccountStore;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.Optional;

/// Books that a customer owes more or less than the account says: by a manager, or as what a shop
/// begins with.
public final class DebtCorrection {
    private final Journal journal;

    public DebtCorrection(Journal journal) {
        this.journal = journal;
    }

    /// What is to be booked.
    ///
    /// @param by who says so
    /// @param customerId whose account
    /// @param amount above nothing where more is owed
    /// @param due the day to pay what is owed more; empty otherwise
    /// @param reason why
    /// @param day the day of the books
    /// @param approval the approval it needed
    public record Booking(
            Employee by,
            long customerId,
            Money amount,
            Optional<LocalDate> due,
            String reason,
            LocalDate day,
            Optional<Long> approval) {}

    /// Books it, and returns how the account stands then.
    public Account book(Transaction tx, Booking booking) {
        Optional<Long> shift = tx.shifts().open().map(Shift::id);
        JournalEntry entry =
                journal.append(
                        tx,
                        EntryKind.DEBT_CORRECTED,
                        booking.by(),
                        shift,
                        "customer",
                        booking.customerId(),
                        "amount",
                        booking.amount().minor(),
                        "due",
                        booking.due().map(LocalDate::toString).orElse(""),
                        "reason",
                        booking.reason(),
                        "day",
                        booking.day().toString(),
                        "approval",
                        booking.approval().orElse(0L));
        return tx.accounts()
                .post(
                        new AccountStore.Posting(
                                booking.customerId(),
                                AccountEntry.Kind.CORRECTION,
                                booking.amount(),
                                booking.due(),
                                0,
                                shift,
                                booking.by().id(),
                                booking.approval(),
                                entry.at(),
                                entry.offsetSeconds(),
                                booking.day(),
                                booking.reason(),
                                entry.seq()));
    }
}
