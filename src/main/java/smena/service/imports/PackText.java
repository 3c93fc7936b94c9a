package smena.service.imports;

import smena.domain.Refused;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Codes of packs as a till exports them: `14780012345017*12=95000.00|…`.
final class PackText {
    private static final Pattern PACK =
            Pattern.compile("(.+)\\*([\\d.,]+?)(?:=(\\d{1,9}(?:[.,]\\d{1,2})?))?");
    private static final Pattern BETWEEN = Pattern.compile("\\|");

    private PackText() {}

    /// The packs by their codes; empty where one makes no sense.
    static Optional<Map<String, ProductCode>> read(String text, Unit unit) {
        Map<String, ProductCode> packs = new LinkedHashMap<>();
        for (String part : BETWEEN.split(text)) {
            Optional<ProductCode> pack = pack(part.strip(), unit);
            if (pack.isEmpty()) {
                return Optional.empty();
            }
            packs.put(pack.get().code(), pack.get());
        }
        return Optional.of(packs);
    }

    private static Optional<ProductCode> pack(String text, Unit unit) {
        Matcher pack = PACK.matcher(text);
        if (!pack.matches()) {
            return Optional.empty();
        }
        Optional<Quantity> holds = QuantityText.read(pack.group(2));
        Optional<Money> price =
                Optional.ofNullable(pack.group(3))
                        .flatMap(written -> PriceText.read(written).value());
        if (holds.isEmpty() || price.isEmpty() && pack.group(3) != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProductCode.pack(pack.group(1), holds.get(), price).checked(unit));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }
}
