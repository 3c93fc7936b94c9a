package smena.ui.movement;

import java.time.LocalDate;
import java.util.Optional;

/// How far back the movements of a product are listed.
enum MovementPeriod {
    ALWAYS(0),
    TODAY(1),
    WEEK(7),
    MONTH(30),
    /// Two dates that somebody chooses.
    OWN(0);

    private final int days;

    MovementPeriod(int days) {
        this.days = days;
    }

    /// The first of its days; empty for the beginning.
    Optional<LocalDate> from(LocalDate today) {
        return days == 0 ? Optional.empty() : Optional.of(today.minusDays(days - 1L));
    }
}
