package smena.ui.supply;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What the fields of a line of a receipt come to. Percentages are ten-thousandths.
///
/// @param quantity how much came; empty where none was typed
/// @param cost what one unit cost
/// @param total what the line cost
/// @param price what one unit is sold for from then on
/// @param rise by how much it costs more than before
/// @param margin what part of the price is not cost
/// @param expires the day it keeps to
/// @param doubt what somebody has to decide before it is booked
/// @param keeping the price that keeps the markup
/// @param isNewPrice whether the price changes
/// @param isExpiryWrong whether what stands there is no day, or one that is past
/// @param asksExpiry whether it has no day although it does not keep for long
record LineState(
        Optional<Quantity> quantity,
        Optional<Money> cost,
        Optional<Money> total,
        Money price,
        OptionalInt rise,
        OptionalInt margin,
        Optional<LocalDate> expires,
        Doubt doubt,
        Money keeping,
        boolean isNewPrice,
        boolean isExpiryWrong,
        boolean asksExpiry) {
    /// What has to be decided.
    enum Doubt {
        /// Nothing.
        NONE,
        /// It costs more than it is sold for, and nobody has said that this is right.
        BELOW_COST,
        /// Its stock is not counted, so that it cannot come in.
        NOT_COUNTED
    }
}
