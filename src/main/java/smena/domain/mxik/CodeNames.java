package smena.domain.mxik;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What something in the directory is called. The tax committee gives out a file for each language:
/// a shop may have one of them, or all.
///
/// @param uz in Uzbek, Latin letters
/// @param uzCyrl in Uzbek, Cyrillic letters
/// @param ru in Russian
public record CodeNames(Optional<String> uz, Optional<String> uzCyrl, Optional<String> ru) {
    /// No name at all.
    public static final CodeNames NONE =
            new CodeNames(Optional.empty(), Optional.empty(), Optional.empty());

    /// Its name for somebody who reads this language, or else in another; empty where it has none.
    ///
    /// @param tag a language tag: `uz`, `uz-Cyrl`, `ru`, `en`
    public String in(String tag) {
        List<Optional<String>> order =
                switch (tag) {
                    case "ru" -> List.of(ru, uzCyrl, uz);
                    case "uz-Cyrl" -> List.of(uzCyrl, uz, ru);
                    default -> List.of(uz, uzCyrl, ru);
                };
        return order.stream().flatMap(Optional::stream).findFirst().orElse("");
    }

    /// Its names, each once.
    public Stream<String> all() {
        return Stream.of(uz, uzCyrl, ru).flatMap(Optional::stream).distinct();
    }
}
