package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.shift.ShiftReport.Shop;
import smena.domain.stock.OrderList;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Orders on A4, read back from the PDF.
class OrderPagesTest {
    private static final Shop SHOP =
            new Shop("«Baraka» doʻkoni", "Toshkent, Chilonzor 5", "123456789", "1");

    @Test
    void eachSupplierHasPagesOfTheirOwnWithWholePacks() throws IOException {
        List<OrderList.Line> lines = new ArrayList<>();
        lines.add(line("Sharq", "Ayran 0,5 l", 24, Optional.of(Quantity.of(12))));
        lines.add(line("Sharq", "Non", 7, Optional.of(Quantity.of(12))));
        for (int i = 0; i < 60; i++) {
            lines.add(line("Gʻayrat", "Mahsulot " + i, 3, Optional.empty()));
        }
        lines.add(
                line(
                        "",
                        "Juda uzun nomli mahsulot, u bir qatorga sigʻmaydi va ikkinchisida davom"
                                + " etadi \uD83C\uDF4E",
                        1,
                        Optional.empty()));
        List<String> pages = pages(lines, Language.UZ, "");
        assertEquals(4, pages.size());
        String first = pages.getFirst();
        for (String wanted :
                List.of(
                        "«Baraka» doʻkoni",
                        "Toshkent, Chilonzor 5",
                        "123456789",
                        "Yetkazib beruvchiga buyurtma",
                        "Yetkazib beruvchi: Sharq",
                        "26.11.2026",
                        "4780000000014",
                        "2 oʻram × 12",
                        "1 / 1")) {
            assertTrue(plain(first).contains(wanted), wanted + " in " + first);
        }
        assertEquals(1, count(first, "oʻram ×"), "seven are no whole packs: " + first);
        assertFalse(first.contains("Mahsulot 0"), first);
        assertTrue(pages.get(1).contains("1 / 2") && pages.get(2).contains("2 / 2"));
        assertTrue(pages.get(2).contains("Mahsulot 59"), pages.get(2));
        assertTrue(pages.get(2).contains("Oʻramlar"), "the head goes on");
        assertTrue(pages.get(3).contains("davom"), pages.get(3));
    }

    @Test
    void whatIsForTrainingSaysSo() throws IOException {
        String page =
                pages(List.of(line("S", "Non", 1, Optional.empty())), Language.RU, "УЧЕБНЫЙ ЧЕК")
                        .getFirst();
        assertTrue(page.startsWith("УЧЕБНЫЙ ЧЕК"), page);
        assertTrue(page.contains("Заказ поставщику"), page);
    }

    private static OrderList.Line line(
            String supplier, String name, long pieces, Optional<Quantity> pack) {
        return new OrderList.Line(
                supplier,
                "4780000000014",
                name,
                Unit.PIECE,
                Quantity.of(pieces),
                Quantity.of(1),
                pack);
    }

    private static List<String> pages(List<OrderList.Line> lines, Language language, String mark)
            throws IOException {
        PaperWords words = new PaperWords(Words.in(language), MoneyStyle.SUM);
        byte[] pdf =
                new OrderPages(words, mark)
                        .pdf(new OrderList(LocalDate.parse("2026-11-26"), lines), SHOP);
        List<String> pages = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                pages.add(stripper.getText(read));
            }
        }
        return pages;
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static int count(String text, String part) {
        String plain = plain(text);
        return (plain.length() - plain.replace(part, "").length()) / part.length();
    }
}
