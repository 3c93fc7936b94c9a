package smena.domain.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

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
                    Map.entry('ҳ', "h"));

    private static final String APOSTROPHES = "'`´‘’ʻʼʹ′";

    private SearchText() {}

    /// The folded words of `text`, separated by single blanks.
    public static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(composed.length() + 8);
        for (int i = 0; i < composed.length(); i++) {
            append(folded, composed.charAt(i));
        }
        return folded.toString().strip();
    }

    private static void append(StringBuilder folded, char letter) {
        String latin = LATIN.get(letter);
        if (latin != null) {
            folded.append(latin);
        } else if (APOSTROPHES.indexOf(letter) >= 0) {
            return;
        } else if (Character.isLetterOrDigit(letter)) {
            folded.append(withoutAccent(letter));
        } else if (!endsBlank(folded)) {
            folded.append(' ');
        }
    }

    private static char withoutAccent(char letter) {
        return letter < 0x80
                ? letter
                : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }

    private static boolean endsBlank(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    }
}
