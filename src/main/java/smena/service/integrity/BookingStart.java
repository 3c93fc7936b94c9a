package smena.service.integrity;

import smena.domain.Moment;
import smena.domain.shift.Shift;
import smena.domain.shop.ShopSettings;
import smena.service.shop.BookingShift;
import smena.service.shop.Settings;
import smena.store.Transaction;

import java.util.Optional;

/// What every booking begins with, checked inside its transaction.
public final class BookingStart {
    private final Rollbacks rollbacks;
    private final ClockCheck clockCheck;

    public BookingStart(Rollbacks rollbacks, ClockCheck clockCheck) {
        this.rollbacks = rollbacks;
        this.clockCheck = clockCheck;
    }

    /// The shift, the shop's settings and the time of a booking.
    public record Begun(Shift shift, ShopSettings shop, Moment now) {}

    /// Refuses where nothing may be booked: the books or the clock are in doubt, no shift is open,
    /// or it is not the named one.
    public Begun begin(Transaction tx, Optional<Long> shiftId) {
        rollbacks.check();
        Moment now = clockCheck.requireNoLeap();
        ShopSettings shop = Settings.read(tx);
        return new Begun(BookingShift.require(tx, shiftId, shop, now), shop, now);
    }
}
