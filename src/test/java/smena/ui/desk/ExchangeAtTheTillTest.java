package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.service.TestShop;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;
import smena.ui.sale.ExchangeModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What comes back belongs to its basket, wherever that lies.
@OnScreen
class ExchangeAtTheTillTest {
    @TempDir Path folder;
    private TestShop shop;
    private DeskWindow window;
    private Basket shown;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
        window = new DeskWindow(shop);
        shown = shop.fill(2);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatComesBackIsPutAsideWithItsBasket() {
        ExchangeModel.Returning back =
                new ExchangeModel.Returning(
                        new RefundOrder(
                                UUID.randomUUID(), 1, Optional.empty(), "Brak", Optional.empty()),
                        "SALE-1",
                        1,
                        Money.of(400_000));
        Toolkit.run(
                () -> {
                    window.desk.exchange().begin(back);
                    f6();
                    window.press(KeyCode.ENTER);
                    assertTrue(shown.isEmpty());
                    assertNull(returning(), "the next customer exchanges nothing");
                });
        shown = shop.fill(1);
        Toolkit.run(
                () -> {
                    window.wait(1_000);
                    f6();
                    window.press(KeyCode.ENTER);
                    window.wait(1_000);
                    recall(2);
                    assertNull(returning(), "nor does the one after");
                    assertEquals(1, shown.lines().size());
                    window.wait(1_000);
                    f6();
                    window.press(KeyCode.ENTER);
                    recall(1);
                    assertEquals(2, shown.lines().size());
                    assertEquals(back, returning());
                });
    }

    private ExchangeModel.Returning returning() {
        return window.desk.exchange().returningProperty().get();
    }

    private void f6() {
        window.desk.park(shown, after -> shown = after);
    }

    private void recall(int place) {
        f6();
        window.shell.scene().getRoot().applyCss();
        window.shell.scene().getRoot().layout();
        List<Button> recalls =
                window.shell.scene().getRoot().lookupAll(".list-line .button.primary").stream()
                        .map(Button.class::cast)
                        .toList();
        recalls.get(place - 1).fire();
    }
}
