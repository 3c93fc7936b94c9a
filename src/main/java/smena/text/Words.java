package smena.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one language, from `fxml/text/words*.properties`.
///
/// Arguments stand in the text as `{0}`, `{1}` …; nothing else is special, so an apostrophe is just
/// an apostrophe (`java.text.MessageFormat` would swallow it).
public final class Words {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /// The words of `language`; English where a text is not translated.
    public static Words in(Language language) {
        // English is the fallback file itself: asking for "en" would look for the computer's own.
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        Control noDefaultLocale = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Words(
                language, ResourceBundle.getBundle("fxml.text.words", locale, noDefaultLocale));
    }

    /// The language these words are in.
    public Language language() {
        return language;
    }

    /// The text of `key` with its arguments put in. A key that does not exist is a bug; it is shown
    /// in brackets rather than stopping a sale.
    public String get(String key, Object... arguments) {
        try {
            return fill(bundle.getString(key), arguments);
        } catch (MissingResourceException missing) {
            return "[" + key + "]";
        }
    }

    /// Whether there is a text for `key`.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The text for a number of things, from `key.one`, `key.few` or `key.many` by the language's
    /// plural rule; `{0}` is the number, further arguments follow.
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return get(key + '.' + form(number), arguments);
    }

    private String form(long number) {
        long last = Math.abs(number % 10);
        long lastTwo = Math.abs(number % 100);
        return switch (language) {
            case UZ, UZ_CYRL -> "many";
            case EN -> number == 1 ? "one" : "many";
            case RU -> {
                if (lastTwo >= 11 && lastTwo <= 14) {
                    yield "many";
                }
                yield last == 1 ? "one" : last >= 2 && last <= 4 ? "few" : "many";
            }
        };
    }

    private static String fill(String text, Object[] arguments) {
        if (arguments.length == 0) {
            return text;
        }
        return ARGUMENT.matcher(text).replaceAll(found -> argument(found.group(1), arguments));
    }

    private static String argument(String index, Object[] arguments) {
        int at = Integer.parseInt(index);
        String value = at < arguments.length ? Objects.toString(arguments[at]) : "{" + index + "}";
        return Matcher.quoteReplacement(value);
    }
}
