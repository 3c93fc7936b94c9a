package smena.domain.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Other spellings of what somebody looks for. A Russian keyboard has no ў, and there is no one way
/// to write Russian in Latin letters.
final class Respelling {
    private static final String MARKS = "[" + SearchText.APOSTROPHES + "\\u0300-\\u036F]";
    private static final Pattern OO = Pattern.compile("o" + MARKS + "+");

    /// As passports and older files have it, beside the Uzbek alphabet that [SearchText#fold] uses.
    private static final List<Rule> FROM_LATIN =
            List.of(
                    Rule.of("shch|sch", "sh"),
                    Rule.of("zh", "j"),
                    Rule.of("kh", "h"),
                    Rule.of("w", "v"),
                    Rule.of("yo(?!" + MARKS + ")", "e"),
                    Rule.of("ye", "e"),
                    Rule.of("(?<=[bcdfghjklmnpqrstvxz])y(?![aeiouy])", "i"),
                    Rule.of("(?<=[aeou])i(?![a-z])", "y"));

    private static final List<Rule> TO_LATIN =
            List.of(
                    Rule.of("ж", "zh"),
                    Rule.of("х", "kh"),
                    Rule.of("щ", "shch"),
                    Rule.of("ы", "y"));

    private Respelling() {}

    private record Rule(Pattern what, String by) {
        static Rule of(String what, String by) {
            return new Rule(Pattern.compile(what), by);
        }

        static String all(List<Rule> rules, String text) {
            String changed = text;
            for (Rule rule : rules) {
                changed = rule.what.matcher(changed).replaceAll(rule.by);
            }
            return changed;
        }
    }

    /// The text with у for ў and u for oʻ, as it is typed without them.
    ///
    /// @param lower in small letters
    static String withoutOo(String lower) {
        String text = lower.replace('ў', 'у');
        return text.indexOf('o') < 0 ? text : OO.matcher(text).replaceAll("u");
    }

    /// The other spellings of all words of a text.
    ///
    /// @param lower in small letters
    static Set<String> of(String lower) {
        Set<String> all = new LinkedHashSet<>();
        List<UnaryOperator<String>> ways =
                List.of(
                        Respelling::withoutOo,
                        text -> Rule.all(FROM_LATIN, text),
                        text -> Rule.all(TO_LATIN, text));
        for (UnaryOperator<String> way : ways) {
            all.add(way.apply(lower));
            all.add(way.apply(withoutOo(lower)));
        }
        all.remove(lower);
        return all;
    }
}
