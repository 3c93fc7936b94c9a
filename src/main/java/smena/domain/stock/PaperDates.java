package smena.domain.stock;

import smena.domain.Problem;
import smena.domain.Refused;

import java.time.LocalDate;
import java.util.Optional;

/// The days that stand on the paper a supplier brings.
///
/// @param day when it was written
/// @param due until when it is to be paid; none where it is paid at once or nothing was agreed
public record PaperDates(Optional<LocalDate> day, Optional<LocalDate> due) {
    /// Neither is known.
    public static final PaperDates NONE = new PaperDates(Optional.empty(), Optional.empty());

    /// Further away than this a year was mistyped.
    private static final int MOST_YEARS = 5;

    /// Refuses a paper of tomorrow, one that is due before it was written, and years that nobody
    /// means.
    public void check(LocalDate today) {
        day.filter(d -> d.isAfter(today) || d.isBefore(today.minusYears(MOST_YEARS)))
                .ifPresent(
                        wrong -> {
                            throw new Refused(new Problem.PaperDayWrong(wrong));
                        });
        LocalDate first = day.orElse(today.minusYears(MOST_YEARS));
        due.filter(d -> d.isBefore(first) || d.isAfter(today.plusYears(MOST_YEARS)))
                .ifPresent(
                        wrong -> {
                            throw new Refused(new Problem.DueWrong(wrong));
                        });
    }

    /// The same, to be paid until no certain day.
    public PaperDates withoutDue() {
        return new PaperDates(day, Optional.empty());
    }
}
