package smena.domain.receipt;

import smena.domain.sale.SaleNumber;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The numbers that somebody may mean who types one: `SALE-2026-00123` whole, `2026-123` or `123`
/// alone, which is of any year.
public final class ReceiptNumbers {
    private static final Pattern TYPED =
            Pattern.compile("(?:SALE)?[ -]?(?:([0-9]{4})[ -])?([0-9]{1,15})");

    private ReceiptNumbers() {}

    /// The numbers meant, the newest year first; empty for what is none.
    ///
    /// @param first the year of the oldest receipt
    /// @param last that of the newest
    public static List<String> of(String typed, int first, int last) {
        Matcher matcher = TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return List.of();
        }
        long counter = Long.parseLong(matcher.group(2));
        return Optional.ofNullable(matcher.group(1))
                .map(year -> List.of(new SaleNumber(Integer.parseInt(year), counter).toString()))
                .orElseGet(
                        () ->
                                IntStream.rangeClosed(first, last)
                                        .mapToObj(
                                                year ->
                                                        new SaleNumber(
                                                                last + first - year, counter))
                                        .map(SaleNumber::toString)
                                        .toList());
    }
}
