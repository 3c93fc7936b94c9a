package smena.domain.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;

import java.util.Map;
import java.util.TreeMap;

/// Prices of the shop for certain customers: retail, wholesale. What is not on it costs what the
/// catalogue says.
///
/// @param id its row; 0 for a new one
/// @param name as people call it
/// @param prices for one unit, by the product's row
/// @param isArchived whether nobody buys by it any more
public record PriceList(long id, String name, Map<Long, Money> prices, boolean isArchived) {
    /// The most characters of a name.
    public static final int LONGEST_NAME = 40;

    /// The most products on a list.
    public static final int MOST_PRICES = 20_000;

    /// Holds its own copy of the prices.
    public PriceList {
        prices = Map.copyOf(prices);
    }

    /// The same tidied up. Refuses a name or a price that cannot be kept.
    public PriceList checked() {
        String called = TypedText.required(name, LONGEST_NAME, new Problem.BadName());
        if (prices.size() > MOST_PRICES) {
            throw new Refused(new Problem.PriceListTooLong(MOST_PRICES));
        }
        for (Money price : prices.values()) {
            if (!price.isPrice()) {
                throw new Refused(new Problem.BadPrice());
            }
        }
        return new PriceList(id, called, prices, isArchived);
    }

    /// A catalogue price less a percentage, rounded to the shop's step but never to nothing.
    ///
    /// @param basisPoints ten-thousandths off, 0 to 10 000
    /// @param step in minor units; 0 rounds to whole units of the currency
    public static Money less(Money price, int basisPoints, long step) {
        long by = step == 0 ? 100 : step;
        Money rounded = price.minus(price.percent(basisPoints)).roundedTo(by);
        return rounded.isPositive()
                ? rounded
                : price.compareTo(Money.of(by)) < 0 ? price : Money.of(by);
    }

    /// The prices that differ from another list's: old and new, zero where there is none.
    public Map<Long, Money[]> changedFrom(Map<Long, Money> before) {
        Map<Long, Money[]> changes = new TreeMap<>();
        before.forEach(
                (product, old) -> {
                    Money now = prices.getOrDefault(product, Money.ZERO);
                    if (!now.equals(old)) {
                        changes.put(product, new Money[] {old, now});
                    }
                });
        prices.forEach(
                (product, now) -> {
                    if (!before.containsKey(product)) {
                        changes.put(product, new Money[] {Money.ZERO, now});
                    }
                });
        return changes;
    }
}
