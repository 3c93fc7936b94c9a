package smena.store;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.sale.Discount;

import java.util.Optional;

/// Values that stand in more than one table.
final class Rows {
    private Rows() {}

    static TaxRate taxRate(String code, String kind, long basisPoints) {
        return new TaxRate(code, TaxRate.Kind.valueOf(kind), (int) basisPoints);
    }

    static Optional<Discount> discount(@Nullable String kind, @Nullable Long value) {
        if (kind == null || value == null) {
            return Optional.empty();
        }
        return Optional.of(
                kind.equals("AMOUNT")
                        ? new Discount.Amount(Money.of(value))
                        : new Discount.Percent(value.intValue()));
    }

    static @Nullable String kind(Optional<Discount> discount) {
        return discount.map(d -> d instanceof Discount.Amount ? "AMOUNT" : "PERCENT").orElse(null);
    }

    static @Nullable Long value(Optional<Discount> discount) {
        return discount.map(
                        d ->
                                switch (d) {
                                    case Discount.Amount(Money off) -> off.minor();
                                    case Discount.Percent(int points) -> (long) points;
                                })
                .orElse(null);
    }
}
