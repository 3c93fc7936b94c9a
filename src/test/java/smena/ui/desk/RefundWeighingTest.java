package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Sale;
import smena.domain.shop.ScaleProtocol;
import smena.scale.SimulatedScale;
import smena.service.TestShop;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// What comes back is put on the scale too.
@OnScreen
@Timeout(120)
class RefundWeighingTest {
    @TempDir Path folder;
    private TestShop shop;
    private SimulatedScale scale;

    @BeforeEach
    void open() {
        scale = SimulatedScale.of(ScaleProtocol.MASSA_K_100);
        shop = new TestShop(folder);
        shop.open(1_000_000);
        shop.services()
                .scale()
                .change(
                        shop.manager(),
                        shop.services().scale().scale(),
                        Optional.of(scale.setup()));
    }

    @AfterEach
    void close() {
        scale.close();
        shop.close();
    }

    private Sale soldRice() {
        Product rice =
                shop.services().products().catalog().byBarcode("2000000000039").orElseThrow();
        shop.services().baskets().weighed(shop.cashier(), rice.id(), "", new Quantity(1_250));
        return shop.services()
                .selling()
                .pay(
                        shop.cashier(),
                        shop.services().baskets().open(),
                        shop.cash(Money.of(10_000_000)));
    }

    @Test
    void theWeightOfALineComesFromTheScale() {
        Sale sale = soldRice();
        DeskWindow window = new DeskWindow(shop);
        Toolkit.run(
                () -> {
                    window.desk.refund(sale.id());
                    window.press(KeyCode.F3);
                });
        scale.put(300);
        await(() -> window.shows("add") && text(window, "weight").equals("0,300"));
        Toolkit.run(
                () -> {
                    assertEquals("Guruch «Lazer» Xorazm", text(window, "name"));
                    window.press(KeyCode.ENTER);
                    assertEquals(0, window.dialogs());
                    Pane reasons = window.find("reasons", Pane.class);
                    ((ToggleButton) reasons.getChildren().getFirst()).fire();
                    window.fire("book");
                });
        assertEquals("300", shop.query("select quantity from refund_line").getFirst());
    }

    private static String text(DeskWindow window, String id) {
        return window.find(id, Label.class).getText();
    }

    private static void await(BooleanSupplier what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end && !Toolkit.onScreen(what::getAsBoolean)) {
            Thread.onSpinWait();
        }
        assertTrue(Toolkit.onScreen(what::getAsBoolean));
    }
}
