package smena.ui.product;

import smena.domain.catalog.Unit;
import smena.domain.money.OfferedRate;
import smena.text.Formats;
import smena.text.Typed;

import java.util.ArrayList;
import java.util.List;

/// What differs from what is kept, in words: old and new value where both are short.
final class ProductChanges {
    private ProductChanges() {}

    static String told(
            ProductDraft kept, ProductDraft now, List<OfferedRate> rates, Formats formats) {
        List<String> words = new ArrayList<>();
        for (ProductInput input : now.changedFrom(kept)) {
            String word = formats.words().get("product.change." + input);
            String before = shown(input, kept.text(input), rates, formats);
            String after = shown(input, now.text(input), rates, formats);
            boolean both = !before.isEmpty() && !after.isEmpty();
            words.add(both ? word + " " + before + " → " + after : word);
        }
        if (!now.codes().equals(kept.codes())) {
            words.add(formats.words().get("product.change.CODES"));
        }
        return String.join(" · ", words);
    }

    /// Empty where it is not told.
    private static String shown(
            ProductInput input, String text, List<OfferedRate> rates, Formats formats) {
        return switch (input) {
            case PRICE -> Typed.money(text).map(formats::money).orElse("");
            case AGE -> text.isEmpty() ? "" : text + "+";
            case UNIT ->
                    text.isEmpty() ? "" : formats.words().get("till.unit." + Unit.valueOf(text));
            case TAX ->
                    rates.stream()
                            .filter(rate -> rate.code().equals(text))
                            .map(rate -> ProductWords.rate(rate, formats))
                            .findFirst()
                            .orElse("");
            case LOW_STOCK,
                    SCALE_NUMBER,
                    FILL_TO,
                    SHELF_DAYS,
                    PACKAGE_CODE,
                    UNIT_CODE,
                    SHELF,
                    SHORT_NAME,
                    NET_CONTENT,
                    SUPPLIER ->
                    text;
            case OWNER_TYPE -> text.isEmpty() ? "" : formats.words().get("product.owner." + text);
            default -> "";
        };
    }
}
