package smena.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

class BusinessDayTest {
    private static final LocalDate EVENING = LocalDate.of(2026, 11, 22);

    /// Half past midnight in Tashkent.
    private final Clock clock =
            Clock.fixed(Instant.parse("2026-11-22T19:30:00Z"), ZoneId.of("Asia/Tashkent"));

    @Test
    void aShiftThatGoesOnBehindMidnightKeepsItsDay() {
        BusinessDay day = new BusinessDay(clock);
        assertEquals(EVENING.plusDays(1), day.today());
        AtomicReference<Optional<LocalDate>> shift = new AtomicReference<>(Optional.of(EVENING));
        day.follow(shift::get);
        assertEquals(EVENING, day.today());
        shift.set(Optional.empty());
        assertEquals(EVENING.plusDays(1), day.today());
    }
}
