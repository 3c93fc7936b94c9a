package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import smena.domain.catalog.Product;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.stock.OnHand;
import smena.domain.stock.ShelfLife;
import smena.service.integrity.Checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Holds the till's books against the model.
final class MonthBooks {
    private static final int ALL = 10_000;

    private final MonthTill till;
    private final MonthSupply supply;

    MonthBooks(MonthTill till, MonthSupply supply) {
        this.till = till;
        this.supply = supply;
    }

    /// After each act: stock, value, last known cost, batches and price.
    void shelves() {
        for (Product product : till.products) {
            long id = product.id();
            OnHand there =
                    till.services()
                            .goods()
                            .stock()
                            .find(till.shop.manager(), id)
                            .orElseThrow()
                            .onHand();
            assertEquals(
                    till.goods.figure(id),
                    new GoodsModel.Figure(
                            there.quantity().thousandths(),
                            there.value().orElseThrow().minor(),
                            there.lastCost().orElseThrow().minor()),
                    product.name());
            assertEquals(
                    till.goods.batches(id).stream().map(MonthBooks::named).toList(),
                    till.services().goods().stock().batches(id).stream()
                            .map(
                                    b ->
                                            named(
                                                    supply.names.getOrDefault(b.document(), ""),
                                                    b.line(),
                                                    b.expires(),
                                                    b.left().thousandths()))
                            .toList(),
                    "batches of " + product.name());
            assertEquals(
                    till.goods.price(id),
                    till.services().products().catalog().find(id).orElseThrow().price().minor(),
                    "price of " + product.name());
        }
    }

    private static String named(GoodsModel.Batch batch) {
        return named(batch.receipt(), batch.line(), batch.expiry(), batch.thousandths());
    }

    private static String named(String receipt, int line, LocalDate expires, long left) {
        return "%s/%d until %s: %d".formatted(receipt, line, expires, left);
    }

    /// What is owed, what expires soon, and the value of all stock.
    void ledgers() {
        for (String sender : MonthTill.SENDERS) {
            assertEquals(
                    till.goods.supplierBalance(sender),
                    supply.account(sender).map(a -> a.balance().minor()).orElse(0L),
                    sender);
        }
        long expired = till.goods.expired().size();
        assertEquals(expired, expiring(till.today().minusDays(1)), "expired batches");
        assertEquals(
                expired + till.goods.expiringIn(3).size(),
                expiring(till.today().plusDays(3)),
                "batches that keep three days or less");
        assertEquals(
                till.products.stream().mapToLong(p -> till.goods.value(p.id())).sum(),
                number("select sum(stock_value) from product where stock_value is not null"),
                "the value of all stock");
    }

    private long expiring(LocalDate until) {
        List<ShelfLife> found =
                till.services().goods().stock().expiring(until, Optional.empty(), ALL);
        return found.size();
    }

    /// What a business date has earned.
    void day(LocalDate day) {
        Figures figures = till.services().periodReports().of(day, day, Grouping.DAY);
        assertEquals(till.month.revenue(day), figures.total().revenue().minor(), "revenue " + day);
        GoodsModel.GrossProfit profit = till.month.profit(day);
        assertEquals(
                profit.revenueWithoutTax(),
                figures.total().revenue().minus(figures.total().tax()).minor(),
                "revenue without tax " + day);
        // Each part that comes back has a rounding of its own of the tax inside its cost.
        long backs = till.goods.refunded().stream().filter(r -> r.day().equals(day)).count();
        long earned = figures.total().earned().profit().minor();
        assertTrue(
                Math.abs(profit.amount() - earned) <= backs,
                () -> "profit %s: %d, not %d".formatted(day, profit.amount(), earned));
        assertEquals(
                profit.cost(),
                number(
                                "select coalesce(sum(l.cost), 0) from sale_line l join sale s on s.id ="
                                        + " l.sale_id where s.business_date = '%s'",
                                day)
                        - number(
                                "select coalesce(sum(l.cost), 0) from refund_line l join refund r on"
                                        + " r.id = l.refund_id where l.restock = 1 and"
                                        + " r.business_date = '%s'",
                                day),
                "cost of what was sold " + day);
        assertEquals(
                profit.corrections(),
                -number(
                        "select coalesce(sum(m.value), 0) from stock_movement m left join"
                                + " stock_document d on d.id = m.document_id left join refund r on"
                                + " r.id = m.refund_id where m.kind = 'COST_CORRECTION' and"
                                + " coalesce(d.business_date, r.business_date) = '%s'",
                        day),
                "corrections " + day);
        for (GoodsModel.Kind kind :
                List.of(
                        GoodsModel.Kind.WRITE_OFF,
                        GoodsModel.Kind.OWN_USE,
                        GoodsModel.Kind.COUNT)) {
            assertEquals(
                    till.goods.valueOf(day, kind),
                    number(
                            "select coalesce(sum(m.value), 0) from stock_movement m join"
                                    + " stock_document d on d.id = m.document_id where m.kind = '"
                                    + kind
                                    + "' and m.id > (select max(id) from stock_movement where"
                                    + " document_id = 1) and d.business_date = '%s'",
                            day),
                    kind + " " + day);
        }
    }

    private long number(String query, Object... of) {
        return Long.parseLong(till.shop.query(query.formatted(of)).getFirst());
    }

    /// The journal tells the same, and what is kept ready equals its sums.
    void sound() {
        assertEquals(List.of(), till.services().audit().verify().findings());
        assertEquals(
                List.of(),
                till.services().checkup().run().stream()
                        .filter(finding -> finding.state() == Checkup.State.BAD)
                        .toList());
    }
}
