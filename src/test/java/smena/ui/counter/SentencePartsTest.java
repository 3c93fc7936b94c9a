package smena.ui.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentencePartsTest {
    @Test
    void whatIsWrongStandsOverWhatThereIsToSay() {
        assertEquals(
                new SentenceParts("Этот код уже в чеке", "…hB4uL, штука 4. Возьмите следующую"),
                SentenceParts.of("Этот код уже в чеке: …hB4uL, штука 4. Возьмите следующую"));
        assertEquals(
                new SentenceParts("Suv 0,5 l", "Маркировка 4 из 6"),
                SentenceParts.of("Suv 0,5 l: маркировка 4 из 6"));
    }

    @Test
    void aSentenceWithoutAColonStaysWhole() {
        assertEquals(
                new SentenceParts("Это код другого товара", ""),
                SentenceParts.of("Это код другого товара"));
        assertEquals(new SentenceParts("", ""), SentenceParts.of(""));
        assertEquals(new SentenceParts("10:30", ""), SentenceParts.of("10:30"));
    }
}
