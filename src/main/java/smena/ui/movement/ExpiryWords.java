package smena.ui.movement;

import smena.domain.shop.ExpiryTerms;
import smena.text.Formats;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How a day to which goods keep is shown.
public final class ExpiryWords {
    private ExpiryWords() {}

    /// `вышел 3 дня назад`, `сегодня последний день`, `ещё 5 дней`
    public static String left(LocalDate day, LocalDate today, Formats formats) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return formats.words().get("expiry.lastDay");
        }
        return days < 0
                ? formats.words().count("expiry.past", -days)
                : formats.words().count("expiry.left", days);
    }

    /// Colour and sign of a day.
    public static void show(Tag tag, LocalDate day, LocalDate today, ExpiryTerms terms) {
        if (day.isBefore(today)) {
            tag.show(Tag.Kind.BAD, Sign.WARNING);
        } else if (day.isAfter(today.plusDays(terms.nearDays()))) {
            tag.show(Tag.Kind.NEUTRAL, null);
        } else {
            tag.show(Tag.Kind.WARN, Sign.CLOCK);
        }
    }
}
