package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    void whatWasChangedOfATaxRateIsTold() {
        JournalSentences ru = new JournalSentences(formats(Language.RU));
        Map<String, Object> planned =
                Map.of(
                        "rate", "VAT12",
                        "act", "planned",
                        "name", "НДС",
                        "taken", "STANDARD",
                        "points", 1550L,
                        "since", "2027-01-01");
        assertEquals(
                "Изменена ставка налога: VAT12: с 01.01.2027 — 15,5\u00A0%",
                ru.of(line(EntryKind.TAX_RATE_CHANGED, planned, Map.of())));
        Map<String, Object> added =
                Map.of("rate", "NO", "act", "added", "taken", "EXEMPT", "points", 0L);
        assertEquals(
                "добавлена NO: Без НДС",
                ru.details(line(EntryKind.TAX_RATE_CHANGED, added, Map.of())));
        JournalSentences uz = new JournalSentences(formats(Language.UZ));
        assertEquals(
                "VAT12 endi «QQS» deb ataladi",
                uz.details(
                        line(
                                EntryKind.TAX_RATE_CHANGED,
                                Map.of("rate", "VAT12", "act", "renamed", "name", "QQS"),
                                Map.of())));
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
    void aPrinterIsToldWithItsPlace() {
        String at50 = "TCP 192.168.1.50:9100  48 cp866 17 1 0 0 1 1 0";
        String at51 = "TCP 192.168.1.51:9100 epson 48 cp866 17 1 0 0 1 1 0";
        assertEquals(
                "Изменение настройки: Принтер чеков · было Сеть 192.168.1.50:9100 · стало Сеть"
                        + " 192.168.1.51:9100",
                printer(at50, at51));
        assertEquals(
                "Изменение настройки: Принтер чеков · Сеть 192.168.1.51:9100 · настройка изменена",
                printer(at51, at51.replace(" 48 ", " 32 ")));
        assertEquals(
                "Изменение настройки: Принтер чеков · было Экран · стало COM-порт COM 3 9600",
                printer(
                        "SCREEN   48 cp866 17 1 0 0 1 1 0",
                        "SERIAL COM 3 9600  48 cp866 17 1 0 0 1 1 0"));
        assertEquals(
                "Изменение настройки: Принтер чеков · было — · стало Сеть", printer("", "TCP x"));
    }

    private static String printer(String old, String now) {
        return new JournalSentences(formats(Language.RU)).of(setting("printer", old, now));
    }

    /// What a program keeps is no sentence: names of constants, bars between columns, minor units,
    /// years with letters around them are those of documents.
    private static final Pattern RAW =
            Pattern.compile(
                    "[A-Z]+_[A-Z_]+|\\b[A-Z]{5,}\\b|\\||(?<![-\\d])\\d{5,}|[{}\\[\\]]"
                            + "|\\b(true|false|null|active|archived)\\b");

    /// The facts of every kind that has codes, rows or minor units among them, as they are written.
    private static final List<JournalLine> WRITTEN =
            List.of(
                    setting("payment.card", "2|CARD|Karta|active", "3|CARD|Humo|archived"),
                    setting("payment.humo", "", "5|CARD|Humo|active"),
                    setting("law.cashLimit", "", "2500000000"),
                    setting("law.cashLimitFrom", "2026-01-01", "2027-01-01"),
                    setting("scale.most", "6000", "15000"),
                    setting("scale.protocol", "", "CAS"),
                    setting("http.reach", "LOCAL", "ENCRYPTED"),
                    setting("printer", "", "TCP 127.0.0.1 9100 epson 48 cp866 17 1 0 0 1 1 0"),
                    setting("terminal.simulator", "APPROVES", "SILENT_DECLINED"),
                    setting("display.screen", "OFF", "SECOND_SCREEN"),
                    setting("picture.logo", "", "9f86d081884c7d65"),
                    setting("till.favourites", "1,2,3", "1,2,3,40000"),
                    setting("scale.patterns", "21IIIIIWWWWWC", "22IIIIIWWWWWC"),
                    setting("cash.reasons.PAY_OUT", "", "Transport\nChoy"),
                    setting("of.a.newer.till", "A_B|C", "100000"),
                    line(
                            EntryKind.PRINTER_FAILED,
                            Map.of("document", "CASH", "state", "FAILED", "reason", "NO_PAPER"),
                            Map.of()),
                    line(
                            EntryKind.PRINT_DECIDED,
                            Map.of("document", "Z", "was", "UNKNOWN", "decision", "AGAIN"),
                            Map.of()),
                    line(
                            EntryKind.BACKUP,
                            Map.of("place", "FIRST", "purpose", "DAILY_COPY", "bytes", 1234567L),
                            Map.of()),
                    line(
                            EntryKind.BACKUP,
                            Map.of("place", "SECOND", "failed", "DiskFull[folder=/x]"),
                            Map.of()),
                    line(
                            EntryKind.TERMINAL,
                            Map.of(
                                    "state", "NOT_PAID",
                                    "purpose", "SALE_PAYMENT",
                                    "method", "card",
                                    "amount", 4_500_000L),
                            Map.of()),
                    line(
                            EntryKind.AGE_CHECKED,
                            Map.of("age", 21L, "answer", "YES", "proof", "PASSPORT"),
                            Map.of()),
                    line(
                            EntryKind.CATALOGUE_CHANGED,
                            Map.of("counted", "Choy", "product", 12345L),
                            Map.of("product", "Choy")),
                    line(
                            EntryKind.CATALOGUE_CHANGED,
                            Map.of("bulk", "category", "value", "Non", "goods", List.of(1, 2)),
                            Map.of()),
                    line(
                            EntryKind.LABELS_CHANGED,
                            Map.of("act", "put", "count", 3L, "goods", List.of(1, 2, 3)),
                            Map.of()),
                    line(
                            EntryKind.PRICES_CHANGED,
                            Map.of("act", "made", "number", 12L, "document", 123456L, "count", 3L),
                            Map.of()),
                    line(
                            EntryKind.PROGRAM_CHANGED,
                            Map.of("made", "Sayt", "program", 7L, "owner", "Aziza"),
                            Map.of()),
                    line(
                            EntryKind.SUPPLIER_PAID,
                            Map.of("supplier", 3L, "amount", 100_000_000L, "balance", 5L),
                            Map.of("supplier", "Sharq")),
                    line(
                            EntryKind.REPLY_KEPT,
                            Map.of("program", 3L, "status", 201L, "body", "{\"a\":1}"),
                            Map.of()));

    @Test
    void nothingRawIsInASentence() {
        for (Language language : Language.values()) {
            JournalSentences sentences = new JournalSentences(formats(language));
            for (JournalLine line : WRITTEN) {
                String said = sentences.of(line);
                assertFalse(RAW.matcher(said).find(), language + " " + line.facts() + ": " + said);
            }
        }
        JournalSentences ru = new JournalSentences(formats(Language.RU));
        assertEquals(
                List.of(
                        "Способ «Karta» · название «Karta» → «Humo» · место 2 → 3 · больше не"
                                + " предлагается",
                        "Способ «Humo» · добавлен",
                        "Наличными за один чек, не больше · было — · стало 25 000 000 сум"),
                WRITTEN.subList(0, 3).stream()
                        .map(ru::details)
                        .map(said -> said.replace(Formats.NBSP, ' '))
                        .toList());
        String all =
                String.join("\n", WRITTEN.stream().map(ru::details).toList())
                        .replace(Formats.NBSP, ' ');
        for (String wanted :
                List.of(
                        "Принтер чеков · было — · стало Сеть",
                        "Наибольший вес весов · было 6 кг · стало 15 кг",
                        "Каким компьютерам отвечать · было только этому",
                        "Причины выплат · было — · стало Transport; Choy",
                        "кассовый ордер · не напечатано · Закончилась бумага. Вставьте новый рулон",
                        "Z-отчёт · печатать снова",
                        "вторая папка · не удалась",
                        "решено: не оплачено · 45 000 сум",
                        "возраст проверен · паспорт, ID-карта · от 21 лет",
                        "Choy · остаток теперь считается",
                        "категория нескольких товаров · теперь Non",
                        "добавлены в очередь",
                        "№ 12 · создан",
                        "выдан токен: Sayt · для: Aziza",
                        "Sharq · 1 000 000 сум")) {
            assertTrue(all.contains(wanted), wanted + " in\n" + all);
        }
    }

    private static JournalLine setting(String name, String old, String now) {
        return line(
                EntryKind.SETTING_CHANGED, Map.of("name", name, "old", old, "new", now), Map.of());
    }

    /// Each setting whose change is an entry has a name in every language, so that a new one is
    /// not passed over in silence.
    @Test
    void everySettingThatIsJournalledHasAName() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/smena/service"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("SettingChanges(")
                        || source.contains("SharedSettings")
                        || file.endsWith("LabelValues.java")
                        || file.endsWith("BackupPlaces.java")) {
                    SETTING.matcher(source).results().map(m -> m.group(1)).forEach(names::add);
                }
            }
        }
        assertTrue(
                names.containsAll(Set.of("shop.name", "label.size", "paper.qr")), names::toString);
        names.removeAll(Set.of("payment.kind", "till.theme"));
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            assertEquals(
                    List.of(),
                    names.stream().filter(name -> !words.has("setting." + name)).toList(),
                    language.name());
        }
    }

    private static final Pattern SETTING =
            Pattern.compile(
                    "\"((?:shop|till|money|shift|stock|refund|law|cash|paper|picture|print|backup"
                            + "|http|display|scale|terminal|label)\\.[a-zA-Z.]*[a-zA-Z])\"");

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
