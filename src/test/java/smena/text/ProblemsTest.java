package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.Problem;
import smena.domain.catalog.Unit;
import smena.domain.journal.ClockReading;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class ProblemsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyProblemHasASentence(Language language) throws ReflectiveOperationException {
        for (Class<?> kind : Problem.class.getPermittedSubclasses()) {
            String sentence = problems(language).sentence(sample(kind));
            assertFalse(sentence.matches(".*(\\{\\d}|\\[problem\\.).*"), sentence);
        }
    }

    @Test
    void aSentenceNamesTheFigures() {
        assertEquals(
                "Не хватает 1\u00A0500\u00A0сум",
                problems(Language.RU).sentence(new Problem.TooLittlePaid(Money.of(150_000))));
        assertEquals(
                "PIN-kod notoʻgʻri. Qolgan urinishlar: 2",
                problems(Language.UZ).sentence(new Problem.WrongPin(2)));
        assertEquals(
                "Too many wrong PINs. Wait 0:40",
                problems(Language.EN).sentence(new Problem.WaitForPin(40)));
    }

    /// Settings are stored as a program reads them.
    @Test
    void aSettingIsSaidAsAPersonReadsIt() {
        assertEquals("Нет", now("money.cashStep", "0"));
        assertEquals("100\u00A0сум", now("money.cashStep", "10000"));
        assertEquals("5\u00A0000\u00A0сум", now("shift.differenceLimit", "500000"));
        assertEquals("7\u00A0сум", now("refund.withoutReceipt", "700"));
        assertEquals("Да", now("till.sound", "1"));
        assertEquals("Нет", now("money.hideZeroDecimals", "0"));
        assertEquals("Ўзбекча", now("shop.language", "uz-Cyrl"));
        assertEquals("Предупреждать", now("stock.policy", "WARN"));
        assertEquals("1\u00A0000; 500", now("cash.denominations", "100000,50000"));
        assertEquals("—", now("shop.address", ""));
        assertEquals("Non", now("shop.name", "Non"));
    }

    @Test
    void allSettingsThatAnotherHasChangedAreNamed() {
        assertEquals(
                "Название магазина (теперь Non); Адрес (теперь —): пока вы правили, изменено"
                        + " другим. Сохраните ещё раз, чтобы осталось ваше",
                problems(Language.RU)
                        .sentence(
                                new Problem.SettingChangedMeanwhile(
                                        List.of(
                                                new Problem.ChangedSetting("shop.name", "Non"),
                                                new Problem.ChangedSetting("shop.address", "")))));
    }

    /// What somebody else has changed of people and roles is named with what it is now.
    @Test
    void whatAnotherHasChangedOfAPersonOrARoleIsNamed() {
        Problems ru = problems(Language.RU);
        String keeps = ". Сохраните ещё раз, чтобы осталось ваше";
        String repeats = ". Повторите, чтобы было по-вашему";
        assertEquals(
                "Имя: пока вы правили, изменено другим, теперь Olim" + keeps,
                ru.sentence(new Problem.NameChangedMeanwhile("Olim")));
        assertEquals(
                "Дата рождения: пока вы правили, изменено другим, теперь 02.01.1990" + keeps,
                ru.sentence(
                        new Problem.BirthDateChangedMeanwhile(
                                Optional.of(LocalDate.of(1990, 1, 2)))));
        assertEquals(
                "Роль: пока вы выбирали, изменено другим, теперь Старший кассир" + repeats,
                ru.sentence(new Problem.RoleChangedMeanwhile(Role.SENIOR)));
        assertEquals(
                "Старший кассир, Внесение, выплата, инкассация: пока вы выбирали, изменено"
                        + " другим, теперь До 500\u00A0000"
                        + repeats,
                ru.sentence(new Problem.GrantChangedMeanwhile(Role.SENIOR, Right.MOVE_CASH)));
    }

    private static String now(String setting, String stored) {
        String said =
                problems(Language.RU)
                        .sentence(new Problem.SettingChangedMeanwhile(setting, stored));
        String begun = "теперь ";
        return said.substring(said.indexOf(begun) + begun.length(), said.indexOf(". Сохраните"));
    }

    /// 0,84 of what? The till sells by the piece, by weight and by length.
    @Test
    void whatIsLeftHasItsUnit() {
        assertEquals(
                "Kolbasa: вернуть можно ещё только 0,84\u00A0кг",
                problems(Language.RU)
                        .sentence(
                                new Problem.MoreThanLeft(
                                        "Kolbasa", new Quantity(840), Unit.KILOGRAM)));
    }

    @Test
    void whatToDoIsNotLostBehindALongPath() {
        String sentence =
                problems(Language.EN)
                        .sentence(new Problem.FolderNotWritable("/" + "😀".repeat(5_000)));
        assertTrue(sentence.length() < 600, sentence);
        assertTrue(sentence.contains("😀…😀"), sentence);
        assertTrue(sentence.endsWith("choose another"), sentence);
    }

    private static Problems problems(Language language) {
        return new Problems(
                new Formats(Words.in(language), MoneyStyle.SUM, ZoneId.of("Asia/Tashkent")));
    }

    private static Problem sample(Class<?> kind) throws ReflectiveOperationException {
        RecordComponent[] parts = kind.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(ProblemsTest::value).toArray();
        return (Problem) kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type) {
        if (type == int.class) {
            return 7;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == Unit.class) {
            return Unit.KILOGRAM;
        }
        if (type == long.class) {
            return 8L;
        }
        if (type == Money.class) {
            return Money.of(900);
        }
        if (type == Quantity.class) {
            return Quantity.ONE;
        }
        if (type == Approval.Ask.class) {
            return new Approval.Ask(Right.VOID, "", Money.ZERO);
        }
        if (type == ClockReading.class) {
            return new ClockReading(Instant.EPOCH, Instant.EPOCH.plusSeconds(90_000));
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 26);
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Role.class) {
            return Role.CASHIER;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class) {
            return List.of(new Problem.ChangedSetting("shop.name", "Non"));
        }
        if (type == Problem.class) {
            return new Problem.NoOpenShift();
        }
        return "Non";
    }
}
