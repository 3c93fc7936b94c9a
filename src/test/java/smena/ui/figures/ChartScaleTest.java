package smena.ui.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import smena.text.Formats;
import smena.text.Language;
import smena.ui.kit.TestWords;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

class ChartScaleTest {
    /// Amounts in soʻm, as are the lines.
    @ParameterizedTest
    @CsvSource({
        "0, 8148300, 0, 9000000, 3000000",
        "0, 0, 0, 1, 1",
        "0, 1, 0, 1, 1",
        "0, 999999999, 0, 1000000000, 500000000",
        "-38900, 0, -40000, 0, 20000",
        "-500, 1200, -1000, 2000, 1000",
    })
    void theLinesAreRound(long least, long most, long low, long high, long step) {
        assertEquals(
                new ChartScale(low * 100, high * 100, step * 100),
                ChartScale.of(least * 100, most * 100));
    }

    @Test
    void anyAmountsFitBetweenAtMostFourLines() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            long most = random.nextLong(1L << (1 + random.nextInt(48)));
            long least =
                    random.nextBoolean() ? 0 : -random.nextLong(1L << (1 + random.nextInt(48)));
            ChartScale scale = ChartScale.of(least, most);
            String of = "seed %d: %d to %d on %s".formatted(seed, least, most, scale);
            assertTrue(scale.low() <= least && scale.high() >= most, of);
            assertEquals(0, scale.low() % scale.step(), of);
            assertTrue((scale.high() - scale.low()) / scale.step() <= 3, of);
            for (Language language : Language.values()) {
                assertTold(scale, TestWords.in(language).formats(), of);
            }
        }
    }

    /// No two lines are told alike.
    private static void assertTold(ChartScale scale, Formats formats, String of) {
        Set<String> told = new HashSet<>();
        for (long line = scale.low(); line <= scale.high(); line += scale.step()) {
            assertTrue(told.add(scale.text(line, formats)), of + " " + told);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void largeNumbersAreWords(Language language) {
        Formats formats = TestWords.in(language).formats();
        String million =
                switch (language) {
                    case EN -> "1,5M";
                    case RU -> "1,5\u00A0млн";
                    case UZ -> "1,5\u00A0mln";
                    case UZ_CYRL -> "1,5\u00A0млн";
                };
        String told = ChartScale.of(0, 1_500_000_00).text(1_500_000_00, formats);
        assertEquals(million, told.replace(' ', '\u00A0'));
    }
}
