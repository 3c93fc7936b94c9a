package smena.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and months in words. Uzbek puts a hyphen between the day and its month, the others a blank.
final class CalendarWords {
    private final Locale locale;
    private final String joint;

    CalendarWords(Language language) {
        locale = language.locale();
        joint = language == Language.UZ || language == Language.UZ_CYRL ? "-" : " ";
    }

    String day(LocalDate day) {
        return write("d'" + joint + "'MMMM", day);
    }

    String weekday(LocalDate day) {
        return write("EEEE", day) + ", " + day(day);
    }

    String shortWeekday(LocalDate day) {
        return write("EEE", day).toLowerCase(locale) + ", " + day(day);
    }

    String dayOfMonth(LocalDate day) {
        return write("EEE", day).toLowerCase(locale) + ", " + day.getDayOfMonth();
    }

    String month(LocalDate day) {
        String month = write("LLLL yyyy", day);
        return month.substring(0, 1).toUpperCase(locale) + month.substring(1);
    }

    String days(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return day(from) + ' ' + from.getYear() + " – " + day(to) + ' ' + to.getYear();
        }
        if (from.getMonth() != to.getMonth()) {
            return day(from) + " – " + day(to);
        }
        return from.equals(to) ? day(to) : from.getDayOfMonth() + "–" + day(to);
    }

    private String write(String pattern, LocalDate day) {
        String text = DateTimeFormatter.ofPattern(pattern, locale).format(day);
        return text.replace('ʼ', 'ʻ');
    }
}
