package smena.service.shop;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shift.Shift;
import smena.domain.shop.ShopSettings;
import smena.store.Transaction;

import java.time.Duration;
import java.util.Optional;

/// The shift that something is booked in, checked inside its transaction.
public final class BookingShift {
    private BookingShift() {}

    /// The open shift, which must be the named one where a program names one. Refuses where none is
    /// open, it is unknown or closed, or has been open for longer than the shop allows.
    public static Shift require(
            Transaction tx, Optional<Long> named, ShopSettings shop, Moment now) {
        Shift shift = named.isPresent() ? named(tx, named.get()) : open(tx);
        Duration age = shift.age(now.at());
        if (shop.hours().stops(age)) {
            throw new Refused(new Problem.ShiftTooLong(shift.id(), age.toHours()));
        }
        return shift;
    }

    private static Shift open(Transaction tx) {
        return tx.shifts().open().orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
    }

    private static Shift named(Transaction tx, long id) {
        Shift shift =
                tx.shifts().find(id).orElseThrow(() -> new Refused(new Problem.ShiftNotFound(id)));
        if (!shift.open()) {
            throw new Refused(new Problem.ShiftClosed(id));
        }
        return shift;
    }
}
