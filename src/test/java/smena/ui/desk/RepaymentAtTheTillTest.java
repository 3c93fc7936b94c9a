package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.customer.Customer;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.service.TestShop;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Repayments that begin with the finder of customers, by keyboard and button.
@OnScreen
class RepaymentAtTheTillTest {
    @TempDir Path folder;
    private TestShop shop;
    private Customer nodira;
    private DeskWindow window;
    private final List<Sale> booked = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
        nodira = shop.services().customers().search("Nodira", 1).getFirst();
        window = new DeskWindow(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void insideAPaymentNothingIsPaidBack() {
        Basket basket = shop.fill(2);
        Toolkit.run(
                () -> {
                    window.desk.pay(basket, booked::add);
                    int steps = chooseDebt();
                    window.fire("customer");
                    window.find("search", TextField.class).setText("Nodira");
                    assertFalse(window.shows("repay"), "no repayment in a payment");
                    window.press(KeyCode.F8);
                    assertEquals(2, window.dialogs());
                    window.press(KeyCode.ENTER);
                    assertEquals(1, window.dialogs());
                    assertEquals(
                            Optional.of(nodira.id()), shop.services().baskets().open().customer());
                    for (int i = 0; i < steps; i++) {
                        window.press(KeyCode.UP);
                    }
                    window.wait(2_000);
                    window.press(KeyCode.ENTER);
                    assertEquals(1, booked.size(), "the till goes on");
                });
    }

    @Test
    void atTheTillTheFinderTakesARepayment() {
        Toolkit.run(
                () -> {
                    find();
                    assertTrue(window.shows("repay"));
                    window.press(KeyCode.F8);
                    assertTrue(window.shows("whole"));
                });
    }

    @Test
    void anAmountIsNotAskedForOverAPaymentThatWasOpenedMeanwhile() {
        Basket basket = shop.fill(2);
        Toolkit.run(
                () -> {
                    find();
                    window.slow();
                    window.press(KeyCode.F8);
                    window.desk.pay(basket, booked::add);
                    window.work();
                    assertFalse(window.shows("whole"));
                    assertEquals(1, window.dialogs());
                });
    }

    /// A worn Enter key, a tap too many and a key held down answer only what was seen.
    @Test
    void theBounceOfAKeyBooksNothing() {
        long owed = nodira.account().balance().minor();
        Toolkit.run(
                () -> {
                    find();
                    window.press(KeyCode.F8);
                    window.wait(1_000);
                    window.press(KeyCode.ENTER);
                    window.press(KeyCode.ENTER);
                    assertTrue(window.shows("complete"));
                    assertEquals(owed, balance());
                    window.wait(1_000);
                    window.press(KeyCode.ENTER);
                    assertEquals(0, balance());
                });
    }

    @Test
    void f8TwiceOpensOneDialog() {
        Toolkit.run(
                () -> {
                    find();
                    window.slow();
                    window.press(KeyCode.F8);
                    window.press(KeyCode.F8);
                    window.work();
                    assertEquals(1, window.dialogs());
                    window.desk.repayments().take(nodira.id(), _ -> {});
                    window.work();
                    assertEquals(1, window.dialogs());
                });
    }

    private long balance() {
        return shop.services()
                .customers()
                .find(nodira.id())
                .orElseThrow()
                .account()
                .balance()
                .minor();
    }

    private void find() {
        window.desk.customer(shop.services().baskets().open(), _ -> {});
        window.find("search", TextField.class).setText("Nodira");
    }

    private int chooseDebt() {
        int steps = 0;
        for (; steps < 9 && !window.shows("customer"); steps++) {
            window.press(KeyCode.DOWN);
        }
        return steps;
    }
}
