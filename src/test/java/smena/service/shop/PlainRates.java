package smena.service.shop;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What a shop's tax rates take, as somebody would keep it on a sheet of paper: for each rate the
/// days from which on, and for each product its rate.
final class PlainRates {
    private final Map<String, TreeMap<LocalDate, Integer>> taken = new HashMap<>();
    private final Set<String> aside = new HashSet<>();
    private final Map<Long, String> products = new HashMap<>();

    /// A rate that takes so much, hundredths of a percent, from the beginning.
    void begins(String rate, int points) {
        taken.put(rate, new TreeMap<>(Map.of(LocalDate.MIN, points)));
    }

    void plan(String rate, LocalDate since, int points) {
        of(rate).put(since, points);
    }

    boolean isPlanned(String rate, LocalDate since) {
        return of(rate).containsKey(since);
    }

    void takeBack(String rate, LocalDate since) {
        of(rate).remove(since);
    }

    /// Puts it aside, or takes it up again.
    void turn(String rate) {
        if (!aside.remove(rate)) {
            aside.add(rate);
        }
    }

    boolean isAside(String rate) {
        return aside.contains(rate);
    }

    void give(long product, String rate) {
        products.put(product, rate);
    }

    boolean isUsed(String rate) {
        return products.containsValue(rate);
    }

    String rateOf(long product) {
        return Objects.requireNonNull(products.get(product));
    }

    /// What a product is sold with in the shift of this business date.
    int points(long product, LocalDate day) {
        return of(rateOf(product)).floorEntry(day).getValue();
    }

    /// The tax inside an amount, rounded half up.
    static long tax(long amount, int points) {
        BigInteger whole = BigInteger.valueOf(10_000L + points);
        BigInteger twice = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(2L * points));
        return twice.add(whole).divide(whole.shiftLeft(1)).longValueExact();
    }

    private TreeMap<LocalDate, Integer> of(String rate) {
        return Objects.requireNonNull(taken.get(rate));
    }
}
