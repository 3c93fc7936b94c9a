package smena.service.imports;

import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.catalog.SearchText;
import smena.domain.catalog.Unit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a row says of the rules under which a product is sold: an age as `18` or `18+`, the others
/// as yes or no. What is neither is refused, never guessed.
final class RuleText {
    private static final Pattern AGE = Pattern.compile("(\\d{1,2})(?:[.,]0+)?\\s*\\+?");
    private static final Set<String> YES =
            words("yes", "y", "true", "да", "есть", "ha", "bor", "ҳа", "истина", "rost", "x", "v");
    private static final Set<String> NO =
            words("no", "n", "false", "нет", "yo'q", "йўқ", "ложь", "yolg'on", "without", "без");
    private static final Set<String> YES_SIGNS = Set.of("1", "+", "✓", "✔", "☑");
    private static final Set<String> NO_SIGNS = Set.of("", "0", "-", "–", "—", "☐");
    private static final int LONGEST = 20;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final LocalDate today;

    /// @param today the day from which the rules hold
    RuleText(LocalDate today) {
        this.today = today;
    }

    private static Set<String> words(String... words) {
        return Stream.of(words).map(SearchText::fold).collect(Collectors.toUnmodifiableSet());
    }

    /// Why a cell of such a column makes no sense; empty where it does.
    Optional<Refusal> wrong(Column column, String text, Unit unit) {
        if (column == Column.MINIMUM_AGE) {
            return age(text).isEmpty() ? Optional.of(Refusal.BAD_AGE) : Optional.empty();
        }
        boolean said = date(text).isPresent();
        if (!said && yes(text).isEmpty()) {
            return Optional.of(Refusal.NOT_YES_OR_NO);
        }
        return column == Column.MARKED && (said || yes(text).orElse(false)) && unit != Unit.PIECE
                ? Optional.of(Refusal.MARKED_BY_PIECE)
                : Optional.empty();
    }

    /// The rules of a row of which no cell is wrong.
    ///
    /// @param ageFrom the day from which the age is asked for; today where it is none
    SaleRules read(String age, String ageFrom, String marked, String noCash) {
        int years = age(age).orElse(0);
        LocalDate from = date(ageFrom).orElse(today);
        return new SaleRules(
                years == 0 ? Optional.empty() : Optional.of(new MinimumAge(years, from)),
                day(noCash),
                day(marked));
    }

    /// A day as a till writes it, or as a spreadsheet makes of it: `2026-11-01`, `01.11.2026`.
    static Optional<LocalDate> date(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        boolean plain = day.group(1) != null;
        int year = Integer.parseInt(day.group(plain ? 1 : 6));
        int month = Integer.parseInt(day.group(plain ? 2 : 5));
        int ofMonth = Integer.parseInt(day.group(plain ? 3 : 4));
        try {
            return Optional.of(LocalDate.of(year, month, ofMonth));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String text) {
        Optional<LocalDate> date = date(text);
        return date.isPresent() ? date : fromToday(text);
    }

    private Optional<LocalDate> fromToday(String text) {
        return yes(text).orElse(false) ? Optional.of(today) : Optional.empty();
    }

    /// 0 for any age.
    private static Optional<Integer> age(String text) {
        if (NO_SIGNS.contains(text) || isOf(NO, text)) {
            return Optional.of(0);
        }
        Matcher years = AGE.matcher(text);
        return years.matches() ? Optional.of(Integer.parseInt(years.group(1))) : Optional.empty();
    }

    /// Whether a cell says yes or no; empty where it says neither.
    static Optional<Boolean> yes(String text) {
        if (YES_SIGNS.contains(text) || isOf(YES, text)) {
            return Optional.of(true);
        }
        return NO_SIGNS.contains(text) || isOf(NO, text) ? Optional.of(false) : Optional.empty();
    }

    private static boolean isOf(Set<String> words, String text) {
        return text.length() <= LONGEST && words.contains(SearchText.fold(text));
    }
}
