package smena.domain.figures;

import java.time.LocalDate;

/// Which entries of loss prevention.
///
/// @param person whose; 0 for everybody's
/// @param from the first business date
/// @param to the last one
/// @param cut which of them
public record LossQuery(long person, LossFigure figure, LocalDate from, LocalDate to, Cut cut) {
    /// The hour from which it is evening.
    public static final int EVENING = 19;

    /// A part of the entries.
    public enum Cut {
        ALL,
        /// After the total was shown to the customer.
        AFTER_TOTAL,
        /// From [#EVENING] o'clock until midnight.
        EVENING
    }

    /// How many entries each cut has.
    public record Counts(long all, long afterTotal, long evening) {
        /// None at all.
        public static final Counts NONE = new Counts(0, 0, 0);

        /// That of a cut.
        public long of(Cut cut) {
            return switch (cut) {
                case ALL -> all;
                case AFTER_TOTAL -> afterTotal;
                case EVENING -> evening;
            };
        }
    }
}
