package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource({
        "26.11.2026, 2026-11-26",
        "1/2/2027, 2027-02-01",
        " 05-12-2026 , 2026-12-05",
        "31.02.2026, ''",
        "26.11.26, ''",
        "2026-11-26, ''",
        "26.11, ''",
        "x, ''"
    })
    void aDay(String typed, String day) {
        assertEquals(day, Typed.day(typed).map(String::valueOf).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "18:30, 18:30",
        "8.05, 08:05",
        "00:00, 00:00",
        "24:00, ''",
        "18:60, ''",
        "1830, ''",
        "7, ''"
    })
    void aTime(String typed, String time) {
        assertEquals(time, Typed.time(typed).map(String::valueOf).orElse(""));
    }
}
