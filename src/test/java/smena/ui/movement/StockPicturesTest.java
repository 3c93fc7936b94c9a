package smena.ui.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.stock.StockMovement;
import smena.service.TestShop;
import smena.service.stock.Stock;
import smena.text.Language;
import smena.ui.goods.GoodsTab;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// The pages of stock beside the stock-takes.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockPicturesTest {
    @TempDir static Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;
    private MovementServices services;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        shop.open(500_000);
        shop.sell(6);
        services = StockPages.services(shop, background);
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void whatIsThereAndItsMovements() {
        drawn("office-on-hand", (ui, frame) -> tabs(ui, new OnHandPage(ui, frame, services)));
        long product = moved();
        String name = services.stock().find(shop.manager(), product).orElseThrow().name();
        drawn(
                "office-movements",
                (ui, frame) -> new MovementsPage(ui, frame, services, product, name));
    }

    @Test
    void movementsAreFilteredAndTheFilterIsTakenOff() {
        MovementsModel model =
                new MovementsModel(
                        services,
                        moved(),
                        shop::manager,
                        Clock.fixed(shop.now(), ZoneId.of("Asia/Tashkent")),
                        Snapshots.localization(Language.RU)::words);
        model.load();
        int all = model.list().items().size();
        model.kindProperty().set(MovementKind.SALES);
        assertEquals(
                Set.of(StockMovement.Kind.SALE),
                Set.copyOf(model.list().items().stream().map(m -> m.movement().kind()).toList()));
        model.kindProperty().set(MovementKind.COUNTS);
        model.periodProperty().set(MovementPeriod.TODAY);
        assertTrue(model.list().items().isEmpty());
        model.reset();
        assertEquals(all, model.list().items().size());
        assertTrue(model.shelfProperty().get().cost());
    }

    /// The product with the most movements.
    private long moved() {
        return services.stock().page(shop.manager(), new Stock.Query("", false, 0, 20)).stream()
                .max(
                        Comparator.comparingInt(
                                f ->
                                        services.stock().batches(f.product()).size() * 100
                                                + services.stock()
                                                        .movements(
                                                                shop.manager(),
                                                                f.product(),
                                                                Long.MAX_VALUE,
                                                                50)
                                                        .size()))
                .orElseThrow()
                .product();
    }

    private GoodsTabs tabs(UiContext ui, GoodsTab tab) {
        return new GoodsTabs(ui.localization(), "office.stock", List.of(tab));
    }

    private void drawn(String name, BiFunction<UiContext, OfficeFrame, OfficePage> page) {
        Snapshots.take(name, Language.RU, Theme.LIGHT, Size.WIDE, l -> page(l, page));
        Snapshots.take(name, Language.UZ, Theme.DARK, Size.NARROW, l -> page(l, page));
    }

    private Parent page(
            Localization localization, BiFunction<UiContext, OfficeFrame, OfficePage> page) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        return Framed.page(ui, shop.services(), "stock", frame -> page.apply(ui, frame));
    }
}
