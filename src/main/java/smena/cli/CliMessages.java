package smena.cli;

import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Problems;
import smena.text.Words;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// The language the command line speaks.
final class CliMessages {
    private static final String OPTION = "--lang";

    private final Words words;
    private final Formats formats;

    CliMessages(Language language, ZoneId zone) {
        this.words = Words.in(language);
        this.formats = new Formats(words, MoneyStyle.SUM, zone);
    }

    /// The language that `arguments` ask for, else the computer's if the till has it, else English.
    /// It is determined before the arguments are parsed: help and errors about them are in that
    /// language too.
    static Language chosen(String[] arguments, Locale computer) {
        return asked(arguments).flatMap(Language::ofTag).orElseGet(() -> ofComputer(computer));
    }

    private static Optional<String> asked(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                return Optional.of(arguments[i].substring(OPTION.length() + 1));
            }
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Language ofComputer(Locale computer) {
        return switch (computer.getLanguage()) {
            case "ru" -> Language.RU;
            case "uz" -> computer.getScript().equals("Cyrl") ? Language.UZ_CYRL : Language.UZ;
            default -> Language.EN;
        };
    }

    Words words() {
        return words;
    }

    Formats formats() {
        return formats;
    }

    Problems problems() {
        return new Problems(formats);
    }

    Language language() {
        return words.language();
    }
}
