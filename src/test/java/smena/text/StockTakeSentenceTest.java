package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StockTakeSentenceTest {
    private static final Formats RU =
            new Formats(Words.in(Language.RU), MoneyStyle.SUM, ZoneOffset.UTC);

    @Test
    void eachActIsSaidWithWhatItIsAbout() {
        List<List<Object>> lines =
                List.of(List.of(1L, 5_000L, 5_000L, ""), List.of(2L, 5_000L, 4_000L, "Бой"));
        assertEquals("Начата инвентаризация № 7: A-1, A-2", said("begun", "scope", "A-1, A-2"));
        assertEquals("Начата инвентаризация № 7: весь ассортимент", said("begun", "scope", ""));
        assertEquals(
                "Начата инвентаризация № 7: категорий: 2",
                said("begun", "categories", List.of(3L, 4L)));
        assertEquals(
                "Начата инвентаризация № 7: 2 товара", said("begun", "listed", List.of(8L, 9L)));
        assertEquals(
                "Инвентаризация № 7: показаны расхождения. Посчитано: 2, расходится: 1, не"
                        + " посчитано: 3",
                of(Map.of("act", "compared", "stockTake", 7L, "lines", lines, "uncounted", 3L)));
        assertEquals(
                "Инвентаризация № 7: пересчитываются товары: 1",
                said("again", "goods", List.of(2L)));
        assertEquals(
                "Инвентаризация № 7 завершена. Посчитано: 2, расходится: 1",
                said("finished", "lines", lines));
        assertEquals("Инвентаризация № 7 отменена", said("givenUp", "lines", lines));
        assertEquals(Optional.empty(), StockTakeSentence.of(Map.of("act", "of a newer till"), RU));
    }

    private static String said(String act, String key, Object value) {
        return of(Map.of("act", act, "stockTake", 7L, key, value));
    }

    private static String of(Map<String, ?> payload) {
        return StockTakeSentence.of(payload, RU).orElseThrow();
    }
}
