package smena.day;

import smena.day.GoodsModel.SaleLine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a month of a shop adds to [GoodsModel], made from the written rules alone (domain §1.2,
/// §1.4, §4.5, §9.4, §10.4, §15): prices that wait for their time, the prices of an open basket,
/// stock-takes that go on while the till sells, and revenue and gross profit of a business date.
/// Money is in minor units, quantity in thousandths, a rate in basis points.
final class MonthModel {
    /// A line of an open basket, at the price it was taken in at (§9.4).
    record BasketLine(long product, long thousandths, long price) {
        /// Price × quantity, half-up (§1.2).
        long gross() {
            return GoodsModel.share(price, thousandths, 1000);
        }
    }

    /// A price document that has not taken effect yet (§9.4).
    private record Waiting(Instant at, Map<Long, Long> prices) {}

    /// What was counted of a product and the stock of the moment of its last counting (§10.4).
    private record Counted(long thousandths, long stock) {}

    /// Money and tax that a day has taken, what it gave back taken off.
    private record Taken(LocalDate day, long gross, long tax) {}

    private final GoodsModel goods;
    private final Map<Long, Integer> rates;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, Counted> counted = new TreeMap<>();
    private final Map<String, List<BasketLine>> sales = new LinkedHashMap<>();
    private final List<Taken> taken = new ArrayList<>();

    /// @param rates of the products; one without a rate is exempt
    MonthModel(GoodsModel goods, Map<Long, Integer> rates) {
        this.goods = goods;
        this.rates = rates;
    }

    // Prices (§9.4)

    /// A price document that takes effect at once.
    void reprice(Map<Long, Long> prices) {
        new TreeMap<>(prices).forEach(goods::setPrice);
    }

    /// A price document for a set time.
    void repriceAt(Instant at, Map<Long, Long> prices) {
        waiting.add(new Waiting(at, Map.copyOf(prices)));
    }

    /// The till looks whether something is due; it takes effect in the order of its times, of two
    /// for one time the one made first.
    void due(Instant now) {
        List<Waiting> due = waiting.stream().filter(w -> !w.at().isAfter(now)).toList();
        waiting.removeAll(due);
        due.stream()
                .sorted(Comparator.comparing(Waiting::at))
                .forEach(document -> reprice(document.prices()));
    }

    int waiting() {
        return waiting.size();
    }

    // Sales

    /// A line taken into the basket now.
    BasketLine line(long product, long thousandths) {
        return new BasketLine(product, thousandths, goods.price(product));
    }

    /// Whether all that is there of a product by its batches is expired on a day (§10.5).
    boolean isExpired(long product, LocalDate day) {
        List<GoodsModel.Batch> left = goods.batches(product);
        return !left.isEmpty() && left.stream().allMatch(b -> b.expiry().isBefore(day));
    }

    static long total(List<BasketLine> basket) {
        long sum = 0;
        for (BasketLine line : basket) {
            sum = Math.addExact(sum, line.gross());
        }
        return sum;
    }

    /// Books a sale and gives the cost of each of its lines.
    List<Long> sell(String sale, List<BasketLine> basket) {
        List<SaleLine> lines =
                basket.stream().map(l -> new SaleLine(l.product(), l.thousandths())).toList();
        List<Long> costs = goods.sell(sale, lines);
        sales.put(sale, List.copyOf(basket));
        for (BasketLine line : basket) {
            taken.add(new Taken(goods.day(), line.gross(), tax(line)));
        }
        return costs;
    }

    private long tax(BasketLine line) {
        return GoodsModel.taxInside(line.gross(), rates.getOrDefault(line.product(), 0));
    }

    /// Takes a part of a sale line back and gives the money it is worth: money and tax are each a
    /// cumulative share of the line's (§4.5).
    long refund(String sale, int number, long thousandths, boolean restock) {
        BasketLine line = sales.getOrDefault(sale, List.of()).get(number - 1);
        long before = goods.refundedQuantity(sale, number);
        goods.refund(sale, number, thousandths, restock);
        long after = Math.addExact(before, thousandths);
        long gross = part(line.gross(), before, after, line.thousandths());
        long tax = part(tax(line), before, after, line.thousandths());
        taken.add(new Taken(goods.day(), Math.negateExact(gross), Math.negateExact(tax)));
        return gross;
    }

    private static long part(long amount, long before, long after, long whole) {
        return Math.subtractExact(
                GoodsModel.share(amount, after, whole), GoodsModel.share(amount, before, whole));
    }

    // Stock-takes (§10.4)

    /// Counts a product, or more of it in another place. The line remembers the stock of its
    /// moment, so that what the till sells afterwards is no loss.
    void count(long product, long thousandths) {
        Counted before = counted.getOrDefault(product, new Counted(0, 0));
        counted.put(
                product,
                new Counted(
                        Math.addExact(before.thousandths(), thousandths), goods.stock(product)));
    }

    /// It is to be counted once more: what was counted of it holds no longer.
    void forget(long product) {
        counted.remove(product);
    }

    /// What was counted less what should have been there then, by product, what agrees too.
    Map<Long, Long> differences() {
        Map<Long, Long> all = new TreeMap<>();
        counted.forEach((id, c) -> all.put(id, Math.subtractExact(c.thousandths(), c.stock())));
        return all;
    }

    /// Books the stock-take: what was not counted stays as it is. Gives the value of all of it.
    long bookTake() {
        long value = 0;
        for (Map.Entry<Long, Counted> one : counted.entrySet()) {
            long id = one.getKey();
            long since = Math.subtractExact(one.getValue().stock(), goods.stock(id));
            value = Math.addExact(value, goods.count(id, one.getValue().thousandths(), since));
        }
        counted.clear();
        return value;
    }

    /// What was counted is thrown away.
    void dropTake() {
        counted.clear();
    }

    // Figures (§15)

    /// Sales less refunds of a business date.
    long revenue(LocalDate day) {
        long sum = 0;
        for (Taken one : taken) {
            sum = one.day().equals(day) ? Math.addExact(sum, one.gross()) : sum;
        }
        return sum;
    }

    GoodsModel.GrossProfit profit(LocalDate day) {
        long tax = 0;
        for (Taken one : taken) {
            tax = one.day().equals(day) ? Math.addExact(tax, one.tax()) : tax;
        }
        return goods.grossProfit(day, Math.subtractExact(revenue(day), tax), rates);
    }
}
