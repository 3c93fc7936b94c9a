package smena.text;

import smena.domain.promotion.Validity;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// On which days of the week and at which hours a promotion holds, in words.
public final class ValidityWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SHORTEST_RUN = 3;

    private ValidityWords() {}

    /// The weekdays where it is not all of them, and the hours: `Mo–Fr, 18:00–20:00`. Empty for one
    /// that holds at any time.
    public static String times(Validity validity, Formats formats) {
        List<String> parts = new ArrayList<>();
        if (validity.days().size() < DayOfWeek.values().length) {
            parts.add(days(validity.days().stream().sorted().toList(), formats));
        }
        validity.hours()
                .ifPresent(h -> parts.add(TIME.format(h.from()) + "–" + TIME.format(h.to())));
        return String.join(", ", parts);
    }

    private static String days(List<DayOfWeek> days, Formats formats) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < days.size()) {
            int to = from;
            while (to + 1 < days.size() && days.get(to + 1) == days.get(to).plus(1)) {
                to++;
            }
            if (to - from + 1 >= SHORTEST_RUN) {
                words.add(day(days.get(from), formats) + "–" + day(days.get(to), formats));
            } else {
                days.subList(from, to + 1).forEach(day -> words.add(day(day, formats)));
            }
            from = to + 1;
        }
        return String.join(" ", words);
    }

    private static String day(DayOfWeek day, Formats formats) {
        return formats.words().get("promo.day." + day);
    }
}
