package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import smena.domain.Moment;
import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.PeriodReport.Until;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.figures.SalesSheet;
import smena.domain.money.Money;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.ShiftReport.Shop;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reports of sales on A4, read back from the PDF.
class SalesPagesTest {
    private static final Shop SHOP = new Shop("«Baraka»", "Toshkent", "123456789", "1");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    @Test
    void itSaysOfWhatItIsAndWhoMadeIt() throws IOException {
        Figures figures =
                Figures.of(
                        Grouping.DAY,
                        Stream.of(
                                part(1, TODAY.minusDays(1), 999_999_999_99L, 120_050L, false),
                                part(2, TODAY, 5_000_00L, 0, false),
                                part(0, TODAY, 38_900_25L, 0, true)));
        String page = text(figures, Grouping.DAY, Language.RU, "УЧЕБНЫЙ ЧЕК");
        for (String wanted :
                List.of(
                        "УЧЕБНЫЙ ЧЕК",
                        "«Baraka»",
                        "Выручка по дням",
                        "20.11.2026 – 26.11.2026 до 13:14",
                        "Shakar",
                        "Составлено 26.11.2026 13:14, Aziza",
                        "День Чеков Продажи Скидки Возвраты Выручка",
                        "пт, 20 0 0 0 0 0 0",
                        "ср, 25 1 999 999 999,99 1 200,50 0 999 999 999,99",
                        "чт, 26 до 13:14 1 5 000 0 −38 900,25 −33 900,25",
                        "Итого 2 1 000 004 999,99 1 200,50 −38 900,25 999 966 099,74")) {
            assertTrue(page.contains(wanted), wanted + " in\n" + page);
        }
        String less = text(figures.withoutEarnings(), Grouping.DAY, Language.RU, "");
        assertFalse(less.contains("Себестоимость"), less);
    }

    /// Three hundred products go on behind the first page and keep their head, in every language.
    @Test
    void manyRowsGoOnBehindTheFirstPage() throws IOException {
        Figures figures =
                Figures.of(
                        Grouping.PRODUCT,
                        IntStream.range(0, 300)
                                .mapToObj(i -> part(i + 1, TODAY, 100_00L + i, i, false)));
        for (Language language : Language.values()) {
            String text = text(figures, Grouping.PRODUCT, language, "");
            String head = Words.in(language).get("figures.receipts");
            assertTrue(text.contains("p300"), text);
            assertTrue(text.split(head, -1).length > 5, text);
        }
    }

    /// The pages of an empty period say so.
    @Test
    void nothingSoldIsSaid() throws IOException {
        Figures none = Figures.of(Grouping.CASHIER, Stream.of());
        String text = text(none, Grouping.CASHIER, Language.EN, "");
        assertTrue(text.contains("Nothing was sold in this period"), text);
        assertEquals(2, text.split("Total", -1).length, text);
    }

    private static BookedPart part(
            long receipt, LocalDate day, long amount, long discount, boolean refund) {
        return new BookedPart(
                day,
                receipt,
                day.atTime(9, 0),
                Label.of("p" + receipt),
                Label.of("c"),
                Label.of("e"),
                Label.of("t"),
                Label.NONE,
                Money.of(amount),
                Money.of(discount),
                Money.ZERO,
                refund,
                Optional.of(Money.ZERO));
    }

    private static String text(Figures figures, Grouping grouping, Language language, String mark)
            throws IOException {
        BusinessPeriod week = BusinessPeriod.week(TODAY);
        PeriodReport report =
                PeriodReport.of(
                        new ReportQuery(
                                week,
                                grouping,
                                Optional.of(new Only(Grouping.CATEGORY, Label.of("Shakar")))),
                        figures,
                        week.compared(),
                        Figures.of(grouping, Stream.of()),
                        Optional.of(new Until(TODAY, TODAY.atTime(13, 14))));
        SalesSheet sheet =
                new SalesSheet(
                        report, "Aziza", new Moment(Instant.parse("2026-11-26T08:14:00Z"), 18_000));
        PaperWords words = new PaperWords(Words.in(language), MoneyStyle.SUM);
        try (PDDocument read = Loader.loadPDF(new SalesPages(words, mark).pdf(sheet, SHOP))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(read).replace('\u00a0', ' ');
        }
    }
}
