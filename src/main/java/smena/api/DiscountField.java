package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.sale.Discount;

import java.util.Map;
import java.util.Optional;

/// A discount in a body: `{"percent": 10}` or `{"amount": 500}`.
final class DiscountField {
    private static final int WHOLE = 10_000;

    private DiscountField() {}

    /// The discount; empty where there is none. Refuses anything else with [Problem.BadAmount].
    static Optional<Discount> read(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map<?, ?> fields && fields.size() == 1) {
            Optional<Money> percent = JsonFields.money(fields.get("percent"));
            Optional<Discount> found =
                    percent.isPresent()
                            ? percent.map(Money::minor).map(DiscountField::percent)
                            : JsonFields.money(fields.get("amount")).map(Discount.Amount::new);
            if (found.filter(Discount::isSound).isPresent()) {
                return found;
            }
        }
        throw new Refused(new Problem.BadAmount());
    }

    private static Discount percent(long points) {
        return new Discount.Percent((int) Math.clamp(points, 0, WHOLE + 1));
    }
}
