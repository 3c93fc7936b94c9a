package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import smena.domain.Moment;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossSheet;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;
import smena.domain.shift.ShiftReport.Shop;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Loss prevention on A4, read back from the PDF.
class ControlPagesTest {
    private static final Shop SHOP = new Shop("«Baraka»", "Toshkent", "123456789", "1");

    @Test
    void eachCashierStandsBesideTheShop() throws IOException {
        List<LossRow> rows = List.of(row(1, "Dilnoza", 200, 2), row(2, "Ivan", 100, 9));
        String page = text(rows, Language.RU, "УЧЕБНЫЙ ЧЕК");
        for (String wanted :
                List.of(
                        "УЧЕБНЫЙ ЧЕК",
                        "«Baraka»",
                        "Контроль кассиров",
                        "20.11.2026 – 26.11.2026",
                        "Составлено 26.11.2026 13:14, Aziza",
                        "Dilnoza · 200 чеков, 1 000 000,50 сум",
                        "Ivan · 100 чеков",
                        "Удалено позиций 9 9,0 на 100 чеков 3,7 на 100 чеков намного выше",
                        "Скидки 91 900,25 9,19 % выручки",
                        "Излишек, недостача −6 000 недостача",
                        "Магазин · 300 чеков",
                        "3 смены")) {
            assertTrue(page.contains(wanted), wanted + " in\n" + page);
        }
        assertEquals(1, page.split("намного выше", -1).length - 1, page);
    }

    /// A shop with many cashiers goes on behind the first page, in every language.
    @Test
    void manyCashiersGoOnBehindTheFirstPage() throws IOException {
        List<LossRow> rows = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            rows.add(row(i, "Kassir " + i, 50, 1));
        }
        for (Language language : Language.values()) {
            String text = text(rows, language, "");
            assertTrue(text.contains("Kassir 30"), text);
            assertTrue(text.contains("8 / 8"), text);
            String head = Words.in(language).get("loss.average");
            assertEquals(rows.size() + 2, text.split(head, -1).length, "no cashier is torn apart");
        }
    }

    private static LossRow row(long id, String name, long receipts, long voids) {
        return new LossRow(
                id,
                name,
                receipts,
                Money.of(100_000_050),
                Map.of(
                        LossFigure.VOIDS,
                        new LossRow.Sum(voids, Money.ZERO),
                        LossFigure.DISCOUNTS,
                        new LossRow.Sum(3, Money.of(9_190_025)),
                        LossFigure.DIFFERENCE,
                        new LossRow.Sum(1, Money.of(-600_000))));
    }

    private static String text(List<LossRow> rows, Language language, String mark)
            throws IOException {
        LossSheet sheet =
                new LossSheet(
                        LossTable.of(rows, 3),
                        LocalDate.parse("2026-11-20"),
                        LocalDate.parse("2026-11-26"),
                        "Aziza",
                        new Moment(Instant.parse("2026-11-26T08:14:00Z"), 18_000));
        PaperWords words = new PaperWords(Words.in(language), MoneyStyle.SUM);
        try (PDDocument read = Loader.loadPDF(new ControlPages(words, mark).pdf(sheet, SHOP))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(read).replace('\u00a0', ' ');
        }
    }
}
