package smena.service.imports;

import smena.domain.money.Money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Prices as written in files.
final class PriceText {
    private static final int LONGEST = 40;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(Money.LARGEST_PRICE.minor());
    private static final String DIGITS = "(?:\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:'\\d{3})+|\\d{1,15})";
    private static final Pattern PRICE = Pattern.compile(DIGITS + "(?:[.,]\\d{1,2})?");
    private static final Pattern MANY_DECIMALS = Pattern.compile(DIGITS + "[.,]\\d{3,}");

    /// Thousands are told from decimals where both are there, or where there are two of them.
    private static final Pattern ENGLISH =
            Pattern.compile("\\d{1,3}(?:(?:,\\d{3})+\\.\\d{1,2}|(?:,\\d{3}){2,})");

    private static final Pattern GERMAN =
            Pattern.compile("\\d{1,3}(?:(?:\\.\\d{3})+,\\d{1,2}|(?:\\.\\d{3}){2,})");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}(?:[ T]\\d{1,2}:.*)?");
    private static final Pattern NEGATIVE = Pattern.compile("[-−–] ?\\d[\\d .,']*");

    /// Made-up prices go from 1 000 to 200 000 in steps of 100: this is how many there are.
    private static final long MADE_UP_STEPS = 1991;

    private static final int MADE_UP_DIGITS = 6;

    private PriceText() {}

    /// The price in `text`, in the shop's currency: `12500`, `12 500,50`, `12,500.50`.
    static Parsed<Money> read(String text) {
        String plain = text.startsWith("'") ? text.substring(1).strip() : text;
        if (plain.isEmpty()) {
            return Parsed.not(Refusal.NO_PRICE);
        }
        if (plain.length() > LONGEST) {
            return Parsed.not(Refusal.BAD_PRICE);
        }
        if (PRICE.matcher(plain).matches()) {
            return amount(plain.replace(" ", "").replace("'", "").replace(',', '.'));
        }
        if (ENGLISH.matcher(plain).matches()) {
            return amount(plain.replace(",", ""));
        }
        if (GERMAN.matcher(plain).matches()) {
            return amount(plain.replace(".", "").replace(',', '.'));
        }
        return Parsed.not(reason(plain));
    }

    private static Parsed<Money> amount(String plain) {
        BigDecimal minor = new BigDecimal(plain).movePointRight(2);
        if (minor.signum() <= 0) {
            return Parsed.not(Refusal.PRICE_NOT_POSITIVE);
        }
        // Compared before it is made a long: thousands may stand in a row until no long holds them.
        return minor.compareTo(HIGHEST) > 0
                ? Parsed.not(Refusal.PRICE_TOO_HIGH)
                : Parsed.of(Money.of(minor.longValueExact()));
    }

    private static Refusal reason(String plain) {
        if (MANY_DECIMALS.matcher(plain).matches()) {
            return Refusal.PRICE_DECIMALS;
        }
        if (DATE.matcher(plain).matches()) {
            return Refusal.DATE_CELL;
        }
        if (NEGATIVE.matcher(plain).matches()) {
            return Refusal.PRICE_NOT_POSITIVE;
        }
        if (ScientificNumber.isOne(plain)) {
            return Refusal.DIGITS_LOST;
        }
        boolean digits = plain.chars().anyMatch(Character::isDigit);
        return digits ? Refusal.PRICE_WITH_WORDS : Refusal.BAD_PRICE;
    }

    /// A price for trials, where a file has none: 1 000 plus 100 times the remainder of the
    /// barcode's last six digits divided by 1991. Always the same for the same barcode.
    static Optional<Money> madeUp(String barcode) {
        String digits = barcode.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        String last = digits.substring(Math.max(0, digits.length() - MADE_UP_DIGITS));
        long steps = Long.parseLong(last) % MADE_UP_STEPS;
        return Optional.of(Money.of((1_000 + 100 * steps) * 100));
    }
}
