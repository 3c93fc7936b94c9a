package smena.service.imports;

import smena.domain.catalog.SearchText;
import smena.domain.money.TaxRate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tax rates as written in files: a code of the shop's, `12`, `12%`, `НДС 12 %`, `без НДС`.
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
    private static final Pattern PERCENT = Pattern.compile("\\D*(\\d{1,2})(?:[.,]0+)?\\s*%?\\s*");

    private final List<TaxRate> rates;
    private final String usual;

    /// @param usual the code of the default rate
    TaxText(List<TaxRate> rates, String usual) {
        this.rates = List.copyOf(rates);
        this.usual = usual;
    }

    /// The code of the rate that `text` means; the default one where it is blank.
    Optional<String> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(usual);
        }
        return rates.stream().filter(rate -> isMeant(rate, text)).map(TaxRate::code).findFirst();
    }

    private static boolean isMeant(TaxRate rate, String text) {
        if (rate.code().equalsIgnoreCase(text)) {
            return true;
        }
        if (rate.kind() == TaxRate.Kind.EXEMPT) {
            return EXEMPT.contains(SearchText.fold(text));
        }
        Matcher percent = PERCENT.matcher(text);
        return percent.matches() && Integer.parseInt(percent.group(1)) * 100 == rate.basisPoints();
    }
}
