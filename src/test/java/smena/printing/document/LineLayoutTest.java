package smena.printing.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;

class LineLayoutTest {
    private static List<String> lay(int columns, ReceiptDocument document) {
        return new LineLayout(columns)
                .lay(document).stream()
                        .map(
                                line ->
                                        line instanceof PaperLine.Letters letters
                                                ? letters.text()
                                                : line.getClass().getSimpleName())
                        .toList();
    }

    private static List<String> row(int columns, Cell... cells) {
        return lay(columns, ReceiptDocument.write().row(cells).done());
    }

    @Test
    void nameWrapsAndTheAmountStandsAtTheRightOfItsLastLine() {
        assertEquals(
                List.of("Сыр «Голландский»", "полутвёрдый        123 456 789"),
                row(30, Cell.name("Сыр «Голландский» полутвёрдый"), Cell.amount("123 456 789", 9)));
    }

    @Test
    void countsStandBelowEachOther() {
        assertEquals(
                List.of("Sotuvlar       53    3 214 900"),
                row(30, Cell.name("Sotuvlar"), Cell.amount("53", 5), Cell.amount("3 214 900", 11)));
        assertEquals(
                List.of("  chegirma      4       18 400"),
                row(30, Cell.name("  chegirma"), Cell.amount("4", 5), Cell.amount("18 400", 11)));
    }

    @Test
    void aNameWithTooLittleRoomStandsAboveItsAmounts() {
        assertEquals(
                List.of("Qaytarishlar", "    1 234  123 456 789,00"),
                row(
                        25,
                        Cell.name("Qaytarishlar"),
                        Cell.amount("1 234", 5),
                        Cell.amount("123 456 789,00", 11)));
    }

    @Test
    void aWordLongerThanThePaperIsTornAndKeptWhole() {
        String word = "Қ".repeat(80);
        assertEquals(
                List.of(word.substring(0, 32), word.substring(0, 32), word.substring(0, 16)),
                lay(32, ReceiptDocument.write().text(word).done()));
    }

    @Test
    void wideLettersTakeTwoColumns() {
        assertEquals(
                List.of("   JAMI 22 500", "   000 000"),
                lay(
                        32,
                        ReceiptDocument.write()
                                .text("   JAMI 22 500 000 000", Align.LEFT, TextStyle.LARGE)
                                .done()));
    }

    @Test
    void amountsKeepTogetherAtNoBreakSpaces() {
        assertEquals(
                List.of("Narxi har biri", "1 000 000"),
                lay(20, ReceiptDocument.write().text("Narxi har biri 1\u00A0000\u202F000").done()));
    }

    @Test
    void whatHasNoWidthOrNoLetterDoesNotBreakTheColumns() {
        assertEquals(
                List.of("йёa b"),
                lay(
                        20,
                        ReceiptDocument.write()
                                .text("и\u0306е\u0308\uD83D\uDE00\u200Da\tb")
                                .done()));
    }

    @Test
    void aCutAtTheEndIsLeftToTheEpilogue() {
        assertEquals(
                List.of("a", "Cut", "b"),
                lay(20, ReceiptDocument.write().text("a").cut().text("b").cut().done()));
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        for (String broken : List.of("", "smena paper 1", "smena paper 1\nqr", "x\nrule\n")) {
            assertThrows(IllegalArgumentException.class, () -> StoredForm.read(broken.getBytes()));
        }
        String half = "smena paper 1\ntext\tLEFT\t---\n";
        assertThrows(IllegalArgumentException.class, () -> StoredForm.read(half.getBytes()));
    }

    @Test
    void storedTextComesBackWithTabsAndBackslashes() {
        for (String text : List.of("a\tb", "C:\\new\\table", "\\", "\\\\n\n", "", "ʻ\\tʼ")) {
            ReceiptDocument document = ReceiptDocument.write().text(text).done();
            assertEquals(document, StoredForm.read(StoredForm.write(document)));
        }
    }
}
