package smena.domain.shift;

import java.time.YearMonth;
import java.util.Optional;

/// Which closed shifts are looked for.
///
/// @param month the month of their business date; empty for any
/// @param differing only those whose drawer did not hold what it should, or was not counted
public record ShiftFilter(Optional<YearMonth> month, boolean differing) {
    /// All of them.
    public static final ShiftFilter ALL = new ShiftFilter(Optional.empty(), false);

    /// Those of a month, or of any.
    public ShiftFilter of(Optional<YearMonth> newMonth) {
        return new ShiftFilter(newMonth, differing);
    }

    /// The same with or without those that agree.
    public ShiftFilter differing(boolean only) {
        return new ShiftFilter(month, only);
    }
}
