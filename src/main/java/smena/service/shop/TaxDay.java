package smena.service.shop;

import smena.domain.Moment;
import smena.domain.shift.Shift;
import smena.store.Transaction;

import java.time.LocalDate;

/// The business date on which something would be taxed now.
public final class TaxDay {
    private TaxDay() {}

    /// That of the open shift, which keeps it past midnight; today where none is open.
    public static LocalDate of(Transaction tx, Moment now) {
        return tx.shifts().open().map(Shift::businessDate).orElse(now.day());
    }
}
