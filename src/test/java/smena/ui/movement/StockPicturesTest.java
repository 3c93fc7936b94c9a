package smena.ui.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Quantity;
import smena.domain.shift.BusinessPeriod;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockMovement;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsTab;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.order.OrderPage;
import smena.ui.order.OrderServices;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.writeoff.EditWriteOffPage;
import smena.ui.writeoff.ExpiryPage;
import smena.ui.writeoff.WriteOffServices;
import smena.ui.writeoff.WriteOffsPage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// The pages of stock beside the stock-takes.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockPicturesTest {
    @TempDir static Path folder;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;
    private MovementServices services;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        shop.open(500_000);
        LocalDate today = LocalDate.ofInstant(shop.now(), ZONE);
        StockPages.receive(shop, 0, 24, today.plusDays(3));
        StockPages.receive(shop, 0, 30, today.plusDays(40));
        StockPages.receive(shop, 1, 12, today);
        StockPages.receive(shop, 2, 8, today.plusDays(7));
        shop.sell(6);
        shop.services()
                .goods()
                .stockPapers()
                .writeOff(
                        shop.manager(),
                        UUID.randomUUID(),
                        List.of(new StockItem(shop.product(0).id(), Quantity.of(2))),
                        "Разбито при разгрузке");
        shop.setClock(shop.now().plus(Duration.ofHours(20)));
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
        drawn("office-expiry", (ui, frame) -> tabs(ui, new ExpiryPage(ui, frame, writeOffs())));
        drawn(
                "office-write-offs",
                (ui, frame) -> tabs(ui, new WriteOffsPage(ui, frame, writeOffs())));
        drawn("office-write-off", this::filled);
        drawn("office-order", (ui, frame) -> tabs(ui, new OrderPage(ui, frame, orders())));
        String name = services.stock().find(shop.manager(), product).orElseThrow().name();
        drawn(
                "office-movements",
                (ui, frame) -> new MovementsPage(ui, frame, services, product, name));
    }

    private OrderServices orders() {
        return orders(background);
    }

    private OrderServices orders(Background aside) {
        return new OrderServices(
                shop.services().goods().reorders(), services, StockPages.printers(aside));
    }

    /// To find the printers takes seconds: a second tap asks no second time, and whoever went to
    /// another page by then is not asked there.
    @Test
    void printersAreLookedForOnceAndAskedForWhereTheOrderIs() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Background slow =
                new Background(
                        waiting::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    Snapshots.localization(Language.RU),
                                    background,
                                    shop.manager());
                    OrderPage page = new OrderPage(ui, new NoFrame(), orders(slow));
                    Scene _ = new Scene(page.view(), 1_150, 712);
                    page.activate();
                    Node place = page.view().lookup("#toPages");
                    page.pages(place);
                    page.pages(place);
                    assertEquals(1, waiting.size());
                    page.deactivate();
                    waiting.remove().run();
                    page.activate();
                    page.pages(place);
                    assertEquals(1, waiting.size(), "it can be asked for again");
                });
    }

    private static final class NoFrame implements OfficeFrame {
        @Override
        public void open(OfficePage inner) {
            throw new AssertionError(inner);
        }

        @Override
        public void back(OfficePage from) {
            throw new AssertionError(from);
        }
    }

    private WriteOffServices writeOffs() {
        return StockPages.writeOffs(shop, background);
    }

    private OfficePage filled(UiContext ui, OfficeFrame frame) {
        EditWriteOffPage page = new EditWriteOffPage(ui, frame, writeOffs());
        for (int product = 0; product < 4; product++) {
            page.take(GoodsItem.of(shop.product(product)), Quantity.of(product + 1), "");
        }
        page.take(GoodsItem.of(shop.product(3)), Quantity.of(999_000), "");
        return page;
    }

    @Test
    void movementsAreFilteredAndTheFilterIsTakenOff() {
        MovementsModel model =
                new MovementsModel(
                        services,
                        moved(),
                        shop::manager,
                        Clock.fixed(shop.now(), ZONE),
                        Snapshots.localization(Language.RU)::formats);
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

    /// Both days belong to it, in whichever order they were chosen.
    @Test
    void movementsOfAPeriodOfTwoDates() {
        MovementsModel model =
                new MovementsModel(
                        services,
                        moved(),
                        shop::manager,
                        Clock.fixed(shop.now().plus(Duration.ofDays(9)), ZONE),
                        Snapshots.localization(Language.RU)::formats);
        model.load();
        int all = model.list().items().size();
        LocalDate day = LocalDate.ofInstant(shop.now().minus(Duration.ofHours(20)), ZONE);
        LocalDate later = day.plusDays(5);
        assertEquals(LocalDate.ofInstant(shop.now(), ZONE).plusDays(9), model.dates().to());
        model.choose(BusinessPeriod.own(later, day));
        assertEquals(MovementPeriod.OWN, model.periodProperty().get());
        assertEquals(all, model.list().items().size());
        assertEquals(BusinessPeriod.own(day, later), model.dates());
        model.choose(BusinessPeriod.own(day.plusDays(2), later));
        assertEquals(List.of(), model.list().items());
        String days = Snapshots.localization(Language.RU).formats().days(day.plusDays(2), later);
        assertEquals(
                new LoadState.NothingFound("Все, " + days), model.list().stateProperty().get());
        model.choose(BusinessPeriod.own(day.minusDays(9), day.minusDays(1)));
        assertEquals(List.of(), model.list().items());
        model.choose(BusinessPeriod.own(day, day));
        assertEquals(all, model.list().items().size());
        model.reset();
        assertEquals(MovementPeriod.ALWAYS, model.periodProperty().get());
        assertEquals(all, model.list().items().size());
    }

    private long moved() {
        return shop.product(0).id();
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
