package smena.domain.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Folds different spellings into one: "moloko", "молоко" and "МОЛОКО" become the same word.
/// Capitals, accents and apostrophes go; Cyrillic becomes Latin letters, Russian and Uzbek alike.
public final class SearchText {
    private static final Map<Character, String> LATIN =
            Map.ofEntries(
                    Map.entry('а', "a"),
                    Map.entry('б', "b"),
                    Map.entry('в', "v"),
                    Map.entry('г', "g"),
                    Map.entry('д', "d"),
                    Map.entry('е', "e"),
                    Map.entry('ё', "yo"),
                    Map.entry('ж', "j"),
                    Map.entry('з', "z"),
                    Map.entry('и', "i"),
                    Map.entry('й', "y"),
                    Map.entry('к', "k"),
                    Map.entry('л', "l"),
                    Map.entry('м', "m"),
                    Map.entry('н', "n"),
                    Map.entry('о', "o"),
                    Map.entry('п', "p"),
                    Map.entry('р', "r"),
                    Map.entry('с', "s"),
                    Map.entry('т', "t"),
                    Map.entry('у', "u"),
                    Map.entry('ф', "f"),
                    Map.entry('х', "x"),
                    Map.entry('ц', "ts"),
                    Map.entry('ч', "ch"),
                    Map.entry('ш', "sh"),
                    Map.entry('щ', "sh"),
                    Map.entry('ъ', ""),
                    Map.entry('ы', "i"),
                    Map.entry('ь', ""),
                    Map.entry('э', "e"),
                    Map.entry('ю', "yu"),
                    Map.entry('я', "ya"),
                    Map.entry('ў', "o"),
                    Map.entry('қ', "q"),
                    Map.entry('ғ', "g"),
                    Map.entry('ҳ', "h"),
                    Map.entry('і', "i"),
                    Map.entry('ї', "i"),
                    Map.entry('є', "e"),
                    Map.entry('ґ', "g"),
                    Map.entry('ә', "a"),
                    Map.entry('ө', "o"),
                    Map.entry('ү', "u"),
                    Map.entry('ұ', "u"),
                    Map.entry('ң', "n"),
                    Map.entry('һ', "h"),
                    Map.entry('ҷ', "j"),
                    Map.entry('ı', "i"),
                    Map.entry('ø', "o"),
                    Map.entry('ł', "l"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"));

    /// What is written for the mark of oʻ and gʻ.
    static final String APOSTROPHES = "'`´‘’‛ʹʻʼʽʾʿˈ′＇ꞌ";
    private static final Pattern FIRST_YE = Pattern.compile("(?<![\\p{L}])[её]");

    private SearchText() {}

    /// The words somebody looks for. The letters that people write for one another, or that their
    /// keyboard lacks, are one letter here: ё is е, қ is к, ҳ is х.
    public static List<String> typed(String text) {
        return typedLower(lower(text));
    }

    private static List<String> typedLower(String lower) {
        return words(foldLower(lower.replace('ё', 'е')));
    }

    /// The words somebody looks for, each in the spellings in which it may stand in [#index]: a
    /// product is found by one that begins with any of them. The first is that of [#typed].
    public static List<Set<String>> asked(String text) {
        List<Set<String>> asked = new ArrayList<>();
        typed(text).forEach(word -> asked.add(new LinkedHashSet<>(Set.of(word))));
        for (String respelt : Respelling.of(lower(text))) {
            List<String> words = typed(respelt);
            for (int i = 0; i < asked.size() && words.size() == asked.size(); i++) {
                asked.get(i).add(words.get(i));
            }
        }
        return List.copyOf(asked);
    }

    /// The words by which `text` is found, separated by single blanks: those of [#typed], and each
    /// written otherwise where alphabets do not agree: ёғ is yogʻ, енгил is yengil, ўзбек is found
    /// with a keyboard that has no ў.
    public static String index(String text) {
        String lower = lower(text);
        Set<String> all = new LinkedHashSet<>(typedLower(lower));
        if (lower.indexOf('ё') >= 0) {
            all.addAll(words(foldLower(lower)));
        }
        boolean mayBegin = lower.indexOf('е') >= 0 || lower.indexOf('ё') >= 0;
        String begun = mayBegin ? FIRST_YE.matcher(lower).replaceAll("йе") : lower;
        if (!begun.equals(lower)) {
            all.addAll(words(foldLower(begun)));
        }
        String withoutOo = Respelling.withoutOo(lower);
        if (!withoutOo.equals(lower)) {
            all.addAll(words(foldLower(withoutOo)));
        }
        for (String word : List.copyOf(all)) {
            all.add(word.replace("yo", "e"));
            all.add(word.replace("ye", "e"));
        }
        return String.join(" ", all);
    }

    private static List<String> words(String folded) {
        return folded.isEmpty()
                ? List.of()
                : List.of(folded.replace('q', 'k').replace('x', 'h').split(" "));
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// The folded words of `text`, separated by single blanks.
    public static String fold(String text) {
        return foldLower(lower(text));
    }

    private static String foldLower(String composed) {
        StringBuilder folded = new StringBuilder(composed.length() + 8);
        for (int i = 0; i < composed.length(); i++) {
            append(folded, composed.charAt(i));
        }
        return folded.toString().strip();
    }

    private static void append(StringBuilder folded, char letter) {
        if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
            folded.append(letter);
            return;
        }
        String latin = LATIN.get(letter);
        if (latin != null) {
            folded.append(latin);
        } else if (APOSTROPHES.indexOf(letter) >= 0 || isPartOfALetter(letter)) {
            return;
        } else if (Character.isDigit(letter)) {
            folded.append(Character.digit(letter, 10));
        } else if (Character.isLetter(letter)) {
            folded.append(withoutAccent(letter));
        } else if (!endsBlank(folded)) {
            folded.append(' ');
        }
    }

    /// Accents that have no letter of their own with them, soft hyphens, characters of no width.
    private static boolean isPartOfALetter(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /// Full-width letters, ligatures and accented letters as plain ones.
    private static String withoutAccent(char letter) {
        if (letter < 0x80) {
            return String.valueOf(letter);
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
        return parts.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean endsBlank(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    }
}
