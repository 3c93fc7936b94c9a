package smena.service.imports;

import smena.domain.money.Money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Prices as written in files.
final class PriceText {
    private static final Pattern PRICE = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,2})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]");

    /// Made-up prices go from 1 000 to 200 000 in steps of 100: this is how many there are.
    private static final long MADE_UP_STEPS = 1991;

    private static final int MADE_UP_DIGITS = 6;

    private PriceText() {}

    /// The price in `text`, in the shop's currency: `12500`, `12 500,50`, `12500.5`. A text with
    /// more than two decimals may mean thousands and is not accepted.
    static Optional<Money> read(String text) {
        String plain = BLANKS.matcher(text).replaceAll("");
        if (!PRICE.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(plain.replace(',', '.')).movePointRight(2);
        return Optional.of(Money.of(minor.longValueExact()))
                .filter(price -> price.isPositive())
                .filter(price -> price.compareTo(Money.LARGEST_PRICE) <= 0);
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
