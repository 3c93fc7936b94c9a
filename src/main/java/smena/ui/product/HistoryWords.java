package smena.ui.product;

import smena.domain.catalog.HistoryChange;
import smena.domain.catalog.ProductField;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.catalog.ProductHistory.Entry;
import smena.text.Formats;

import java.util.Optional;
import java.util.stream.Collectors;

/// What an entry says of a product, in words.
final class HistoryWords {
    private HistoryWords() {}

    /// All its changes: `narxi 14 500 → 15 000 · toifa Non → Don`.
    static String told(Entry entry, Formats formats) {
        return entry.changes().stream()
                .map(change -> told(change, formats))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static String told(HistoryChange change, Formats formats) {
        Optional<ProductField> field = ProductField.ofWord(change.word());
        if (field.isEmpty()) {
            return formats.words().get("product.history." + change.word());
        }
        String word = formats.words().get("product.change." + key(field.get()));
        String before = shown(field.get(), change.before(), formats);
        String after = shown(field.get(), change.after(), formats);
        if (before.isEmpty() && after.isEmpty()) {
            return word;
        }
        return before.isEmpty()
                ? word + ": " + after
                : word + " " + before + " → " + (after.isEmpty() ? "–" : after);
    }

    private static String key(ProductField field) {
        return field == ProductField.SINGLES_TAKE_PACK_PRICE ? "SINGLES" : field.name();
    }

    private static String shown(ProductField field, String value, Formats formats) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case PRICE -> number(value).map(n -> formats.money(Money.of(n))).orElse(value);
            case LOW_STOCK, FILL_TO ->
                    number(value).map(n -> formats.quantity(new Quantity(n))).orElse(value);
            case UNIT -> formats.words().get("till.unit." + Unit.valueOf(value));
            case SINGLES_TAKE_PACK_PRICE, FULL_PRICE, ARCHIVED ->
                    formats.words().get(value.equals("1") ? "common.yes" : "common.no");
            case OWNER_TYPE -> formats.words().get("product.owner." + value);
            case CODES -> "";
            default -> value;
        };
    }

    private static Optional<Long> number(String value) {
        try {
            return Optional.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
