package smena.ui.writeoff;

import java.time.LocalDate;

/// Which batches are listed.
enum ExpirySpan {
    PAST,
    NEAR,
    MONTH;

    private static final int DAYS = 30;

    /// The last day that is listed.
    LocalDate until(LocalDate today, int nearDays) {
        return switch (this) {
            case PAST -> today.minusDays(1);
            case NEAR -> today.plusDays(nearDays);
            case MONTH -> today.plusDays(DAYS);
        };
    }
}
