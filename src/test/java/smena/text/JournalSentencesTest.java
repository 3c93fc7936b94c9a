package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every entry of the journal can be read in every language.
class JournalSentencesTest {
    @Test
    void everyKindHasASentenceInEveryLanguage() {
        for (Language language : Language.values()) {
            JournalSentences sentences = new JournalSentences(formats(language));
            for (EntryKind kind : EntryKind.values()) {
                String sentence = sentences.of(line(kind, Map.of(), Map.of()));
                assertFalse(sentence.contains("["), kind + " in " + language + ": " + sentence);
                assertTrue(Character.isUpperCase(sentence.charAt(0)), sentence);
            }
        }
    }

    @Test
    void everyKindIsInAGroup() {
        assertEquals(
                List.of(EntryKind.values()),
                Arrays.stream(EntryKind.values())
                        .filter(kind -> JournalGroup.of(kind).kinds().contains(kind))
                        .toList());
        for (JournalGroup group : JournalGroup.values()) {
            assertFalse(group.kinds().isEmpty(), group::name);
        }
    }

    @Test
    void whatWasChangedOfPeopleAndRolesIsTold() {
        JournalSentences ru = new JournalSentences(formats(Language.RU));
        assertEquals(
                "Кассир · Скидка · Можно, до 10 %",
                ru.details(
                        line(
                                EntryKind.PEOPLE_CHANGED,
                                Map.of(
                                        "role", "CASHIER",
                                        "right", "DISCOUNT",
                                        "from", "WITH_APPROVAL",
                                        "to", "ALLOWED 1000"),
                                Map.of())));
        assertEquals(
                "Дилноза · больше не работает",
                ru.details(
                        line(
                                EntryKind.PEOPLE_CHANGED,
                                Map.of("deactivated", "Дилноза", "person", 1L),
                                Map.of("person", "Дилноза"))));
        assertEquals(
                "Дилноза",
                ru.details(line(EntryKind.HANDED_OVER, Map.of("to", "Дилноза"), Map.of())));
    }

    @Test
    void namesAmountsAndDocumentsAreTold() {
        JournalSentences ru = new JournalSentences(formats(Language.RU));
        assertEquals(
                "Инвентаризация № 7 отменена",
                ru.of(
                        line(
                                EntryKind.STOCK_TAKEN,
                                Map.of("act", "givenUp", "stockTake", 7L),
                                Map.of())));
        assertEquals(
                "Продажа: SALE-2026-00012 · 45\u00A0000\u00A0сум",
                ru.of(
                        line(
                                EntryKind.SALE,
                                Map.of("number", "SALE-2026-00012", "total", 4_500_000L),
                                Map.of())));
        assertEquals(
                "Движение наличных: Выплата · 85\u00A0000\u00A0сум · причина: Хлеб",
                ru.of(
                        line(
                                EntryKind.CASH_MOVED,
                                Map.of("kind", "PAY_OUT", "amount", 8_500_000L, "reason", "Хлеб"),
                                Map.of())));
        assertEquals(
                "Исправление долга: Anvar · −1\u00A0000\u00A0сум",
                ru.of(
                        line(
                                EntryKind.DEBT_CORRECTED,
                                Map.of("customer", 7L, "amount", -100_000L),
                                Map.of("customer", "Anvar"))));
        assertEquals(
                "Изменение настройки: Название магазина · было A · стало B",
                ru.of(
                        line(
                                EntryKind.SETTING_CHANGED,
                                Map.of("name", "shop.name", "old", "A", "new", "B"),
                                Map.of())));
        assertEquals(
                "Изменение настройки: Округление наличных · было Нет · стало 100\u00A0сум",
                ru.of(
                        line(
                                EntryKind.SETTING_CHANGED,
                                Map.of("name", "money.cashStep", "old", "0", "new", "10000"),
                                Map.of())));
    }

    @Test
    void whatWasApprovedIsTold() {
        JournalSentences ru = new JournalSentences(formats(Language.RU));
        assertEquals(
                "Подтверждение: скидка · попросил(а) Dilnoza",
                ru.of(
                        line(
                                EntryKind.APPROVAL,
                                Map.of("act", "DISCOUNT", "askedBy", "Dilnoza"),
                                Map.of())));
    }

    /// What nobody counted is told by the kind of entry alone, never as −1.
    @Test
    void whatIsNotKnownIsLeftOut() {
        JournalSentences en = new JournalSentences(formats(Language.EN));
        String closed =
                en.of(
                        line(
                                EntryKind.SHIFT_CLOSED,
                                Map.of("z", 3L, "counted", -1L, "snapshot", "abc"),
                                Map.of()));
        assertTrue(closed.endsWith("Z № 3"), closed);
        assertEquals(
                "Shift opened",
                en.of(line(EntryKind.SHIFT_OPENED, Map.of("count", 7L, "added", 9L), Map.of())));
        String long80 = "x".repeat(500);
        assertTrue(
                en.of(line(EntryKind.NO_SALE, Map.of("reason", long80), Map.of())).length() < 140);
    }

    private static JournalLine line(
            EntryKind kind, Map<String, Object> facts, Map<String, String> names) {
        return new JournalLine(
                1, Instant.EPOCH, 0, Optional.empty(), Optional.empty(), kind, facts, names);
    }

    private static Formats formats(Language language) {
        return new Formats(Words.in(language), MoneyStyle.SUM, ZoneId.of("Asia/Tashkent"));
    }
}
