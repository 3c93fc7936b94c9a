package smena.domain.catalog;

import java.util.Locale;

/// What a text would be, had it been typed with the other keyboard layout on: `vjkjrj` is молоко,
/// `ьщдщлщ` is moloko.
public final class KeyboardLayout {
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private KeyboardLayout() {}

    /// The text with each key read in the other layout, in small letters; what is the same key in
    /// both stays as it is.
    public static String other(String text) {
        StringBuilder other = new StringBuilder(text.length());
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            other.append(otherLetter(c));
        }
        return other.toString();
    }

    private static char otherLetter(char c) {
        int latin = LATIN.indexOf(c);
        if (latin >= 0) {
            return CYRILLIC.charAt(latin);
        }
        int cyrillic = CYRILLIC.indexOf(c);
        return cyrillic >= 0 ? LATIN.charAt(cyrillic) : c;
    }
}
