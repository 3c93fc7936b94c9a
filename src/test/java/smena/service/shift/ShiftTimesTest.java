package smena.service.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.Problem;
import smena.domain.figures.Grouping;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.PlainPaper;
import smena.service.TestShop;
import smena.text.MoneyStyle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A shift whose hours are unlike those of a usual day: too long, over midnight, closed by force,
/// and with the shop's clock in another time zone than it was opened in.
class ShiftTimesTest {
    private static final int TASHKENT = 5 * 3600;
    private static final int COLUMNS = 42;

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// Nothing that moves money, and the way out of it stays: count, close, open anew.
    @Test
    void at24HoursAllThatMovesMoneyStopsAndTheShiftIsClosed() {
        Shift shift = shop.open(100_000);
        Sale sale = shop.sell(1);
        Basket basket = shop.fill(1);
        pass(Duration.ofHours(24).minusSeconds(1), shift);
        shop.services().selling().pay(shop.cashier(), basket, shop.cash(Money.of(10_000_000)));
        Basket next = shop.fill(1);
        pass(Duration.ofHours(24), shift);
        Problem late = new Problem.ShiftTooLong(shift.id(), 24);
        assertRefused(
                late,
                () ->
                        shop.services()
                                .selling()
                                .pay(shop.cashier(), next, shop.cash(Money.of(10_000_000))));
        Money expected = shop.figures(shift.id()).expected();
        assertEquals(expected, Money.of(100_000_00).plus(sale.paid().times(2)));
        shop.services().baskets().cancel(shop.manager());
        ShiftReport z = shop.close(shift, expected);
        assertEquals(Optional.of(Money.ZERO), z.difference());
        shop.open(100_000);
        shop.sell(1);
        assertSound();
    }

    /// Whoever closes without a count says why, and nothing on the Z is made up: not counted, no
    /// difference, and what stays is what should be there.
    @Test
    void aForcedCloseSaysThatNobodyCounted() {
        Shift shift = shop.open(100_000);
        shop.sell(1);
        Money expected = shop.figures(shift.id()).expected();
        pass(Duration.ofHours(30), shift);
        assertRefused(new Problem.ReasonNeeded(), () -> force(shift, " "));
        ShiftReport z = force(shift, "Kassir ketib qolgan");
        ShiftReport.Count count = z.count().orElseThrow();
        assertEquals(
                new ShiftReport.Count(Optional.empty(), "Kassir ketib qolgan", expected), count);
        assertEquals(Optional.empty(), z.difference());
        assertEquals(ShiftReport.Counts.NONE, z.counts());
        String paper = paper(z);
        assertTrue(paper.contains("не пересчитано"), paper);
        assertTrue(paper.contains("Kassir ketib qolgan"), paper);
        assertEquals(List.of("null"), shop.query("select ifnull(counted_cash, 'null') from shift"));
        assertSound();
    }

    /// The same with a count that was made: it stands on the Z, stale or not never as a zero.
    @Test
    void aForcedCloseAfterACountKeepsTheCountOnRecord() {
        Shift shift = shop.open(100_000);
        shop.services().shifts().count(shop.cashier(), CashCount.total(Money.of(90_000_00)));
        shop.sell(1);
        ShiftReport z = force(shift, "Yongʻin signali");
        assertEquals(Optional.empty(), z.difference());
        assertEquals(1, z.counts().number());
        assertEquals(Money.of(90_000_00), z.counts().last().orElseThrow().counted());
        assertSound();
    }

