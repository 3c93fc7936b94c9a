package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import smena.domain.figures.LossRow;
import smena.domain.figures.LossSheet;
import smena.domain.shift.ShiftReport.Shop;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Loss prevention on A4, read back from the PDF.
class ControlPagesTest {
    private static final Shop SHOP = new Shop("«Baraka»", "Toshkent", "123456789", "1");

    @Test
    void eachCashierStandsBesideTheShop() throws IOException {
        List<LossRow> rows =
                List.of(LossSheets.row(1, "Dilnoza", 200, 2), LossSheets.row(2, "Ivan", 100, 9));
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
            rows.add(LossSheets.row(i, "Kassir " + i, 50, 1));
        }
        for (Language language : Language.values()) {
            String text = text(rows, language, "");
            assertTrue(text.contains("Kassir 30"), text);
            assertTrue(text.contains("8 / 8"), text);
            String head = Words.in(language).get("loss.average");
            assertEquals(rows.size() + 2, text.split(head, -1).length, "no cashier is torn apart");
        }
    }

    private static String text(List<LossRow> rows, Language language, String mark)
            throws IOException {
        LossSheet sheet = LossSheets.of(rows);
        PaperWords words = new PaperWords(Words.in(language), MoneyStyle.SUM);
        try (PDDocument read = Loader.loadPDF(new ControlPages(words, mark).pdf(sheet, SHOP))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(read).replace('\u00a0', ' ');
        }
    }
}
