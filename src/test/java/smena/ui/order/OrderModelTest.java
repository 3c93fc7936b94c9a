package smena.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.Overlay;
import smena.ui.kit.TestWords;
import smena.ui.movement.StockPages;
import smena.ui.shell.TestUi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is to be ordered, while amounts are put right.
class OrderModelTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    @TempDir Path folder;

    /// Nobody knows yet that there is nothing to order.
    @Test
    void readingThatIsGivenUpSaysSo() {
        Background slow = new Background(_ -> {}, Runnable::run, _ -> {}, _ -> {});
        try (TestShop shop = new TestShop(folder)) {
            OrderModel model = model(shop, slow);
            model.load();
            model.cancel();
            assertEquals(
                    new LoadState.Failed(new Problem.NothingRead()), model.stateProperty().get());
        }
    }

    @Test
    void whatIsTypedStaysWhenTheListIsReadAnew() {
        Background background = Overlay.atOnce(_ -> {});
        try (TestShop shop = new TestShop(folder)) {
            stays(shop, background);
        }
    }

    private static void stays(TestShop shop, Background background) {
        OrderModel model = model(shop, background);
        model.load();
        OrderRow first = model.rows().getFirst();
        int ordered = model.orderedProperty().get();
        first.typedProperty().set("");
        assertEquals(ordered - 1, model.orderedProperty().get(), "nothing typed orders nothing");
        first.step(1);
        first.typedProperty().set("77");
        model.daysProperty().set(14);
        assertEquals("77", model.rows().getFirst().typedProperty().get());
        model.rows().getFirst().typedProperty().set("x");
        model.print(() -> fail("printed"));
        assertEquals(List.of(), shop.query("select id from print_job where document = 'ORDER'"));
        model.reset();
        boolean[] printed = new boolean[1];
        model.print(() -> printed[0] = true);
        assertTrue(printed[0]);
        assertEquals(1, shop.query("select id from print_job where document = 'ORDER'").size());
        model.supplierProperty().set(Optional.of("nobody"));
        assertEquals(0, model.rows().size());
        assertEquals(0, model.orderedProperty().get());
    }

    private static OrderModel model(TestShop shop, Background background) {
        return new OrderModel(
                new OrderServices(
                        shop.services().goods().reorders(),
                        StockPages.services(shop, background),
                        StockPages.printers(background)),
                TestUi.of(TestWords.in(Language.RU), background, shop.manager()).actions(),
                Clock.fixed(shop.now(), ZONE));
    }
}
