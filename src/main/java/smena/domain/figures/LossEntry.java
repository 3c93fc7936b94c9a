package smena.domain.figures;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.Instant;
import java.util.Optional;

/// One of the things that make a figure of loss prevention.
///
/// @param place its place in the list
/// @param at when
/// @param paper what it is of, and can be looked at
/// @param row that paper's row; the number of its Z for a shift
/// @param number what stands on that paper; empty for none
/// @param what the product, or how many lines where it is a whole basket
/// @param amount in money; negative where it is taken off or short
/// @param reason why; empty where nobody said it
/// @param approvedBy whose approval it had; empty for none
public record LossEntry(
        Place place,
        Instant at,
        Paper paper,
        long row,
        String number,
        What what,
        Money amount,
        String reason,
        String approvedBy) {

    /// Where it stands: newest shift first, then its newest row, and that row's last line.
    public record Place(long shift, long row, int line, int position) {}

    /// What it is of.
    public enum Paper {
        SALE,
        REFUND,
        SHIFT,
        /// The drawer went to somebody else, whose name stands for its number.
        HANDOVER,
        /// A basket that never became a sale.
        CANCELLED,
        NONE;

        /// Whether there is something to look at: a paper, or the handovers of its shift.
        public boolean isThere() {
            return this == SALE || this == REFUND || this == SHIFT || this == HANDOVER;
        }
    }

    /// Of what.
    ///
    /// @param product its name; empty for none
    /// @param quantity how much of it
    /// @param before how much there was before; empty where all of it, or not known
    /// @param lines how many lines a whole basket had; 0 otherwise
    public record What(
            String product,
            Optional<Quantity> quantity,
            Optional<Quantity> before,
            Optional<Unit> unit,
            long lines) {
        /// Nothing that can be named.
        public static final What NOTHING =
                new What("", Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }
}
