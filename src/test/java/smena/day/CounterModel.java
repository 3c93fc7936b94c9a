package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a day at the counter adds up to, in plain sums of minor units and thousandths. It asks the
/// till for no rule.
final class CounterModel {
    static final String CASH = "cash";
    static final String CARD = "card";
    static final String CLICK = "click";
    static final String DEBT = "debt";
    static final String EXCHANGE = "exchange";

    /// The sums of a shift.
    static final class Sums {
        long sales;
        long sold;
        long refunds;
        long returned;
        long repayments;
        long repaid;
        long rounding;
        long drawer;
        final SortedMap<String, Long> soldBy = new TreeMap<>();
        final SortedMap<String, Long> returnedBy = new TreeMap<>();
        final SortedMap<String, Long> repaidBy = new TreeMap<>();
    }

    final Map<Long, Long> owed = new HashMap<>();
    final Map<Long, Long> stock = new HashMap<>();
    /// What is put aside, by its basket.
    final Map<UUID, List<SoldReceipt.Item>> parked = new HashMap<>();

    private final long step;
    private final Map<String, Long> in = new HashMap<>();
    private final Map<String, Long> out = new HashMap<>();
    private final Map<String, Long> repaidIn = new HashMap<>();
    private final Map<Long, List<SoldReceipt>> onAccount = new HashMap<>();
    Sums shift = new Sums();
    DrawerModel drawer = new DrawerModel(0);
    long handovers;
    long sold;
    long returned;

    /// @param step cash is rounded to multiples of it; 1 for off
    CounterModel(long step) {
        this.step = step;
    }

    /// A shift begins with so much in the drawer.
    ///
    /// @param left what the one before has left there; nothing is compared before the first
    void open(long counted, Optional<Long> left) {
        shift = new Sums();
        shift.drawer = counted;
        drawer = new DrawerModel(left.map(there -> counted - there).orElse(0L));
    }

    /// @param amount what comes into the drawer, below zero what goes out
    void move(String kind, long amount) {
        shift.drawer += amount;
        drawer.move(kind, Math.abs(amount));
    }

    long rounded(long amount) {
        return halfUp(amount, step) * step;
    }

    static long halfUp(long number, long by) {
        return (2 * number + by) / (2 * by);
    }

    static long total(List<SoldReceipt.Item> items) {
        return items.stream().mapToLong(SoldReceipt.Item::total).sum();
    }

    /// A sale: what is not paid in `others` is paid in cash.
    SoldReceipt sell(List<SoldReceipt.Item> items, SortedMap<String, Long> others, long customer) {
        long total = total(items);
        long rest = total - sum(others);
        SortedMap<String, Long> paid = new TreeMap<>(others);
        if (rest > 0) {
            paid.put(CASH, rounded(rest));
            shift.rounding += rounded(rest) - rest;
        }
        drawer.touched();
        shift.sales++;
        shift.sold += total;
        sold += total;
        paid.forEach((way, amount) -> add(shift.soldBy, way, amount));
        paid.forEach((way, amount) -> add(in, way, amount));
        shift.drawer += paid.getOrDefault(CASH, 0L);
        owed.merge(customer, paid.getOrDefault(DEBT, 0L), Long::sum);
        items.forEach(item -> stock.merge(item.product(), -item.quantity(), Long::sum));
        SoldReceipt receipt = new SoldReceipt(items, paid, customer);
        if (paid.containsKey(DEBT)) {
            onAccount.computeIfAbsent(customer, _ -> new ArrayList<>()).add(receipt);
        }
        return receipt;
    }

    /// What goes onto the account of the receipt's customer: as much of it as is owed.
    long toAccount(SoldReceipt of, long total) {
        long left = of.paid.getOrDefault(DEBT, 0L) - of.back.getOrDefault(DEBT, 0L);
        return Math.max(0, Math.min(total, Math.min(left, owed.getOrDefault(of.customer, 0L))));
    }

    /// A refund, with the ways in which the till says it gave the money back.
    void refund(SoldReceipt of, Map<Integer, Long> quantities, SortedMap<String, Long> ways) {
        long total = of.worth(quantities);
        long rounding = sum(ways) - total;
        assertTrue(Math.abs(rounding) <= step, () -> "rounding of " + rounding + " in " + ways);
        assertTrue(ways.containsKey(CASH) || rounding == 0, () -> "no cash to round: " + ways);
        of.goesBack(quantities);
        drawer.touched();
        shift.refunds++;
        shift.returned += total;
        shift.rounding -= rounding;
        returned += total;
        shift.drawer -= ways.getOrDefault(CASH, 0L);
        owed.merge(of.customer, -ways.getOrDefault(DEBT, 0L), Long::sum);
        ways.forEach((way, amount) -> add(shift.returnedBy, way, amount));
        ways.forEach((way, amount) -> add(out, way, amount));
        ways.forEach((way, amount) -> add(of.back, way, amount));
        quantities.forEach(
                (item, more) -> stock.merge(of.items.get(item).product(), more, Long::sum));
        check(of);
    }

    /// No card gives back more than came in by card, and nobody owes less than nothing.
    private void check(SoldReceipt of) {
        for (String way : List.of(CARD, CLICK)) {
            long most = in.getOrDefault(way, 0L);
            assertTrue(
                    out.getOrDefault(way, 0L) <= most,
                    () -> way + ": " + out.get(way) + " went out, " + most + " came in");
        }
        owed.forEach((who, owes) -> assertTrue(owes >= 0, () -> who + " owes " + owes));
        onAccount.forEach(this::checkRepaid);
        if (of.isPlain && of.isDone()) {
            assertEquals(withoutNothing(of.paid), withoutNothing(of.back), "all of it is back");
        }
    }

    /// What went back by card of sales on account, beyond what they took by card themselves, was
    /// repaid by card before. Exchanges carry it on, so their receipts are left out.
    private void checkRepaid(long customer, List<SoldReceipt> receipts) {
        for (String way : List.of(CARD, CLICK)) {
            long beyond =
                    receipts.stream()
                            .filter(receipt -> !receipt.isExchanged())
                            .mapToLong(receipt -> receipt.beyond(way))
                            .sum();
            long most = repaidIn.getOrDefault(customer + way, 0L);
            assertTrue(
                    beyond <= most,
                    () -> customer + " got " + beyond + " by " + way + ", repaid " + most);
        }
    }

    /// A repayment: what is not paid in `others` is paid in cash.
    void repay(long customer, long amount, SortedMap<String, Long> others) {
        long rest = amount - sum(others);
        SortedMap<String, Long> paid = new TreeMap<>(others);
        if (rest > 0) {
            paid.put(CASH, rounded(rest));
            shift.rounding += rounded(rest) - rest;
        }
        drawer.touched();
        shift.repayments++;
        shift.repaid += amount;
        shift.drawer += paid.getOrDefault(CASH, 0L);
        owed.merge(customer, -amount, Long::sum);
        paid.forEach((way, part) -> add(shift.repaidBy, way, part));
        paid.forEach((way, part) -> add(in, way, part));
        paid.forEach((way, part) -> add(repaidIn, customer + way, part));
    }

    static SortedMap<String, Long> withoutNothing(Map<String, Long> sums) {
        SortedMap<String, Long> some = new TreeMap<>(sums);
        some.values().removeIf(amount -> amount == 0);
        return some;
    }

    static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void add(Map<String, Long> sums, String way, long amount) {
        sums.merge(way, amount, Long::sum);
    }
}
