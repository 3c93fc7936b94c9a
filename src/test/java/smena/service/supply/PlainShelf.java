package smena.service.supply;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Stock and cost of one product in decimals, written apart from the till: `domain.md` §10.2 as it
/// stands there. Amounts in minor units, quantities in thousandths.
final class PlainShelf {
    long stock;
    @Nullable Long value;
    private @Nullable Long lastCost;
    long corrections;
    private final List<long[]> batches = new ArrayList<>();

    /// What came of a receipt keeps to a day; 0 for none.
    void dated(long receipt, long day, long amount) {
        long inBatches = batches.stream().mapToLong(b -> b[2]).sum();
        long room = Math.max(0, Math.min(amount, stock - inBatches));
        if (day > 0) {
            batches.add(new long[] {receipt, day, room});
        }
    }

    /// What is left of each receipt's goods that keep to a day.
    List<String> left() {
        return batches.stream().filter(b -> b[2] > 0).map(b -> b[0] + "=" + b[2]).sorted().toList();
    }

    private void goesOf(long amount, List<long[]> inOrder) {
        long rest = amount;
        for (long[] batch : inOrder) {
            long gone = Math.min(rest, batch[2]);
            batch[2] -= gone;
            rest -= gone;
        }
    }

    private List<long[]> byDay() {
        return batches.stream().sorted(Comparator.comparing(b -> b[1] * 1_000_000 + b[0])).toList();
    }

    /// What goes away costs its share; empty where no cost is known.
    @Nullable Long take(long amount) {
        goesOf(amount, byDay());
        return cost(amount);
    }

    private @Nullable Long cost(long amount) {
        Long cost = costOf(amount);
        stock -= amount;
        if (cost != null && value != null) {
            value -= cost;
        }
        return cost;
    }

    private @Nullable Long costOf(long amount) {
        if (value == null || lastCost == null) {
            return null;
        }
        return stock > 0 ? share(value, amount, stock) : share(lastCost, amount, 1_000);
    }

    void receive(long amount, long cost) {
        come(amount, cost);
        lastCost = stock > 0 ? share(worth(), 1_000, stock) : share(cost, 1_000, amount);
    }

    void back(long amount, @Nullable Long cost) {
        Long now = costOf(amount);
        if (cost == null && now == null) {
            stock += amount;
            return;
        }
        come(amount, cost != null ? cost : now == null ? 0 : now);
        if (stock > 0) {
            lastCost = share(worth(), 1_000, stock);
        }
    }

    void found(long amount) {
        back(amount, costOf(amount));
    }

    private void come(long amount, long cost) {
        long before = worth();
        if (stock > 0) {
            boolean isKnown = value != null;
            value = before + cost + (isKnown ? 0 : share(cost, stock, amount));
        } else if (stock + amount > 0) {
            value = share(cost, stock + amount, amount);
            corrections += value - before - cost;
        } else {
            value = stock == 0 ? 0 : -share(-before, -(stock + amount), -stock);
            corrections += value - before - cost;
        }
        stock += amount;
    }

    void toSupplier(long receipt, long amount, long paid) {
        List<long[]> own = batches.stream().filter(b -> b[0] == receipt).toList();
        List<long[]> others = byDay().stream().filter(b -> b[0] != receipt).toList();
        // What has no day lies between them: it is of the receipt rather than another's batch.
        long undated = stock - batches.stream().mapToLong(b -> b[2]).sum();
        long[] between = {0, 0, Math.max(0, undated)};
        goesOf(
                amount,
                Stream.of(own.stream(), Stream.of(between), others.stream())
                        .flatMap(batch -> batch)
                        .toList());
        Long cost = cost(amount);
        corrections += paid - (cost == null ? 0 : cost);
    }

    private long worth() {
        return value == null ? 0 : value;
    }

    @Nullable Long lastCost() {
        return lastCost;
    }

    static long share(long whole, long part, long of) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
