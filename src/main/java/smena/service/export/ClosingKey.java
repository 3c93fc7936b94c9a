package smena.service.export;

import smena.domain.shift.ShiftReport;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The Z-report that a row belongs to; without number and time while the shift is open.
record ClosingKey(String till, String made, String number) {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    static ClosingKey open(String till) {
        return new ClosingKey(till, "", "");
    }

    static ClosingKey of(ShiftReport z) {
        String made = z.closed().map(c -> iso(c.at(), c.offsetSeconds())).orElse("");
        return new ClosingKey(z.shop().till(), made, z.zNumber().map(String::valueOf).orElse(""));
    }

    /// ISO 8601 with the shop's offset from UTC.
    static String iso(Instant at, long offsetSeconds) {
        return SECOND.format(
                at.atOffset(ZoneOffset.ofTotalSeconds(Math.toIntExact(offsetSeconds))));
    }
}
