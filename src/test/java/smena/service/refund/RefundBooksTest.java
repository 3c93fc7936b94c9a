package smena.service.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundStatus;
import smena.domain.refund.SoldLine;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.trials.Trials;
import smena.trials.Trials.Draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The same through a till with its books: whatever comes back in whatever parts, rows, X, Z
/// and the journal agree with what was paid, and the stock is what it was.
class RefundBooksTest {
    @TempDir Path folder;

    @Test
    void whateverComesBackTheBooksAgree() {
        try (TestShop shop = new TestShop(folder)) {
            Shift shift = shop.open(1_000_000);
            List<Product> products =
                    shop.services().products().catalog().page(Optional.empty(), 0, 60);
            Trials.run("refunds in the books", 1, draw -> trial(shop, products, draw));
            ShiftReport x = shop.figures(shift.id());
            assertEquals(x.sales().total(), x.refunds().total());
            assertEquals(Money.ZERO, x.rounding());
            assertEquals(x.drawer().sales(), x.drawer().refunds());
            ShiftReport z = shop.close(shift, x.expected());
            assertEquals(x.refunds(), z.refunds());
            assertEquals(List.of(), shop.services().audit().verify().findings());
            assertEquals(
                    List.of("0"),
                    shop.query(
                            "select count(*) from product p where stock is not null and stock <>"
                                    + " (select coalesce(sum(-quantity), 0) from stock_movement m where"
                                    + " m.product_id = p.id and m.kind = 'SALE') + stock - (select"
                                    + " coalesce(sum(quantity), 0) from stock_movement m where"
                                    + " m.product_id = p.id and m.kind = 'REFUND')"));
        }
    }

    private static void trial(TestShop shop, List<Product> products, Draw draw) {
        Sale sale = sell(shop, products, draw);
        Refunds refunds = shop.services().refunds();
        while (refunds.status(sale.id()) != RefundStatus.REFUNDED) {
            List<RefundOrder.Item> items = new ArrayList<>();
            for (SoldLine line : refunds.of(sale.id()).lines()) {
                if (!line.isDone() && draw.below(3) > 0) {
                    items.add(RefundOrder.Item.of(line.line(), part(draw, line), true));
                }
            }
            if (!items.isEmpty()) {
                refunds.book(
                        shop.manager(), RefundOrder.of(UUID.randomUUID(), sale.id(), items, "x"));
            } else if (draw.below(4) == 0) {
                refunds.book(shop.manager(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "x"));
            }
        }
        assertEquals(
                List.of(Long.toString(sale.paid().minor())),
                shop.query(
                        "select sum(applied) from refund_payment p join refund r on r.id ="
                                + " p.refund_id where r.sale_id = "
                                + sale.id()));
    }

    private static Sale sell(TestShop shop, List<Product> products, Draw draw) {
        Basket basket = shop.services().baskets().open();
        for (int i = draw.between(1, 4); i > 0; i--) {
            Product product = products.get(draw.below(products.size()));
            Quantity quantity =
                    product.unit().isDivisible()
                            ? new Quantity(draw.between(1, 3_000))
                            : Quantity.of(draw.between(1, 5));
            basket = shop.services().baskets().add(shop.manager(), product.id(), quantity);
        }
        if (draw.below(2) == 0) {
            basket =
                    shop.services()
                            .baskets()
                            .discount(
                                    shop.manager(),
                                    Optional.of(new Discount.Percent(draw.between(1, 6_000))));
        }
        Money total = Pricing.of(basket).total();
        List<Tender> tenders = new ArrayList<>();
        if (draw.below(2) == 0) {
            long card = 1 + draw.below((int) Math.min(total.minor(), 1_000_000_000L));
            tenders.add(new Tender(shop.method("card"), Money.of(card), "RRN"));
        }
        if (draw.below(3) == 0
                && Settlement.due(total, tenders, shop.method("click"), 0).isPositive()) {
            Money due = Settlement.due(total, tenders, shop.method("click"), 0);
            long click = 1 + draw.below((int) Math.min(due.minor(), 1_000_000_000L));
            tenders.add(new Tender(shop.method("click"), Money.of(click), ""));
        }
        if (tenders.isEmpty()
                || Settlement.due(total, tenders, shop.method("cash"), 0).isPositive()) {
            tenders.addAll(shop.cash(Money.of(100_000_000_000L)));
        }
        return shop.services().selling().pay(shop.manager(), basket, tenders);
    }

    private static Quantity part(Draw draw, SoldLine line) {
        int left = (int) line.left().thousandths();
        if (draw.below(2) == 0) {
            return line.left();
        }
        return line.sold().unit().isDivisible()
                ? new Quantity(draw.between(1, left))
                : Quantity.of(draw.between(1, left / 1000));
    }
}
