package smena.domain.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class BusinessPeriodTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void aWeekIsTheSevenDaysThatEndToday() {
        BusinessPeriod week = BusinessPeriod.week(THURSDAY);
        assertEquals(LocalDate.of(2026, 11, 20), week.from());
        assertEquals(THURSDAY, week.to());
        assertEquals(BusinessPeriod.week(LocalDate.of(2026, 11, 19)), week.previous());
        assertEquals(week, week.previous().next());
    }

    @Test
    void aMonthIsWholeAndSoAreItsNeighbours() {
        BusinessPeriod march = BusinessPeriod.month(LocalDate.of(2026, 3, 31));
        assertEquals(LocalDate.of(2026, 2, 28), march.previous().to());
        assertEquals(LocalDate.of(2026, 2, 1), march.previous().from());
        assertEquals(LocalDate.of(2026, 4, 30), march.next().to());
        assertEquals(31, march.length());
    }

    @Test
    void aPeriodOfOnesOwnMovesByItsLength() {
        BusinessPeriod own = BusinessPeriod.own(THURSDAY, LocalDate.of(2026, 11, 24));
        assertEquals(LocalDate.of(2026, 11, 24), own.from());
        assertEquals(LocalDate.of(2026, 11, 21), own.previous().from());
        assertEquals(LocalDate.of(2026, 11, 29), own.next().to());
    }

    @Test
    void bothEndsBelongToIt() {
        BusinessPeriod week = BusinessPeriod.week(THURSDAY);
        assertTrue(week.contains(THURSDAY) && week.contains(week.from()));
        assertFalse(week.contains(THURSDAY.plusDays(1)));
        assertFalse(week.contains(week.from().minusDays(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BusinessPeriod(BusinessPeriod.Kind.OWN, THURSDAY, week.from()));
    }
}
