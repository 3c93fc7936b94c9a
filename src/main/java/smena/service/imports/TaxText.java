package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.SearchText;
import smena.domain.money.TaxRate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tax rates as written in files: a code of the shop's, `12`, `12%`, `НДС 12,5 %`,
/// `без НДС`.
final class TaxText {
    private static final Set<String> EXEMPT =
            Stream.of(
                            "exempt",
                            "VAT exempt",
                            "no VAT",
                            "without VAT",
                            "без НДС",
                            "не облагается",
                            "не облагается НДС",
                            "необлагается",
                            "освобождено",
                            "освобождён",
                            "без налога",
                            "QQSsiz",
                            "QQS siz",
                            "ozod",
                            "soliqsiz",
                            "ҚҚСсиз",
                            "ҚҚС сиз",
                            "озод",
                            "солиқсиз")
                    .map(SearchText::fold)
                    .collect(Collectors.toUnmodifiableSet());
    /// A figure by itself, behind a word, or directly behind what the tax is called: the digits of
    /// any other word, as in `LUX12`, are part of a code.
    private static final Pattern PERCENT =
            Pattern.compile(
                    "(?:(?:\\D*[\\s(:])?(?:НДС|QQS|ҚҚС|VAT|NDS)?)?\\s*"
                            + "(\\d{1,3})(?:[.,](\\d{1,2})0*)?\\s*%?\\s*\\)?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<TaxRate> rates;
    private final String usual;

    /// @param usual the code of the default rate
    TaxText(List<TaxRate> rates, String usual) {
        this.rates = List.copyOf(rates);
        this.usual = usual;
    }

    /// The code of the rate that `text` means; the default one where it is blank. A code goes
    /// before a percentage, and a percentage that two rates take means neither.
    Parsed<String> read(String text) {
        if (text.isEmpty()) {
            return Parsed.of(usual);
        }
        Optional<TaxRate> named =
                rates.stream().filter(rate -> rate.code().equalsIgnoreCase(text)).findFirst();
        if (named.isPresent()) {
            return Parsed.of(named.get().code());
        }
        List<TaxRate> meant = rates.stream().filter(meaning(text)).toList();
        return switch (meant.size()) {
            case 0 -> Parsed.not(Refusal.UNKNOWN_TAX);
            case 1 -> Parsed.of(meant.getFirst().code());
            default -> Parsed.not(Refusal.TWO_TAXES);
        };
    }

    private static Predicate<TaxRate> meaning(String text) {
        if (EXEMPT.contains(SearchText.fold(text))) {
            return rate -> rate.kind() == TaxRate.Kind.EXEMPT;
        }
        Matcher percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            return _ -> false;
        }
        int points = points(Objects.requireNonNull(percent.group(1)), percent.group(2));
        return rate -> rate.kind() != TaxRate.Kind.EXEMPT && rate.basisPoints() == points;
    }

    /// @param parts the decimals; null for none
    private static int points(String whole, @Nullable String parts) {
        String decimals = parts == null ? "00" : (parts + "0").substring(0, 2);
        return Integer.parseInt(whole + decimals);
    }
}
