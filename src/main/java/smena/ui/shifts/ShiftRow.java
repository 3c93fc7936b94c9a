package smena.ui.shifts;

import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;

import java.time.LocalDate;

/// A row of the archive of shifts.
sealed interface ShiftRow {
    /// The shift that is open now; its paper is an X-report.
    record Open(Shift shift) implements ShiftRow {}

    /// A closed shift and its Z-report as it was frozen.
    record Closed(ShiftReport report) implements ShiftRow {
        long zNumber() {
            return report.zNumber().orElseThrow();
        }
    }

    /// The shift's business date.
    default LocalDate businessDate() {
        return switch (this) {
            case Open open -> open.shift().businessDate();
            case Closed closed -> closed.report().businessDate();
        };
    }

    /// The number of its shift.
    default long shiftId() {
        return switch (this) {
            case Open open -> open.shift().id();
            case Closed closed -> closed.report().shiftId();
        };
    }

    /// Whether both rows tell of the same shift.
    default boolean isSame(ShiftRow other) {
        return shiftId() == other.shiftId();
    }
}
