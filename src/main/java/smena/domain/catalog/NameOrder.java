package smena.domain.catalog;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The order in which people look for names in a list: capitals are no letters of their own, an
/// accent changes nothing, what is Latin comes before what is Cyrillic, and each alphabet goes as
/// it is taught: ё after е, ў қ ғ ҳ at the end, oʻ and gʻ after all other words with o and g.
public final class NameOrder implements Comparator<String> {
    /// The only one there is.
    public static final NameOrder INSTANCE = new NameOrder();

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяўқғҳ";
    private static final String FIRST = firstLetters();

    /// Behind all other beginnings.
    private static final int LAST = 9_999;

    private static final int DIGITS = 0x400;
    private static final int LETTERS = 0x500;
    private static final int APOSTROPHE = 0x600;
    private static final int FURTHER = 0x700;
    private static final int REST = 0x1000;

    /// The place of each letter up to the end of Cyrillic.
    private static final char[] PLACES = places();

    private NameOrder() {}

    /// The letters that a name usually begins with, capital and small beside each other, as names
    /// are ordered: two places in it are one place in the order.
    public static String first() {
        return FIRST;
    }

    /// The place of the first letter of a name, which decides most comparisons at little cost;
    /// what begins with a sign that is in no alphabet comes last.
    public static long first(String name) {
        int at = name.isEmpty() ? -1 : FIRST.indexOf(name.codePointAt(0));
        return at < 0 ? LAST : (at + 2) / 2;
    }

    private static String firstLetters() {
        StringBuilder all = new StringBuilder();
        for (char sign = '!'; sign <= '@'; sign++) {
            if (sign != '\'') {
                all.append(sign).append(sign);
            }
        }
        all.append("««„„““");
        for (String alphabet : List.of(LATIN, "'", CYRILLIC)) {
            for (int i = 0; i < alphabet.length(); i++) {
                String letter = alphabet.substring(i, i + 1);
                all.append(letter.toUpperCase(Locale.ROOT)).append(letter);
            }
        }
        return all.toString();
    }

    @Override
    public int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                int order = place(left) - place(right);
                if (order != 0) {
                    return order;
                }
            }
        }
        return one.length() - other.length();
    }

    private static int place(char letter) {
        return letter < PLACES.length
                ? PLACES[letter]
                : SearchText.APOSTROPHES.indexOf(letter) >= 0 ? APOSTROPHE : REST + letter;
    }

    private static char[] places() {
        char[] places = new char[0x530];
        for (char letter = 0; letter < places.length; letter++) {
            places[letter] = (char) of(letter);
        }
        return places;
    }

    private static int of(char letter) {
        if (SearchText.APOSTROPHES.indexOf(letter) >= 0) {
            return APOSTROPHE;
        }
        String lower = String.valueOf(letter).toLowerCase(Locale.ROOT);
        int cyrillic = CYRILLIC.indexOf(lower);
        if (cyrillic >= 0) {
            return FURTHER + cyrillic;
        }
        char bare = Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
        int latin = LATIN.indexOf(bare);
        if (latin >= 0) {
            return LETTERS + latin;
        }
        if (bare >= '0' && bare <= '9') {
            return DIGITS + bare;
        }
        return letter < 0x300 ? letter : FURTHER + CYRILLIC.length() + letter;
    }
}
