package smena.domain.shift;

import smena.domain.money.Money;
import smena.domain.people.Employee;

import java.time.Instant;

/// Cash that goes into or out of the drawer without a sale.
///
/// @param id its row
/// @param shiftId the shift
/// @param kind which way
/// @param amount above zero
/// @param reason why
/// @param by who
/// @param at when, UTC
/// @param offsetSeconds the shop's offset from UTC then
public record CashMovement(
        long id,
        long shiftId,
        Kind kind,
        Money amount,
        String reason,
        Employee by,
        Instant at,
        int offsetSeconds) {
    /// The reason of a safe drop in a bag: the number of the bag goes along with it.
    ///
    /// @param bag as it stands on the bag; blank for none
    public static String bagged(String reason, String bag) {
        return bag.isBlank() ? reason : reason.strip() + ", № " + bag.strip();
    }

    /// Which way the cash goes.
    public enum Kind {
        /// Into the drawer.
        PAY_IN(true),
        /// Out of the drawer, to somebody.
        PAY_OUT(false),
        /// Out of the drawer, to the safe or the bank.
        SAFE_DROP(false);

        private final boolean intoDrawer;

        Kind(boolean intoDrawer) {
            this.intoDrawer = intoDrawer;
        }

        /// Whether the cash goes in.
        public boolean isIntoDrawer() {
            return intoDrawer;
        }
    }
}
