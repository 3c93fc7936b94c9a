package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.shift.CashMovement;
import smena.domain.shop.PaperTexts;

import java.nio.file.Path;
import java.util.List;

/// Wherever a text enters, what hides or turns others stays outside.
class TextsThatEnterTest {
    private static final String EVIL = "Ka\u202Er\u200Bim\u001B[31m\u009B a\u00A0b\uFEFF";
    private static final String CLEAN = "Karim [31m  a b";

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void assertKept(String sql) {
        assertEquals(List.of(CLEAN), shop.query(sql));
    }

    @Test
    void people() {
        shop.services().people().add(shop.manager(), EVIL, Role.CASHIER, "1234");
        assertKept("select name from person order by id desc limit 1");
        assertRefused(
                new Problem.BadName(),
                () ->
                        shop.services()
                                .people()
                                .add(shop.manager(), "\u200B\u00A0", Role.CASHIER, "1234"));
    }

    @Test
    void products() {
        shop.services()
                .products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                EVIL,
                                "",
                                EVIL,
                                Money.of(100),
                                Unit.PIECE,
                                shop.services().settings().taxRate()));
        assertKept("select name from product order by id desc limit 1");
        assertKept("select name from category order by id desc limit 1");
    }

    @Test
    void programs() {
        shop.services().apiClients().make(shop.manager(), EVIL, 1);
        assertKept("select name from program");
    }

    @Test
    void reasonsAndLabels() {
        shop.open(0);
        shop.services()
                .shifts()
                .move(shop.manager(), CashMovement.Kind.PAY_IN, Money.of(100), EVIL);
        assertKept("select reason from cash_movement");
        shop.fill(1);
        shop.services().baskets().park(shop.manager(), EVIL);
        assertKept("select label from basket where parked_at is not null");
    }

    @Test
    void theShopAndItsPaper() {
        var before = shop.services().paper().texts();
        shop.services()
                .paper()
                .change(
                        shop.manager(),
                        shop.services().paper().texts(),
                        new PaperTexts(
                                List.of(EVIL),
                                before.footer(),
                                before.goodsCode(),
                                before.lineTax(),
                                before.qr(),
                                before.logo()));
        assertEquals(List.of(CLEAN), shop.services().paper().texts().header());
    }
}
