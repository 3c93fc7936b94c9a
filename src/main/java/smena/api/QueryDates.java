package smena.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/// Business dates among the parameters of a call.
final class QueryDates {
    private static final int LONGEST = 200;

    /// Days are compared as they are stored, with four digits of the year.
    private static final DateTimeFormatter DAY =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR, 4)
                    .appendPattern("-MM-dd")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private QueryDates() {}

    /// The date of this name; empty where it is left out.
    static Optional<LocalDate> of(ApiCall call, String name) {
        String text = call.query().getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            throw JsonFields.requestDeclined(name, call.language().text("api.text", LONGEST));
        }
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            throw JsonFields.requestDeclined(name, call.language().text("api.date"));
        }
    }

    /// The same where it is required.
    static LocalDate required(ApiCall call, String name) {
        return of(call, name)
                .orElseThrow(
                        () -> JsonFields.requestDeclined(name, call.language().text("api.date")));
    }
}
