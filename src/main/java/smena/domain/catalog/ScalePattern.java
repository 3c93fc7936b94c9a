package smena.domain.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a scale that prints labels writes a product's number and a value into a code of 13 digits:
/// prefix, number, value, check digit.
///
/// @param prefix the digits it begins with; part of the number where number and value fill the code
/// @param numberDigits how many digits the product's number has
/// @param valueDigits how many digits the value has
/// @param value what the value is
/// @param decimals how many of the value's digits stand behind the point: 3 for grams of a
///     kilogram, 0 for pieces or whole units of money
public record ScalePattern(
        String prefix, int numberDigits, int valueDigits, Value value, int decimals) {
    /// What a label says besides the product.
    public enum Value {
        /// How much of its unit.
        MEASURE,
        /// How many pieces.
        PIECES,
        /// What it costs.
        PRICE
    }

    /// What a code says.
    ///
    /// @param number the product's number on the scale
    /// @param value the digits of the value
    public record Label(long number, long value) {}

    private static final int DIGITS = 13;
    private static final int LONGEST_NUMBER = 7;
    private static final int FINEST = 3;
    private static final int MONEY_DIGITS = 2;
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{1,6})[+:](\\d)\\+(\\d) (measure|pieces|price) (\\d)",
                    Pattern.CASE_INSENSITIVE);

    /// Those a new shop begins with. Prefixes 20 and 21 are left to codes that a shop gives itself.
    public static final List<ScalePattern> USUAL =
            List.of(
                    new ScalePattern("22", 5, 5, Value.MEASURE, 3),
                    new ScalePattern("23", 6, 4, Value.MEASURE, 3),
                    new ScalePattern("24", 4, 6, Value.MEASURE, 3),
                    new ScalePattern("29", 7, 5, Value.MEASURE, 3));

    public ScalePattern {
        boolean digits = !prefix.isEmpty() && new Barcode(prefix).isDigits();
        int body = numberDigits + valueDigits + 1;
        boolean fills = body == DIGITS && prefix.length() < numberDigits;
        boolean whole = fills || prefix.length() + body == DIGITS;
        boolean parts = numberDigits > 0 && numberDigits <= LONGEST_NUMBER && valueDigits > 0;
        boolean point = decimals >= 0;
        if (!digits || !whole || !parts || !point || decimals > finest(value)) {
            throw new Refused(new Problem.BadScalePattern());
        }
    }

    /// The pattern written as `22+5+5 measure 3` or, where the prefix is part of the number,
    /// `29:7+5 measure 3`: what the value is and its decimals stand behind. Refuses anything else.
    public static ScalePattern of(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Refused(new Problem.BadScalePattern());
        }
        return new ScalePattern(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Value.valueOf(matcher.group(4).toUpperCase(Locale.ROOT)),
                Integer.parseInt(matcher.group(5)));
    }

    /// As [#of] reads it.
    public String written() {
        String kind = value.name().toLowerCase(Locale.ROOT);
        String sign = isPrefixInNumber() ? ":" : "+";
        return prefix + sign + numberDigits + "+" + valueDigits + " " + kind + " " + decimals;
    }

    /// Whether the product's number begins with the prefix.
    public boolean isPrefixInNumber() {
        return numberDigits + valueDigits + 1 == DIGITS;
    }

    /// Whether a code may be of both.
    public boolean overlaps(ScalePattern other) {
        return prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix);
    }

    /// What `code` says, if it is of this pattern. A wrong check digit makes it an unknown code,
    /// never a wrong weight.
    public Optional<Label> read(String code) {
        boolean fits =
                code.length() == DIGITS
                        && code.startsWith(prefix)
                        && Barcode.hasRightCheckDigit(code);
        if (!fits) {
            return Optional.empty();
        }
        int from = isPrefixInNumber() ? 0 : prefix.length();
        int middle = from + numberDigits;
        return Optional.of(
                new Label(
                        Long.parseLong(code.substring(from, middle)),
                        Long.parseLong(code.substring(middle, middle + valueDigits))));
    }

    /// The quantity that a label's value means of a product that costs `unitPrice`: what it says,
    /// or what its price pays for. None where nothing of it can be sold.
    public Optional<Quantity> quantity(Label label, Money unitPrice) {
        return switch (value) {
            case MEASURE -> sellable(scaled(label.value(), FINEST - decimals));
            case PIECES -> sellable(scaled(label.value(), FINEST));
            case PRICE ->
                    price(label)
                            .map(price -> price.quantityAt(unitPrice))
                            .filter(Quantity::isSellable);
        };
    }

    /// The price that a label's value means; none where it says a measure, or nothing.
    public Optional<Money> price(Label label) {
        boolean says = value == Value.PRICE && label.value() > 0;
        return says
                ? Optional.of(Money.of(scaled(label.value(), MONEY_DIGITS - decimals)))
                : Optional.empty();
    }

    private static int finest(Value value) {
        return switch (value) {
            case MEASURE -> FINEST;
            case PIECES -> 0;
            case PRICE -> MONEY_DIGITS;
        };
    }

    private static Optional<Quantity> sellable(long thousandths) {
        return Optional.of(new Quantity(thousandths)).filter(Quantity::isSellable);
    }

    private static long scaled(long value, int places) {
        long scaled = value;
        for (int i = 0; i < places; i++) {
            scaled = Math.multiplyExact(scaled, 10);
        }
        return scaled;
    }
}
