package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.TypedText;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the members of a JSON object and gathers what is wrong with each, so that a program hears
/// everything at once.
final class JsonFields {
    private static final int MOST_DIGITS = 17;
    private static final int MOST_UNKNOWN = 10;
    private static final int LONGEST_NAME = 40;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,6})?");

    private final Map<String, @Nullable Object> values;
    private final CallerLanguage language;
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();

    JsonFields(Map<String, @Nullable Object> values, CallerLanguage language) {
        this.values = values;
        this.language = language;
    }

    /// The value as it stands there; null where there is none.
    @Nullable Object value(String name) {
        return values.get(name);
    }

    /// Whether the field stands there, be it as null.
    boolean has(String name) {
        return values.containsKey(name);
    }

    /// An amount that is not negative; zero if there is something wrong with it.
    Money amount(String name) {
        OptionalLong minor = minor(values.get(name), 2);
        if (minor.isEmpty() || minor.getAsLong() < 0) {
            wrong(name, language.sentence(new Problem.BadAmount()));
            return Money.ZERO;
        }
        return Money.of(minor.getAsLong());
    }

    /// A text of at most so many characters; empty where there is none.
    String text(String name, int longest) {
        Object value = values.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof String text && isText(value, longest)) {
            return text;
        }
        wrong(name, language.text("api.text", longest));
        return "";
    }

    /// True or false; false where there is none.
    boolean flag(String name) {
        Object value = values.get(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value != null) {
            wrong(name, language.text("api.flag"));
        }
        return false;
    }

    /// Notes that something is wrong with a field.
    void wrong(String name, String sentence) {
        List<String> sentences = wrong.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    /// Notes each field that is none of these: one that is misspelt would say nothing.
    void only(Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> wrong(shown(name), language.text("api.unknown")));
    }

    private static String shown(String name) {
        String line = TypedText.line(name);
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    /// Declines the call if anything was wrong.
    void check() {
        if (!wrong.isEmpty()) {
            throw new RequestDeclined(
                    ApiAnswer.of(ApiAnswer.BAD_REQUEST, new LinkedHashMap<>(wrong)));
        }
    }

    /// Declines the call for one field at once.
    static RequestDeclined requestDeclined(String name, String sentence) {
        return new RequestDeclined(refused(name, sentence));
    }

    /// The answer to a call with one field at fault.
    static ApiAnswer refused(String name, String sentence) {
        return ApiAnswer.of(ApiAnswer.BAD_REQUEST, Map.of(name, List.of(sentence)));
    }

    /// Whether it is a text of at most so many characters that can be written down.
    static boolean isText(Object value, int longest) {
        return value instanceof String text && text.length() <= longest && isSound(text);
    }

    /// An amount in a number or a numeric text, if it is one.
    static Optional<Money> money(@Nullable Object value) {
        return minor(value, 2).stream().mapToObj(Money::of).findFirst();
    }

    /// A quantity in a number or a numeric text, if it is one.
    static Optional<Quantity> quantity(@Nullable Object value) {
        return minor(value, 3).stream().mapToObj(Quantity::new).findFirst();
    }

    /// Whether it is a number with more than three decimals.
    static boolean isTooFine(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().scale() > 3;
            case String text when NUMBER.matcher(text).matches() -> isTooFine(new BigDecimal(text));
            case null, default -> false;
        };
    }

    /// A whole number, as a number or a text of digits, that may be looked up. One that is larger
    /// than any row gives -1, which is no row's.
    static OptionalLong row(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> row(number.stripTrailingZeros());
            case String text when !text.isEmpty() && text.chars().allMatch(JsonFields::isDigit) ->
                    text.length() > MOST_DIGITS
                            ? OptionalLong.of(-1)
                            : OptionalLong.of(Long.parseLong(text));
            case null, default -> OptionalLong.empty();
        };
    }

    private static OptionalLong row(BigDecimal plain) {
        if (plain.scale() > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(digits(plain) > MOST_DIGITS ? -1 : plain.longValueExact());
    }

    private static OptionalLong minor(@Nullable Object value, int decimals) {
        return switch (value) {
            case BigDecimal number -> minor(number.stripTrailingZeros(), decimals);
            case String text when NUMBER.matcher(text).matches() ->
                    minor(new BigDecimal(text).stripTrailingZeros(), decimals);
            case null, default -> OptionalLong.empty();
        };
    }

    private static OptionalLong minor(BigDecimal plain, int decimals) {
        if (digits(plain) + decimals > MOST_DIGITS || plain.scale() > decimals) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(plain.movePointRight(decimals).longValueExact());
    }

    /// How many digits stand before the point, so that a huge exponent is never expanded.
    private static long digits(BigDecimal plain) {
        return (long) plain.precision() - plain.scale();
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /// Whether it can be stored: no control characters, no unpaired surrogates.
    private static boolean isSound(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                !Character.isISOControl(c)
                                        && Character.getType(c) != Character.SURROGATE);
    }
}
