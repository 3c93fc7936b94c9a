package smena.printing.layout;

import smena.domain.money.AlikeRates;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.promotion.Reduction;
import smena.printing.document.Cell;
import smena.text.Formats;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.time.Instant;
import java.time.ZoneOffset;

/// Words and figures of one paper in one language. Times are those of the shop when it happened,
/// wherever and whenever the paper is printed.
final class PaperWords {
    private static final int AMOUNT = 11;
    private static final int COUNT = 4;

    private final Words words;
    private final MoneyStyle style;
    private final Formats formats;

    PaperWords(Words words, MoneyStyle style) {
        this.words = words;
        this.style = style;
        this.formats = new Formats(words, style, ZoneOffset.UTC);
    }

    Words words() {
        return words;
    }

    Formats formats() {
        return formats;
    }

    String get(String key, Object... arguments) {
        return words.get("paper." + key, arguments);
    }

    /// The text in capitals, for a title.
    String capitals(String key) {
        return get(key).toUpperCase(words.language().locale());
    }

    String dateTime(Instant at, int offsetSeconds) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetSeconds);
        return new Formats(words, style, offset).dateTime(at);
    }

    Cell name(String key) {
        return Cell.name(get(key));
    }

    /// A name indented below another one.
    Cell detail(String key) {
        return Cell.name("  " + get(key));
    }

    /// An offer by the name of its promotion, or by its kind.
    String reduction(Reduction reduction) {
        return reduction(reduction.kind(), reduction.name());
    }

    /// The name of the promotion, or what the kind is called where it has none.
    String reduction(Reduction.Kind kind, String name) {
        return name.isBlank() ? get("offer." + kind.name()) : name;
    }

    Cell amount(Money amount) {
        return Cell.amount(formats.money(amount), AMOUNT);
    }

    Cell count(long count) {
        return Cell.amount(formats.number(count), COUNT);
    }

    /// `12%`, `0%`, or a dash where nothing is taxed.
    String rate(TaxRate rate) {
        return rate.kind() == TaxRate.Kind.EXEMPT ? "—" : percent(rate.basisPoints());
    }

    /// `QQS 12%`, or that there is none.
    String tax(TaxRate rate) {
        return rate.kind() == TaxRate.Kind.EXEMPT ? get("taxExempt") : get("tax", rate(rate));
    }

    /// The same on a paper with other rates: with its code where one of them takes the same.
    String tax(TaxRate rate, AlikeRates paper) {
        String mark = paper.mark(rate);
        return mark.isEmpty() ? tax(rate) : tax(rate) + " (" + mark + ")";
    }

    private static String percent(int basisPoints) {
        String part = "%02d".formatted(basisPoints % 100).replaceFirst("0+$", "");
        return basisPoints / 100 + (part.isEmpty() ? "" : "," + part) + "%";
    }

    /// The shop's own name for a way to pay, or else the language's.
    String method(String code, String ownName) {
        if (!ownName.isBlank()) {
            return ownName;
        }
        return words.has("paper.method." + code) ? get("method." + code) : code;
    }
}
