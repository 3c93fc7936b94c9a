package smena.domain.promotion;

import java.time.LocalDate;

/// A promotion as the shop keeps it.
///
/// @param promotion what it is
/// @param isEnded whether somebody ended it for good
public record ShopPromotion(Promotion promotion, boolean isEnded) {
    /// How it stands on a day.
    public enum State {
        /// Its first day is still to come.
        PLANNED,
        /// It holds at its hours and on its weekdays.
        RUNNING,
        /// Its last day is over, or somebody ended it.
        ENDED
    }

    /// How it stands on this day of the shop.
    public State on(LocalDate today) {
        Validity validity = promotion.validity();
        if (isEnded || validity.to().filter(last -> last.isBefore(today)).isPresent()) {
            return State.ENDED;
        }
        return validity.from().isAfter(today) ? State.PLANNED : State.RUNNING;
    }
}
