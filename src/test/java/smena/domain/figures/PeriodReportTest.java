package smena.domain.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.PeriodReport.Until;
import smena.domain.money.Money;
import smena.domain.shift.BusinessPeriod;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which rows a report has, and of what it is compared with.
class PeriodReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final BusinessPeriod MONTH = BusinessPeriod.month(TODAY);

    /// A month that goes on is compared with as many days of the one before.
    @Test
    void aPeriodThatGoesOnNamesThePartItIsComparedWith() {
        LocalDate october = LocalDate.of(2026, 10, 1);
        assertEquals(
                Optional.of(BusinessPeriod.own(october, LocalDate.of(2026, 10, 26))),
                report(MONTH, Grouping.DAY, TODAY).partBefore());
        BusinessPeriod week = BusinessPeriod.week(TODAY);
        assertEquals(
                Optional.of(BusinessPeriod.own(TODAY.minusDays(13), TODAY.minusDays(7))),
                report(week, Grouping.DAY, TODAY).partBefore());
        BusinessPeriod march = BusinessPeriod.month(LocalDate.of(2026, 3, 31));
        assertEquals(
                Optional.empty(),
                report(march, Grouping.DAY, LocalDate.of(2026, 3, 31)).partBefore(),
                "February has no 31st: all of it is over");
        assertEquals(
                Optional.of(BusinessPeriod.day(TODAY.minusDays(7))),
                report(BusinessPeriod.day(TODAY), Grouping.HOUR, TODAY).partBefore());
        assertEquals(
                Optional.empty(), sold(MONTH, Grouping.DAY, List.of(), List.of()).partBefore());
    }

    @Test
    void whatWasSoldInTheTimeBeforeAloneHasARowButNotInAFile() {
        PeriodReport products =
                sold(
                        MONTH,
                        Grouping.PRODUCT,
                        List.of(part(TODAY, "1", 5, 9), part(TODAY, "2", 9, 9)),
                        List.of(
                                part(TODAY.minusMonths(1), "3", 20, 9),
                                part(TODAY.minusMonths(1), "4", 70, 9),
                                part(TODAY.minusMonths(1), "1", 2, 9)));
        assertEquals(List.of("2", "1", "4", "3"), keys(products.rows()));
        assertEquals(
                List.of(0L, 200L, 7_000L, 2_000L),
                products.besides().stream().map(Money::minor).toList());
        assertEquals(List.of("2", "1"), keys(products.booked()));
        assertEquals(Money.of(1_400), products.now().total().revenue(), "they add nothing");
        PeriodReport hours =
                sold(
                        BusinessPeriod.day(TODAY),
                        Grouping.HOUR,
                        List.of(part(TODAY, "1", 5, 11)),
                        List.of(part(TODAY, "1", 5, 9), part(TODAY, "1", 5, 13)));
        assertEquals(List.of("09", "10", "11", "12", "13"), keys(hours.rows()));
        assertTrue(sold(MONTH, Grouping.DAY, List.of(), List.of()).rows().isEmpty());
    }

    /// Whoever asks for all the time there is gets the days of the shop, not those of the calendar.
    @Test
    void aLongPeriodBeginsWithItsFirstSale() {
        List<BookedPart> parts =
                List.of(part(TODAY.minusDays(40), "1", 5, 9), part(TODAY.minusDays(1), "1", 5, 9));
        BusinessPeriod ever = BusinessPeriod.own(LocalDate.of(2000, 1, 1), TODAY.plusYears(50));
        assertEquals(40, sold(ever, Grouping.DAY, parts, List.of()).rows().size());
        BusinessPeriod month = BusinessPeriod.own(TODAY.minusDays(30), TODAY);
        assertEquals(31, sold(month, Grouping.DAY, parts.subList(1, 2), List.of()).rows().size());
    }

    @Test
    void numbersInKeysAreOrderedByTheirValue() {
        List<String> keys =
                Stream.of("VAT12", "VAT5", "EXEMPT", "VAT", "VAT05", "V1X2")
                        .sorted(NaturalOrder.OF_KEYS)
                        .toList();
        assertEquals(List.of("EXEMPT", "V1X2", "VAT", "VAT5", "VAT05", "VAT12"), keys);
    }

    /// What is not known has no figure; nothing sold has earned nothing.
    @Test
    void columnsKnowWhatIsNotKnown() {
        Row none = Row.none(Label.of("x"));
        assertEquals(0, SalesColumn.PROFIT.signed(none).orElseThrow());
        assertTrue(SalesColumn.PROFIT.of(none).isEmpty(), "programs are not told so");
        assertTrue(SalesColumn.MARGIN.signed(none).isEmpty());
        Figures unknown = Figures.of(Grouping.DAY, Stream.of(part(TODAY, "1", 5, 9)));
        assertTrue(SalesColumn.COST.of(unknown.total()).isEmpty());
        assertTrue(SalesColumn.COST.signed(unknown.total()).isEmpty());
        assertEquals(
                List.of(
                        SalesColumn.RECEIPTS,
                        SalesColumn.SALES,
                        SalesColumn.REFUNDS,
                        SalesColumn.REVENUE),
                SalesColumn.shown(false, true));
        assertEquals(6, SalesColumn.shown(true, false).size());
        assertEquals(9, SalesColumn.shown(true, true).size());
    }

    private static List<String> keys(List<Row> rows) {
        return rows.stream().map(row -> row.label().key()).toList();
    }

    private static PeriodReport report(BusinessPeriod period, Grouping grouping, LocalDate today) {
        return PeriodReport.of(
                ReportQuery.of(period, grouping),
                Figures.of(grouping, Stream.of()),
                period.compared(),
                Figures.of(grouping, Stream.of()),
                Optional.of(new Until(today, today.atTime(13, 14))));
    }

    private static PeriodReport sold(
            BusinessPeriod period,
            Grouping grouping,
            List<BookedPart> now,
            List<BookedPart> before) {
        return PeriodReport.of(
                ReportQuery.of(period, grouping),
                Figures.of(grouping, now.stream()),
                period.compared(),
                Figures.of(grouping, before.stream()),
                Optional.empty());
    }

    private static BookedPart part(LocalDate day, String product, long soms, int hour) {
        return new BookedPart(
                day,
                1,
                day.atTime(hour, 0),
                Label.of(product),
                Label.of("c"),
                Label.of("e"),
                Label.of("t"),
                Label.NONE,
                Money.of(soms * 100),
                Money.ZERO,
                Money.ZERO,
                false,
                Optional.empty());
    }
}
