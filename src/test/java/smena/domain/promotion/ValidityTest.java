package smena.domain.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.Refusals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

class ValidityTest {
    /// A Thursday.
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T23:59:59, false",
        "2026-11-26T00:00:00, true",
        "2026-11-28T12:00:00, true",
        "2026-11-29T12:00:00, false",
        "2026-12-03T23:59:59, true",
        "2026-12-04T00:00:00, false"
    })
    void fromTheFirstDayToTheEndOfTheLastOnItsWeekdays(LocalDateTime at, boolean holds) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        Optional<LocalDate> last = Optional.of(LocalDate.of(2026, 12, 3));
        assertEquals(holds, new Validity(FIRST, last, days, Optional.empty()).covers(at));
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 10:00, THURSDAY, 10:00, 12:00, THURSDAY, false",
        "08:00, 10:00, THURSDAY, 09:59, 12:00, THURSDAY, true",
        "08:00, 10:00, THURSDAY, 08:00, 10:00, FRIDAY, false",
        "22:00, 02:00, THURSDAY, 01:00, 03:00, FRIDAY, true",
        "22:00, 02:00, THURSDAY, 01:00, 03:00, THURSDAY, false",
        "22:00, 02:00, SUNDAY, 00:00, 01:00, MONDAY, true",
        "22:00, 02:00, SUNDAY, 02:00, 03:00, MONDAY, false"
    })
    void twoMeetWhereThereIsAMomentOfBoth(
            LocalTime from,
            LocalTime to,
            DayOfWeek day,
            LocalTime otherFrom,
            LocalTime otherTo,
            DayOfWeek otherDay,
            boolean meet) {
        Validity one = weekly(FIRST, Optional.empty(), day, from, to);
        Validity other = weekly(FIRST, Optional.empty(), otherDay, otherFrom, otherTo);
        assertEquals(meet, one.meets(other));
        assertEquals(meet, other.meets(one));
        Validity whole = Validity.since(FIRST.plusDays(400));
        assertEquals(true, one.meets(whole) && whole.meets(one));
        Validity over = weekly(FIRST, Optional.of(FIRST.plusDays(399)), day, from, to);
        assertEquals(false, over.meets(whole) || whole.meets(over));
    }

    private static Validity weekly(
            LocalDate first,
            Optional<LocalDate> last,
            DayOfWeek day,
            LocalTime from,
            LocalTime to) {
        return new Validity(
                first, last, EnumSet.of(day), Optional.of(new Validity.Hours(from, to)));
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 10:00, 2026-11-26T07:59:59, false",
        "08:00, 10:00, 2026-11-26T08:00:00, true",
        "08:00, 10:00, 2026-11-26T09:59:59, true",
        "08:00, 10:00, 2026-11-26T10:00:00, false",
        "08:00, 10:00, 2026-11-27T09:00:00, false",
        "22:00, 02:00, 2026-11-26T01:00:00, false",
        "22:00, 02:00, 2026-11-26T22:00:00, true",
        "22:00, 02:00, 2026-11-27T01:59:59, true",
        "22:00, 02:00, 2026-11-27T02:00:00, false",
        "22:00, 02:00, 2026-11-27T23:00:00, false"
    })
    void hoursPastMidnightBelongToTheDayTheyBeganOn(
            LocalTime from, LocalTime to, LocalDateTime at, boolean holds) {
        var hours = Optional.of(new Validity.Hours(from, to));
        var thursdays = EnumSet.of(DayOfWeek.THURSDAY);
        assertEquals(holds, new Validity(FIRST, Optional.empty(), thursdays, hours).covers(at));
    }

    @Test
    void whatNeverHoldsIsRefused() {
        var everyDay = EnumSet.allOf(DayOfWeek.class);
        Problem bad = new Problem.BadPeriod();
        Refusals.assertRefused(
                bad,
                () ->
                        new Validity(
                                FIRST,
                                Optional.of(FIRST.minusDays(1)),
                                everyDay,
                                Optional.empty()));
        Refusals.assertRefused(
                bad, () -> new Validity(FIRST, Optional.empty(), Set.of(), Optional.empty()));
        Refusals.assertRefused(bad, () -> new Validity.Hours(LocalTime.NOON, LocalTime.NOON));
        Refusals.assertRefused(
                new Problem.NothingOnOffer(), () -> new Promotion.Range(Set.of(), Set.of()));
    }

    @Test
    void figuresOutOfTheirRangesAreRefused() {
        for (Terms terms :
                new Terms[] {
                    new Terms.PercentOff(0),
                    new Terms.PercentOff(10_001),
                    new Terms.FixedPrice(Money.ZERO),
                    new Terms.FixedPrice(Money.of(100_000_000_000L)),
                    new Terms.Multibuy(2, 2),
                    new Terms.Multibuy(2, 3),
                    new Terms.Multibuy(2, 0),
                    new Terms.Multibuy(21, 1),
                    new Terms.FromQuantity(Quantity.ZERO, Money.of(1)),
                    new Terms.FromQuantity(Quantity.ONE, Money.of(-1))
                }) {
            Refusals.assertRefused(new Problem.BadTerms(), () -> Shelf.product(1, terms, 7));
        }
    }
}
