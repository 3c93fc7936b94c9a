package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.PeriodReport.Until;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesColumn;
import smena.domain.shift.BusinessPeriod;
import smena.ui.kit.TestWords;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Figures and times of reports in words.
class SalesWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private final Formats formats = TestWords.in(Language.RU).formats();

    @Test
    void whatIsNothingInWholeIsNothing() {
        assertEquals("0", whole(SalesColumn.REFUNDS, -40));
        assertEquals(0, SalesWords.rounded(SalesColumn.REFUNDS, OptionalLong.of(-40)).orElse(1));
        assertEquals("−1", whole(SalesColumn.REFUNDS, -60));
        assertEquals("0 %", whole(SalesColumn.MARGIN, 4));
        assertEquals(0, SalesWords.tenths(-4));
        assertEquals("25,5 %", whole(SalesColumn.MARGIN, 2_549));
        assertEquals("12", whole(SalesColumn.RECEIPTS, 12));
        assertEquals("1 234,56", exact(SalesColumn.SALES, 123_456));
    }

    @Test
    void theTimeBeforeIsNamedAsFarAsItCounts() {
        assertEquals("1–26 октября к 13:14: 5", ReportPeriod.before(report(true), "5", formats));
        assertEquals("Ноябрь 2026 до 13:14", ReportPeriod.of(report(true), formats));
        assertEquals("Октябрь 2026: 5", ReportPeriod.before(report(false), "5", formats));
        assertEquals("Ноябрь 2026", ReportPeriod.of(report(false), formats));
        assertEquals("01.11.2026 – 30.11.2026 до 13:14", ReportPeriod.dates(report(true), formats));
    }

    private static PeriodReport report(boolean goesOn) {
        BusinessPeriod month = BusinessPeriod.month(TODAY);
        return PeriodReport.of(
                ReportQuery.of(month, Grouping.PRODUCT),
                Figures.of(Grouping.PRODUCT, Stream.of()),
                month.compared(),
                Figures.of(Grouping.PRODUCT, Stream.of()),
                Optional.of(new Until(TODAY, TODAY.atTime(13, 14))).filter(_ -> goesOn));
    }

    private String whole(SalesColumn column, long figure) {
        return SalesWords.whole(column, OptionalLong.of(figure), formats).replace('\u00a0', ' ');
    }

    private String exact(SalesColumn column, long figure) {
        return SalesWords.exact(column, OptionalLong.of(figure), formats).replace('\u00a0', ' ');
    }
}
