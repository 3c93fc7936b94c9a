package smena.service.imports;

import smena.domain.catalog.SearchText;
import smena.domain.catalog.Unit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Units as written in files, in folded form.
final class UnitText {
    private static final Map<Unit, Set<String>> NAMES =
            Map.of(
                    Unit.PIECE,
                    Set.of("", "piece", "pieces", "pc", "pcs", "sht", "shtuka", "dona", "don"),
                    Unit.KILOGRAM,
                    Set.of("kilogram", "kilogramm", "kg"),
                    Unit.LITRE,
                    Set.of("litre", "liter", "litr", "l"),
                    Unit.METRE,
                    Set.of("metre", "meter", "metr", "m"));

    private UnitText() {}

    /// The unit of this name; pieces where the text is blank.
    static Optional<Unit> read(String text) {
        String folded = SearchText.fold(text);
        return NAMES.entrySet().stream()
                .filter(names -> names.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
