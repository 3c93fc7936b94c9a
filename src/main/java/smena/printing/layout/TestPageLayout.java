package smena.printing.layout;

import smena.domain.money.Money;
import smena.domain.shift.ShiftReport.Shop;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.printing.document.Align;
import smena.printing.document.Cell;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

import java.util.Optional;
import java.util.function.Function;

/// A page that shows everything a receipt needs: the printer's settings, letters of each language,
/// widths, sizes, columns, character tables to choose from, a QR code and the cut.
final class TestPageLayout {
    /// One text in each language; the last letters of the second are in no printer's tables.
    private static final String[] LANGUAGES = {
        "Oʻzbekcha: oʻ gʻ sh ch, sanʼat",
        "Ўзбекча: ў қ ғ ҳ Ў Қ Ғ Ҳ",
        "Русский: ё ж щ ъ ы э ю я №",
        "English: The quick brown fox",
    };

    /// Letters that tell the tables apart: Russian ones, and the Uzbek one that most tables have.
    private static final String PHRASE = "Сўм, ёлка, Щука";

    private static final String RUSSIAN = "АЯаяЁё";
    private static final Money LARGE_AMOUNT = Money.of(12_345_678_900L);

    private final PaperWords words;
    private final Function<String, Optional<String>> models;

    /// @param models the name of a printer model by the key of its profile
    TestPageLayout(PaperWords words, Function<String, Optional<String>> models) {
        this.words = words;
        this.models = models;
    }

    /// The page.
    ReceiptDocument lay(Shop shop, PrinterSetup printer) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        paper.logo();
        ShopHead.write(paper, shop, words.words());
        paper.centred(words.get("test"), TextStyle.LARGE).rule();
        printer(paper, printer);
        ruler(paper, printer.traits().columns());
        letters(paper);
        tables(paper, printer.traits());
        paper.qr("SMENA");
        return paper.done();
    }

    private void printer(ReceiptDocument.Builder paper, PrinterSetup printer) {
        PrinterTraits traits = printer.traits();
        row(paper, "testPrinter", address(printer.address()));
        models.apply(traits.profile())
                .ifPresent(name -> paper.text(name, Align.RIGHT, TextStyle.PLAIN));
        row(paper, "testColumns", Integer.toString(traits.columns()));
        row(paper, "testLetters", traits.codePage() + ":" + traits.table());
        row(paper, "testRaster", words.get(traits.alwaysRaster() ? "testAlways" : "testNeeded"));
        row(paper, "testCutter", words.get(traits.cutter() ? "testYes" : "testNo"));
        row(paper, "testDrawer", traits.drawerPin() == 0 ? "2" : "5");
    }

    private String address(PrinterAddress address) {
        return address.place().isEmpty() ? words.get("testScreen") : address.typed();
    }

    /// Tens above and ones below: if these lines are broken, or end before the paper does, the
    /// number of columns is wrong.
    private void ruler(ReceiptDocument.Builder paper, int columns) {
        StringBuilder tens = new StringBuilder();
        StringBuilder ones = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
            tens.append(column % 10 == 0 ? (char) ('0' + column / 10) : '.');
            ones.append((char) ('0' + column % 10));
        }
        paper.rule().text(tens.toString()).text(ones.toString()).rule();
    }

    private void letters(ReceiptDocument.Builder paper) {
        for (String language : LANGUAGES) {
            paper.text(language);
        }
        paper.rule();
        paper.row(Cell.name("0123456789"), words.amount(LARGE_AMOUNT));
        paper.row(TextStyle.BOLD, Cell.name("0123456789"), words.amount(LARGE_AMOUNT));
        paper.row(TextStyle.TALL, words.name("total"), words.amount(LARGE_AMOUNT));
        paper.centred(words.get("total"), TextStyle.LARGE);
        paper.text(words.get("testAsk"));
        paper.rule();
    }

    /// A line for each table that has the Russian letters, under each number it is known to have.
    private void tables(ReceiptDocument.Builder paper, PrinterTraits traits) {
        paper.text(words.get("testTables"));
        for (CodePage page : CodePage.all()) {
            if (page.has(RUSSIAN)) {
                page.tables().forEach(table -> table(paper, page, table, traits));
            }
        }
        paper.rule();
    }

    private static void table(
            ReceiptDocument.Builder paper, CodePage page, int table, PrinterTraits traits) {
        String name = page.name() + ":" + table;
        boolean chosen = page.name().equals(traits.codePage()) && table == traits.table();
        String line = (chosen ? "* " : "  ") + "%-13s".formatted(name) + phrase(page);
        paper.inTable(table, page, line.replace(' ', '\u00A0'));
    }

    private static String phrase(CodePage page) {
        StringBuilder phrase = new StringBuilder();
        PHRASE.chars()
                .filter(letter -> page.has(Character.toString(letter)))
                .forEach(letter -> phrase.append((char) letter));
        return phrase.toString();
    }

    private void row(ReceiptDocument.Builder paper, String key, String value) {
        paper.row(words.name(key), Cell.amount(value, 0));
    }
}
