package smena.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import smena.domain.receipt.ReceiptQuery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Days and times as people type them.
class TypedMomentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final LocalTime TIME = LocalTime.of(9, 31);

    @Test
    void daysAndTimes() {
        assertEquals(moment(DAY, null), read("05.11.2026"));
        assertEquals(moment(DAY, null), read(" 5/11/2026 "));
        assertEquals(moment(null, TIME), read("9:31"));
        assertEquals(moment(DAY, TIME), read("05.11.2026 09:31"));
        assertEquals(moment(DAY, TIME), read("5-11-2026, 9:31"));
    }

    /// The last minute counts.
    @Test
    void twoTimesMeanAllBetween() {
        assertEquals(
                ReceiptQuery.ALL
                        .days(Optional.of(DAY), Optional.of(DAY))
                        .times(Optional.of(LocalTime.of(23, 0)), Optional.of(LocalTime.MAX)),
                on("05.11.2026 23:00–23:59"));
        assertEquals(Optional.of(LocalTime.of(20, 59)), read("9:31 - 20:59").orElseThrow().end());
    }

    @Test
    void whatIsNone() {
        for (String typed :
                List.of(
                        "",
                        " ",
                        "31.02.2026",
                        "0.1.2026",
                        "25:00",
                        "9:60",
                        "2026",
                        "x",
                        "5.11.26",
                        "05.11.2026 9",
                        "99.99.9999",
                        "9:31 05.11.2026")) {
            assertEquals(Optional.empty(), read(typed), typed);
        }
    }

    @Test
    void aTimeMeansTheQuartersAroundItWithinTheDay() {
        assertEquals(
                ReceiptQuery.ALL.times(
                        Optional.of(LocalTime.of(9, 16)), Optional.of(LocalTime.of(9, 46))),
                on("9:31"));
        assertEquals(
                ReceiptQuery.ALL.times(
                        Optional.of(LocalTime.MIN), Optional.of(LocalTime.of(0, 20))),
                on("0:05"));
        assertEquals(
                ReceiptQuery.ALL.times(
                        Optional.of(LocalTime.of(23, 40)), Optional.of(LocalTime.MAX)),
                on("23:55"));
        assertEquals(ReceiptQuery.ALL.days(Optional.of(DAY), Optional.of(DAY)), on("05.11.2026"));
    }

    private static ReceiptQuery on(String typed) {
        return read(typed).orElseThrow().on(ReceiptQuery.ALL);
    }

    private static Optional<TypedMoment> read(String typed) {
        return TypedMoment.read(typed);
    }

    private static Optional<TypedMoment> moment(@Nullable LocalDate day, @Nullable LocalTime time) {
        return Optional.of(
                new TypedMoment(
                        Optional.ofNullable(day), Optional.ofNullable(time), Optional.empty()));
    }
}
