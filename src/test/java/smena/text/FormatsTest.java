package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

class FormatsTest {
    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private final Formats brief = formats(true, Language.UZ);
    private final Formats full = formats(false, Language.RU);

    @ParameterizedTest
    @CsvSource({
        "0, '0', '0,00'",
        "1, '0,01', '0,01'",
        "10000000, '100_000', '100_000,00'",
        "10000050, '100_000,50', '100_000,50'",
        "-600000, '−6_000', '−6_000,00'",
        "99999999999, '999_999_999,99', '999_999_999,99'"
    })
    void money(long minor, String shortened, String whole) {
        assertEquals(nbsp(shortened), brief.money(Money.of(minor)));
        assertEquals(nbsp(whole), full.money(Money.of(minor)));
    }

    @Test
    void currencyStaysOnTheLineOfItsAmount() {
        assertEquals(nbsp("41_090_soʻm"), brief.moneyWithCurrency(Money.of(4_109_000)));
        assertEquals(nbsp("41_090,00_сум"), full.moneyWithCurrency(Money.of(4_109_000)));
    }

    @Test
    void aDifferenceShowsItsSign() {
        assertEquals("+500", brief.signed(Money.of(50_000)));
        assertEquals("−500", brief.signed(Money.of(-50_000)));
        assertEquals("0", brief.signed(Money.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"845, '0,845'", "1000, '1'", "1500, '1,5'", "-1, '−0,001'", "9999999, '9_999,999'"})
    void quantity(long thousandths, String text) {
        assertEquals(nbsp(text), brief.quantity(new Quantity(thousandths)));
    }

    @Test
    void aMomentIsNamedByItsDay() {
        Instant now = Instant.parse("2026-01-01T08:00:00Z");
        assertEquals(
                "bugun, 1-yanvar 13:00", brief.moment(Instant.parse("2026-01-01T08:00:00Z"), now));
        assertEquals(
                "kecha, 31-dekabr 23:59", brief.moment(Instant.parse("2025-12-31T18:59:00Z"), now));
        assertEquals("30.12.2025 23:59", brief.moment(Instant.parse("2025-12-30T18:59:00Z"), now));
        assertEquals(
                "5 января 00:00",
                full.moment(
                        Instant.parse("2026-01-04T19:00:00Z"),
                        Instant.parse("2026-11-01T08:00:00Z")));
    }

    @Test
    void timesAreTheShops() {
        Instant moment = Instant.parse("2026-11-22T20:05:00Z");
        assertEquals("23.11.2026 01:05", brief.dateTime(moment));
        assertEquals("4 soat 12 daqiqa", brief.duration(Duration.ofMinutes(252)));
        assertEquals("12 мин", full.duration(Duration.ofSeconds(759)));
        assertEquals("14:05", Formats.countdown(845));
        assertEquals("0 мин", full.duration(Duration.ofSeconds(-5)));
    }

    @ParameterizedTest
    @CsvSource({
        "1250, 125000",
        "'1 250,5', 125050",
        "1250.05, 125005",
        "'100\u00A0000', 10000000",
        "'5,', 500"
    })
    void readsATypedAmount(String typed, long minor) {
        assertEquals(Optional.of(Money.of(minor)), Typed.money(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "12a",
                "-5",
                "1,234",
                "1 2 3",
                "1..5",
                "1e5",
                "9999999999999"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertEquals(Optional.empty(), Typed.money(typed));
    }

    @Test
    void readsATypedQuantity() {
        assertEquals(Optional.of(new Quantity(845)), Typed.quantity("0.845"));
        assertEquals(Optional.of(new Quantity(2000)), Typed.quantity("2"));
        assertEquals(Optional.empty(), Typed.quantity("0,8455"));
        assertEquals(OptionalLong.of(12), Typed.whole("12"));
        assertEquals(OptionalLong.empty(), Typed.whole("1,5"));
    }

    @Test
    void readsBackWhatItWrote() {
        Money amount = Money.of(123_456_789_05L);
        assertEquals(Optional.of(amount), Typed.money(full.money(amount)));
    }

    private static Formats formats(boolean hidesZeroDecimals, Language language) {
        MoneyStyle style = new MoneyStyle("currency.UZS", hidesZeroDecimals);
        return new Formats(Words.in(language), style, TASHKENT);
    }

    private static String nbsp(String text) {
        return text.replace('_', Formats.NBSP);
    }
}
