package smena.domain.shop;

import smena.domain.money.Money;

import java.util.List;
import java.util.stream.LongStream;

/// The notes and coins of the currency, largest first.
/// Source: Central Bank of Uzbekistan, notes and coins in circulation.
public final class Denominations {
    /// Notes of the Uzbek soʻm.
    public static final List<Money> NOTES =
            soms(200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000);

    /// Coins of the Uzbek soʻm.
    public static final List<Money> COINS = soms(500, 200, 100, 50);

    private Denominations() {}

    private static List<Money> soms(long... values) {
        return LongStream.of(values).mapToObj(v -> Money.of(v * 100)).toList();
    }
}
