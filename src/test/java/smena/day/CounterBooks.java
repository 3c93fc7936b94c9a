package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.domain.money.Money;
import smena.domain.sale.ParkedBasket;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.service.shift.FigureRowsCheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The till's books beside the model.
final class CounterBooks {
    private final TestShop shop;
    private final CounterModel model;
    private long refunds;
    private long repayments;
    private long sales;
    private long zs;

    CounterBooks(TestShop shop, CounterModel model) {
        this.shop = shop;
        this.model = model;
    }

    /// The counted stock of each product, in thousandths.
    static Map<Long, Long> stock(TestShop shop) {
        List<String> ids = shop.query("select id from product where stock is not null order by id");
        List<String> left =
                shop.query("select stock from product where stock is not null order by id");
        return IntStream.range(0, ids.size())
                .boxed()
                .collect(
                        Collectors.toMap(
                                i -> Long.valueOf(ids.get(i)), i -> Long.valueOf(left.get(i))));
    }

    /// An X- or Z-report says what the model does.
    void agree(ShiftReport report) {
        CounterModel.Sums sums = model.shift;
        assertEquals(sums.sales, report.sales().count(), "sales");
        assertEquals(sums.sold, report.sales().total().minor(), "sold");
        assertEquals(sums.refunds, report.refunds().count(), "refunds");
        assertEquals(sums.returned, report.refunds().total().minor(), "returned");
        assertEquals(sums.rounding, report.rounding().minor(), "rounding");
        assertEquals(sums.drawer, report.expected().minor(), "drawer");
        assertEquals(sums.repayments, report.repayments().count(), "repayments");
        assertEquals(sums.repaid, report.repayments().amount().minor(), "repaid");
        List<ShiftReport.Method> rows = report.methods();
        assertEquals(some(sums.soldBy), by(rows, row -> row.sold().minor()), "sold by");
        assertEquals(some(sums.returnedBy), by(rows, row -> row.returned().minor()), "returned by");
        assertEquals(
                some(sums.repaidBy),
                by(report.repayments().methods(), row -> row.sold().minor()),
                "repaid by");
        assertEquals(model.sold, report.after().sales().minor(), "sold since the beginning");
        assertEquals(model.returned, report.after().refunds().minor(), "returned since then");
        drawer(report);
        parked();
        FigureRowsCheck.agree(shop, report);
        if (report.zNumber().isPresent()) {
            sales += sums.sales;
            refunds += sums.refunds;
            repayments += sums.repayments;
        }
    }

    /// What is put aside costs what it did, in the shift it went over to as well.
    private void parked() {
        Map<UUID, Long> totals = new HashMap<>();
        model.parked.forEach((id, items) -> totals.put(id, CounterModel.total(items)));
        assertEquals(
                totals,
                shop.services().baskets().parked().stream()
                        .collect(Collectors.toMap(ParkedBasket::id, one -> one.total().minor())),
                "put aside");
    }

    /// What is not a receipt.
    private void drawer(ShiftReport report) {
        DrawerModel drawer = model.drawer;
        SortedMap<String, Long> counts = new TreeMap<>();
        SortedMap<String, Long> amounts = new TreeMap<>();
        for (ShiftReport.Movement row : report.movements()) {
            counts.put(row.kind().name(), row.count());
            amounts.put(row.kind().name(), row.amount().minor());
        }
        assertEquals(drawer.movements, counts, "movements");
        assertEquals(drawer.moved, amounts, "moved");
        assertEquals(drawer.noSales, report.acts().noSales(), "no-sales");
        assertEquals(drawer.cancelled, report.acts().cancelledBaskets(), "cancelled baskets");
        assertEquals(drawer.difference, report.openingDifference().minor(), "at opening");
        assertEquals(drawer.counts.size(), report.counts().number(), "counts");
        List<DrawerModel.Counted> all = drawer.counts;
        assertEquals(
                all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst()),
                report.counts().first().map(CounterBooks::counted),
                "the first count");
        assertEquals(
                all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()),
                report.counts().last().map(CounterBooks::counted),
                "the last count");
        assertEquals(model.sold - model.shift.sold, report.before().sales().minor(), "sold before");
        assertEquals(
                model.returned - model.shift.returned,
                report.before().refunds().minor(),
                "returned before");
        if (report.zNumber().isPresent()) {
            assertEquals(Optional.of(++zs), report.zNumber(), "Z");
            assertEquals(
                    drawer.counted,
                    report.count().flatMap(ShiftReport.Count::counted).map(Money::minor),
                    "counted");
            assertEquals(
                    drawer.counted.map(there -> there - model.shift.drawer),
                    report.difference().map(Money::minor),
                    "difference");
            assertEquals(
                    drawer.counted.orElse(model.shift.drawer),
                    report.count().orElseThrow().cashLeft().minor(),
                    "what stays there");
        }
    }

    private static DrawerModel.Counted counted(ShiftReport.Tally tally) {
        return new DrawerModel.Counted(tally.counted().minor(), tally.blind());
    }

    /// So do journal, accounts and stock, and nothing is wrong with the books.
    void agree() {
        agree(sales, refunds, repayments);
    }

    /// The same in the midst of the first shift, whose X-report says it too.
    void agreeMeanwhile(long shiftId) {
        agree(shop.figures(shiftId));
        agree(model.shift.sales, model.shift.refunds, model.shift.repayments);
    }

    private void agree(long sold, long returned, long repaid) {
        assertEquals(
                List.of(model.sold + " " + model.returned),
                shop.query(
                        "select sales_total || ' ' || refunds_total from journal"
                                + " order by seq desc limit 1"));
        assertEquals(sold, entries("SALE"));
        assertEquals(returned, entries("REFUND"));
        assertEquals(repaid, entries("REPAYMENT"));
        model.owed.forEach(
                (customer, owed) ->
                        assertEquals(
                                owed,
                                Long.valueOf(
                                        shop.query(
                                                        "select coalesce(sum(amount), 0) from"
                                                                + " account_entry where"
                                                                + " customer_id = "
                                                                + customer)
                                                .getFirst()),
                                "owed by " + customer));
        stock(shop).forEach((id, left) -> assertEquals(model.stock.get(id), left, "stock " + id));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    private long entries(String kind) {
        return Long.parseLong(
                shop.query("select count(*) from journal where kind = '" + kind + "'").getFirst());
    }

    private static SortedMap<String, Long> some(Map<String, Long> sums) {
        return CounterModel.withoutNothing(sums);
    }

    private static SortedMap<String, Long> by(
            List<ShiftReport.Method> rows, ToLongFunction<ShiftReport.Method> amount) {
        SortedMap<String, Long> sums = new TreeMap<>();
        rows.forEach(row -> sums.put(row.code(), amount.applyAsLong(row)));
        return CounterModel.withoutNothing(sums);
    }
}
