package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shop.ExpiryTerms;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockItem;
import smena.service.Services;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A product whose only batches are past their day is refused or warned about.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpiredGoodsTest {
    @TempDir static Path folder;
    private TestShop shop;
    private Services till;
    private LocalDate today;
    private Shift shift;
    private long curd;
    private long milk;
    private long loose;

    /// Curd keeps to today, milk to today and a later day, what is loose has no day at all.
    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        till = shop.services();
        till.started();
        shift = shop.open(0);
        today = LocalDate.ofInstant(shop.now(), ZoneId.of("Asia/Tashkent"));
        curd = product("Curd");
        milk = product("Milk");
        loose = product("Loose");
        receive(curd, Optional.of(today));
        receive(milk, Optional.of(today));
        receive(milk, Optional.of(today.plusDays(5)));
        receive(loose, Optional.empty());
    }

    @AfterAll
    void verify() {
        assertEquals(List.of(), till.audit().verify().findings());
        shop.close();
    }

    @Test
    void onTheDayItIsSoldTheDayAfterTheShopWarnsOrRefuses() {
        refuse(true);
        Basket yesterday = till.baskets().add(shop.cashier(), curd, Quantity.ONE);
        assertEquals(List.of(), till.ageChecks().look(yesterday).expired());
        shop.setClock(shop.now().plus(Duration.ofHours(20)));

        refuse(false);
        Basket warned = till.baskets().add(shop.cashier(), curd, Quantity.ONE);
        ExpiredGoods past = new ExpiredGoods(curd, "Curd", today);
        assertEquals(List.of(past), till.ageChecks().look(warned).expired());
        Basket more = till.baskets().add(shop.cashier(), milk, Quantity.ONE);
        more = till.baskets().add(shop.cashier(), loose, Quantity.ONE);
        assertEquals(List.of(past), till.ageChecks().look(more).expired(), "milk has a good batch");
        pay(more);

        refuse(true);
        Problem refused = new Problem.GoodsExpired("Curd", today);
        assertRefused(refused, () -> till.baskets().add(shop.cashier(), curd, Quantity.ONE));
        assertEquals(List.of(), till.baskets().open().lines(), "nothing came into the basket");
        pay(till.baskets().add(shop.cashier(), milk, Quantity.ONE));
        pay(till.baskets().add(shop.cashier(), loose, Quantity.ONE));

        refuse(false);
        Basket before = till.baskets().add(shop.cashier(), curd, Quantity.ONE);
        refuse(true);
        assertRefused(refused, () -> pay(before));
        int line = before.lines().getFirst().line();
        assertRefused(refused, () -> till.baskets().quantity(shop.cashier(), line, Quantity.of(3)));
        assertRefused(refused, () -> send(before));
        till.baskets().cancel(shop.manager());

        refuse(false);
        send(before);
        refuse(true);
        till.goods()
                .stockPapers()
                .writeOff(
                        shop.manager(),
                        UUID.randomUUID(),
                        List.of(new StockItem(curd, Quantity.of(7))),
                        "past its date");
        receive(curd, Optional.of(today.plusDays(9)));
        pay(till.baskets().add(shop.cashier(), curd, Quantity.ONE));
    }

    private void refuse(boolean refused) {
        shop.shelf(new ExpiryTerms(refused, 7));
    }

    private Sale pay(Basket basket) {
        return till.selling().pay(shop.cashier(), basket, shop.cash(Money.of(100_000_000)));
    }

    private Sale send(Basket basket) {
        return till.selling()
                .book(
                        shop.cashier(),
                        new Basket(UUID.randomUUID(), basket.lines(), Optional.empty()),
                        shop.cash(Money.of(100_000_000)),
                        shift.id());
    }

    private long product(String name) {
        Money price = Money.of(1_500_000);
        NewProduct wanted = new NewProduct(name, "", "Sut", price, Unit.PIECE, "VAT12");
        long id = till.products().catalog().add(shop.manager(), wanted).id();
        till.goods().stock().beginCounting(shop.manager(), id);
        return id;
    }

    private void receive(long product, Optional<LocalDate> day) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        Quantity.of(10),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(100_000))),
                        Optional.empty(),
                        Optional.empty(),
                        day);
        till.goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line)));
    }
}
