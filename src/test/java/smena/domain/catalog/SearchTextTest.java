package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

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

    @ParameterizedTest
    @CsvSource({
        "ёлка, елка",
        "елка, ёлка",
        "ЁЛКА, елка",
        "ёлка, елка",
        "Мёд, мед",
        "мед, Мёд",
        "ёғ, yogʻ",
        "yogʻ, ёғ",
        "yogʻ, ег",
        "йогурт, ёгурт",
        "yengil, енгил",
        "енгил, yengil",
        "Yubileynoye, Юбилейное",
        "qaymoq, қаймоқ",
        "қаймоқ, каймок",
        "каймок, қаймоқ",
        "ҳолва, холва",
        "холва, ҳолва",
        "holva, xolva",
        "xolva, ҳолва",
        "ғоз, гоз",
        "гоз, ғоз",
        "ўрик, урик",
        "oʻrik, ўрик",
        "o`rik, ўрик",
        "oʼrik, ўрик",
        "o＇rik, oʻrik",
        "эклер, еклер",
        "еклер, эклер",
        "чай, чай",
        "чай, чай",
        "Сүт, сут",
        "сіль, силь",
        "İstanbul, istanbul",
        "ışık, isik",
        "ＣＯＬＡ １, cola 1",
        "cola 1, ＣＯＬＡ １",
        "٣ в 1, 3 в 1",
        "Café, cafe",
        "café, café",
        "Łódź, lodz",
        "Weißbier, weissbier",
        "ﬁsh, fish",
        "мо­локо, молоко",
        "мо​локо, молоко",
        "щётка, щетка",
        "ъ чай, чай"
    })
    void whatPeopleWriteInTwoWaysIsFoundEitherWay(String name, String typed) {
        List<String> index = List.of(SearchText.index(name).split(" "));
        for (String word : SearchText.typed(typed)) {
            assertTrue(index.stream().anyMatch(w -> w.startsWith(word)), word + " in " + index);
        }
        assertFalse(SearchText.typed(typed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "узбек нон, ўзбек",
        "ўзбек нон, узбек",
        "Oʻzbek non, узбек",
        "O'zbek non, ўзбек",
        "узбек нон, oʻzbek",
        "узбек нон, O`zbek",
        "каймак, қаймак",
        "қатиқ, катик",
        "катик, қатиқ",
        "ғишт, гишт",
        "гишт, ғишт",
        "gʻisht, гишт",
        "халво, ҳалво",
        "ҳалво, халво",
        "xalva, ҳалва",
        "гушт, гўшт",
        "gʻoʻza, гуза",
        "Йўғурт, йугурт",
        "Елка, yolka",
        "Ёлка, yolka",
        "елка, YOLKA",
        "Мед липовый, myod",
        "Мёд, myod",
        "Счётчик, schyotchik",
        "Юбилейное, yubileynoye",
        "Енгил, yengil",
        "Yolka, елка",
        "Yolka, ёлка",
        "Жвачка, zhvachka",
        "Zhvachka, жвачка",
        "Ежик, yozhik",
        "Халва, khalva",
        "Khalva, халва",
        "Щётка, shchetka",
        "Щетка, schetka",
        "Shchetka, щетка",
        "Сыр, syr",
        "Syr, сыр",
        "Чай, chai",
        "Рыба, ryba",
        "Вишня, wishnya",
        "Мыло детское, mylo",
        "йўл, yoʻl"
    })
    void whatAKeyboardLacksIsFoundEitherWay(String name, String typed) {
        assertTrue(isFound(name, typed), SearchText.asked(typed) + " in " + SearchText.index(name));
    }

    @ParameterizedTest
    @CsvSource({
        "сок, сук",
        "сук, сок",
        "суп, соп",
        "мука, мак",
        "лук, лак",
        "йод, еда",
        "еда, йод",
        "хлеб, клеб",
        "гул, гол",
        "ром, рум",
        "рис, рус",
        "сыр, сур",
        "жир, зир",
        "урик, орик",
        "кофе, хофе",
        "масло, мосло",
        "шар, жар",
        "чай, шай",
        "bor, bur",
        "sok, suk"
    })
    void whatIsAskedForFindsNoOtherWord(String name, String typed) {
        assertFalse(
                isFound(name, typed), SearchText.asked(typed) + " in " + SearchText.index(name));
    }

    @Test
    void aWordOfOneSpellingIsAskedForOnce() {
        assertEquals(List.of(Set.of("moloko"), Set.of("3")), SearchText.asked("Молоко 3"));
        assertEquals(List.of(Set.of("ozbek", "uzbek")), SearchText.asked("ўзбек"));
        assertEquals(List.of(), SearchText.asked(" ! "));
    }

    private static boolean isFound(String name, String typed) {
        List<String> index = List.of(SearchText.index(name).split(" "));
        List<Set<String>> asked = SearchText.asked(typed);
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(
                                word ->
                                        index.stream()
                                                .anyMatch(
                                                        w ->
                                                                word.stream()
                                                                        .anyMatch(w::startsWith)));
    }

    @ParameterizedTest
    @CsvSource({"сок, сук", "суп, соп", "мука, мак", "лук, лак", "йод, еда", "хлеб, клеб"})
    void otherWordsStayOthers(String name, String typed) {
        List<String> index = List.of(SearchText.index(name).split(" "));
        assertFalse(index.stream().anyMatch(w -> w.startsWith(SearchText.typed(typed).getFirst())));
    }

    @Test
    void aWordThatIsWrittenInOneWayIsIndexedOnce() {
        assertEquals("moloko 3 2 1 l", SearchText.index("Молоко 3,2% 1 л"));
        assertEquals("", SearchText.index("«»"));
        assertEquals(List.of(), SearchText.typed(" "));
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
