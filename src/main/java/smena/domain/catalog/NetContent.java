package smena.domain.catalog;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is in a package that is sold by the piece: 450 grams, a litre and a half.
///
/// @param unit KILOGRAM or LITRE
/// @param quantity above zero
public record NetContent(Unit unit, Quantity quantity) {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*(\\p{L}{1,4})\\.?");
    private static final int SOUM = 100;

    private record Meaning(Unit unit, int thousandths) {}

    private static final Map<String, Meaning> WORDS =
            Map.ofEntries(
                    Map.entry("kg", new Meaning(Unit.KILOGRAM, 1_000)),
                    Map.entry("кг", new Meaning(Unit.KILOGRAM, 1_000)),
                    Map.entry("g", new Meaning(Unit.KILOGRAM, 1)),
                    Map.entry("gr", new Meaning(Unit.KILOGRAM, 1)),
                    Map.entry("г", new Meaning(Unit.KILOGRAM, 1)),
                    Map.entry("гр", new Meaning(Unit.KILOGRAM, 1)),
                    Map.entry("l", new Meaning(Unit.LITRE, 1_000)),
                    Map.entry("л", new Meaning(Unit.LITRE, 1_000)),
                    Map.entry("ml", new Meaning(Unit.LITRE, 1)),
                    Map.entry("мл", new Meaning(Unit.LITRE, 1)));

    /// What was typed: `450 g`, `1,5 л`. Empty where it is none, or finer than a gram.
    public static Optional<NetContent> read(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        Meaning meaning =
                parts.matches() ? WORDS.get(parts.group(2).toLowerCase(Locale.ROOT)) : null;
        if (meaning == null) {
            return Optional.empty();
        }
        BigDecimal thousandths =
                new BigDecimal(parts.group(1).replace(',', '.'))
                        .multiply(BigDecimal.valueOf(meaning.thousandths()))
                        .stripTrailingZeros();
        boolean fits =
                thousandths.scale() <= 0
                        && thousandths.signum() > 0
                        && thousandths.compareTo(BigDecimal.valueOf(Quantity.LARGEST.thousandths()))
                                <= 0;
        return fits
                ? Optional.of(
                        new NetContent(meaning.unit(), new Quantity(thousandths.longValueExact())))
                : Optional.empty();
    }

    /// As it is kept and typed: `450 g`, `1.5 l`.
    public String text() {
        long thousandths = quantity.thousandths();
        boolean litre = unit == Unit.LITRE;
        if (thousandths < 1_000) {
            return thousandths + (litre ? " ml" : " g");
        }
        String whole = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
        return whole + (litre ? " l" : " kg");
    }

    /// What a kilogram or a litre costs where the package costs this, to the whole soum.
    public Money unitPrice(Money price) {
        long minor = Shares.upTo(price, Quantity.ONE, quantity).minor();
        return Money.of((minor + SOUM / 2) / SOUM * SOUM);
    }
}