    @Test
    void overMidnightAllBelongsToTheDayItWasOpenedOn() {
        shop.setClock(Instant.parse("2026-11-22T17:30:00Z"));
        Shift shift = shop.open(0);
        LocalDate day = LocalDate.of(2026, 11, 22);
        shop.sell(1);
        shop.setClock(Instant.parse("2026-11-22T19:30:00Z"));
        Sale after = shop.sell(1);
        assertEquals(day, after.businessDate());
        shop.services().shifts().move(shop.manager(), CashMovement.Kind.PAY_IN, Money.of(1), "x");
        ShiftReport z = shop.close(shift, Money.ZERO);
        assertEquals(day, z.businessDate());
        assertEquals(z.sales().total(), sold(day));
        assertEquals(Money.ZERO, sold(day.plusDays(1)));
        assertTrue(paper(z).contains("23.11.2026 00:30"), paper(z));
        assertEquals(day.plusDays(1), shop.open(0).businessDate());
        assertSound();
    }

    /// The till's computer is set to another time zone while a shift is open. What was booked keeps
    /// the time it was booked at, what follows has the new one, and the day stays.
    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 10800, 22.11.2026 21:30",
        "Pacific/Kiritimati, 50400, 23.11.2026 08:30",
        "America/Los_Angeles, -28800, 22.11.2026 10:30",
        "Asia/Kathmandu, 20700, 23.11.2026 00:15"
    })
    void overAChangeOfTheTimeZone(String zone, int offset, String closedAt) {
        shop.setClock(Instant.parse("2026-11-22T16:30:00Z"));
        Shift shift = shop.open(0);
        LocalDate day = LocalDate.of(2026, 11, 22);
        Sale before = shop.sell(1);
        shop.moveTo(ZoneId.of(zone));
        shop.services().started();
        shop.setClock(Instant.parse("2026-11-22T18:30:00Z"));
        assertEquals(shift, shop.services().shifts().current().orElseThrow());
        assertTrue(shop.services().clockCheck().standing().isEmpty(), "time itself has not leaped");
        Sale after = shop.sell(1);
        assertEquals(
                TASHKENT,
                shop.services().selling().find(before.id()).orElseThrow().offsetSeconds());
        assertEquals(offset, after.offsetSeconds());
        assertEquals(day, after.businessDate());
        ShiftReport x = shop.services().reports().x(shop.manager(), shift.id());
        assertEquals(offset, x.takenAt().offsetSeconds());
        assertTrue(paper(x).contains(closedAt), paper(x));
        ShiftReport z = shop.close(shift, x.expected());
        assertEquals(day, z.businessDate());
        assertEquals(TASHKENT, z.opened().offsetSeconds());
        assertEquals(offset, z.closed().orElseThrow().offsetSeconds());
        String paper = paper(z);
        assertTrue(paper.contains("22.11.2026 21:30"), paper);
        assertTrue(paper.contains(closedAt), paper);
        assertEquals(z, shop.services().reports().z(1));
        assertEquals(z.sales().total(), sold(day));
        assertEquals(2, shop.query("select distinct offset_s from journal order by seq").size());
        assertSound();
        Shift next = shop.open(0);
        assertEquals(
                Instant.parse("2026-11-22T18:30:00Z").atZone(ZoneId.of(zone)).toLocalDate(),
                next.businessDate());
        shop.sell(1);
        shop.close(next, Money.ZERO);
        assertSound();
    }

    private void pass(Duration sinceOpened, Shift shift) {
        while (shop.now().isBefore(shift.openedAt().plus(sinceOpened))) {
            Instant next = shop.now().plus(Duration.ofHours(12));
            Instant end = shift.openedAt().plus(sinceOpened);
            shop.setClock(next.isBefore(end) ? next : end);
            shop.services().started();
        }
    }

    private ShiftReport force(Shift shift, String reason) {
        return shop.services()
                .shifts()
                .close(shop.manager(), shift.id(), new ClosingRequest(reason, false, true));
    }

    private Money sold(LocalDate day) {
        return shop.services().periodReports().of(day, day, Grouping.HOUR).total().sales();
    }

    private static String paper(ShiftReport report) {
        return PlainPaper.of(new PaperTypesetter(MoneyStyle.SUM).report(report, 0, "ru"), COLUMNS);
    }

    private void assertSound() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }
}
