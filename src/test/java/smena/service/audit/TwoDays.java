package smena.service.audit;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.sale.Baskets;
import smena.service.shift.ClosingRequest;
import smena.service.shift.Shifts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Books worth attacking: three shifts on two days and across a year, the last one open, with
/// everything a journal tells of.
final class TwoDays {
    private TwoDays() {}

    /// Keeps shop in `folder` for two days and closes the till.
    static void keep(Path folder) {
        try (TestShop shop = new TestShop(folder)) {
            shop.services().started();
            shop.setClock(java.time.Instant.parse("2026-12-31T04:00:00Z"));
            day(shop, 200_000);
            wait(shop, Duration.ofHours(14));
            day(shop, 150_000);
            wait(shop, Duration.ofHours(9));
            Shift open = shop.open(100_000);
            shop.sell(2);
            shop.services()
                    .shifts()
                    .move(shop.manager(), CashMovement.Kind.PAY_IN, Money.of(1_000), "coins");
            if (open.id() != 3) {
                throw new IllegalStateException("the third shift");
            }
            shop.sell(3);
            shop.services().stopped();
        }
    }

    private static void day(TestShop shop, long soms) {
        Shift shift = shop.open(soms);
        Shifts shifts = shop.services().shifts();
        for (int lines = 1; lines <= 4; lines++) {
            wait(shop, Duration.ofMinutes(7));
            shop.sell(lines);
        }
        split(shop);
        shifts.move(shop.manager(), CashMovement.Kind.PAY_IN, Money.of(500_000), "change money");
        shifts.move(shop.manager(), CashMovement.Kind.PAY_OUT, Money.of(120_000), "water");
        shifts.move(shop.manager(), CashMovement.Kind.SAFE_DROP, Money.of(300_000), "to the safe");
        shop.services().printing().openDrawer(shop.manager(), "change");
        shop.services().printing().reprintLast(shop.manager());
        voids(shop);
        wait(shop, Duration.ofHours(8));
        shop.sell(3);
        shifts.count(shop.cashier(), CashCount.total(Money.of(1_000)));
        shifts.count(
                shop.cashier(),
                CashCount.of(
                        List.of(
                                new CashCount.Line(Money.of(100_000), 17),
                                new CashCount.Line(Money.of(50_000), 3))));
        shifts.close(shop.manager(), shift.id(), new ClosingRequest("short", false, false));
    }

    private static void split(TestShop shop) {
        shop.fill(3);
        Basket basket =
                shop.services()
                        .baskets()
                        .discount(shop.senior(), Optional.of(new Discount.Percent(500)));
        shop.services()
                .selling()
                .pay(
                        shop.cashier(),
                        basket,
                        List.of(
                                new Tender(shop.method("card"), Money.of(1_000_000), "RRN 1"),
                                new Tender(shop.method("cash"), Money.of(10_000_000), "")));
    }

    private static void voids(TestShop shop) {
        Baskets baskets = shop.services().baskets();
        shop.fill(2);
        baskets.quantity(shop.cashier(), 1, Quantity.of(3));
        baskets.remove(shop.manager(), 1);
        baskets.cancel(shop.manager());
    }

    private static void wait(TestShop shop, Duration time) {
        shop.setClock(shop.now().plus(time));
    }
}
