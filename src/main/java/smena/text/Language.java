package smena.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language of the till, on screen and on paper.
public enum Language {
    UZ("uz", "Oʻzbekcha"),
    UZ_CYRL("uz-Cyrl", "Ўзбекча"),
    RU("ru", "Русский"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The IETF tag, the form in which a language is stored: `uz`, `uz-Cyrl`, `ru`, `en`.
    public String tag() {
        return tag;
    }

    /// Its name in itself, so that everybody finds their own.
    public String ownName() {
        return ownName;
    }

    /// The locale under which its words are found.
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// The language of a stored tag, if it is one of ours.
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
