package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"moloko", "молоко", "МОЛОКО", " Молоко! "})
    void oneWordInEveryAlphabet(String written) {
        assertEquals("moloko", SearchText.fold(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goʻsht", "go'sht", "go‘sht", "go`sht", "GOʻSHT", "гўшт", "gosht"})
    void everyApostropheIsTheSameLetter(String written) {
        assertEquals("gosht", SearchText.fold(written));
    }

    @Test
    void marksSeparateWords() {
        assertEquals("sut muza 3 2 1 l", SearchText.fold("Sut «Muza» 3,2% 1 l"));
        assertEquals("cafe", SearchText.fold("Café"));
        assertEquals("", SearchText.fold("«»"));
    }

    @Test
    void theCheckDigitOfAGtin() {
        assertTrue(new Barcode("4605258000657").isGtin());
        assertFalse(new Barcode("4605258000658").isGtin());
        assertTrue(new Barcode("96385074").isGtin());
        assertTrue(new Barcode("036000291452").isGtin());
        assertTrue(Barcode.read("").isEmpty());
        assertTrue(Barcode.read("a b").isEmpty());
        assertTrue(Barcode.read("9".repeat(65)).isEmpty());
    }
}
