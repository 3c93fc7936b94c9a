package smena.service.imports;

import smena.domain.catalog.SearchText;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a word for a unit means in a file.
///
/// @param unit the unit the product is sold by
/// @param parts how many of the file's units make one of these: 1000 for grams
public record UnitMeaning(Unit unit, int parts) {
    private static final Pattern ANSWER =
            Pattern.compile("\\s*([^/]{1,40})(?:/([1-9]\\d{0,5}))?\\s*");

    /// What a person answered: `kilogram/1000`, `piece`, `кг`; empty where it is no unit.
    public static Optional<UnitMeaning> read(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.matches() || matcher.group(1).isBlank()) {
            return Optional.empty();
        }
        int parts = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        return UnitWords.known(SearchText.fold(matcher.group(1)))
                .map(unit -> new UnitMeaning(unit, parts));
    }

    /// The price of one whole unit where `price` is that of a part.
    Parsed<Money> whole(Money price) {
        long highest = Money.LARGEST_PRICE.minor() / parts;
        return price.minor() > highest
                ? Parsed.not(Refusal.PRICE_TOO_HIGH)
                : Parsed.of(Money.of(price.minor() * parts));
    }
}
