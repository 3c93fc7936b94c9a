package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import smena.day.MonthModel.BasketLine;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is sold in a month and what comes back.
final class MonthSales {
    private record Sold(long id, String name, List<BasketLine> lines) {}

    private final MonthTill till;
    private final MonthPrices prices;
    private final List<Sold> sales = new ArrayList<>();

    MonthSales(MonthTill till, MonthPrices prices) {
        this.till = till;
        this.prices = prices;
    }

    /// Between the lines and the payment a price may change or the till may end: the basket keeps
    /// what it has.
    void sell() {
        List<BasketLine> lines = new ArrayList<>();
        for (Product product : till.some()) {
            BasketLine line = till.month.line(product.id(), till.amount(product, 7));
            if (till.refusesExpired && till.month.isExpired(product.id(), till.day())) {
                assertThrows(Refused.class, () -> add(line), product.name());
            } else {
                add(line);
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            pay(lines);
        }
    }

    private void add(BasketLine line) {
        till.services()
                .baskets()
                .add(till.shop.manager(), line.product(), new Quantity(line.thousandths()));
    }

    private void pay(List<BasketLine> lines) {
        switch (till.draw.below(12)) {
            case 6 -> till.restart();
            case 7 -> prices.now(till.product(lines.getFirst().product()));
            default -> {}
        }
        Basket basket = till.services().baskets().open();
        Money total = Pricing.of(basket).total();
        assertEquals(MonthModel.total(lines), total.minor(), "the basket's prices");
        Money paid = total.plus(Money.of(1_000_00));
        Sale sale =
                till.done(
                        "sales",
                        () ->
                                till.services()
                                        .selling()
                                        .pay(till.shop.manager(), basket, till.shop.cash(paid)));
        assertEquals(
                till.month.sell(sale.number(), lines).stream().map(String::valueOf).toList(),
                till.shop.query(
                        "select cost from sale_line where sale_id = %d order by line"
                                .formatted(sale.id())),
                "what the lines had cost");
        sales.add(new Sold(sale.id(), sale.number(), lines));
    }

    void refund() {
        if (sales.isEmpty()) {
            return;
        }
        Sold sale = sales.get(till.draw.below(sales.size()));
        int line = till.draw.below(sale.lines().size()) + 1;
        BasketLine goods = sale.lines().get(line - 1);
        long left = goods.thousandths() - till.goods.refundedQuantity(sale.name(), line);
        long back = till.part(till.product(goods.product()), left);
        if (back == 0) {
            return;
        }
        boolean restock = till.draw.below(3) > 0;
        RefundOrder order =
                RefundOrder.of(
                        UUID.randomUUID(),
                        sale.id(),
                        List.of(RefundOrder.Item.of(line, new Quantity(back), restock)),
                        "qaytdi");
        Refund refund =
                till.done(
                        "refunds",
                        () -> till.services().refunds().book(till.shop.manager(), order));
        assertEquals(
                till.month.refund(sale.name(), line, back, restock),
                refund.total().minor(),
                "what came back is worth");
    }
}
