package smena.api;

import smena.domain.shift.ShiftReport;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Times as ISO 8601 with the shop's offset, to the second.
final class IsoTimes {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private IsoTimes() {}

    static String text(Instant at, int offsetSeconds) {
        return FORMAT.format(at.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds)));
    }

    static String text(ShiftReport.Stamp stamp) {
        return text(stamp.at(), stamp.offsetSeconds());
    }
}
