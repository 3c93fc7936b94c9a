package smena.ui.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.ReceiptDraft.Line;
import smena.domain.stock.StockTake;
import smena.service.TestShop;
import smena.service.stock.StockTakes;
import smena.text.Language;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.weighing.Scales;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Draws the pages of stock-takes, to be looked at in `target/pictures`.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockTakePicturesTest {
    @TempDir static Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        drawn("office-stocktakes-none", (_, _) -> {});
        shop.open(500_000);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(
                    Line.of(shop.product(i).id(), Quantity.of(20))
                            .at(ReceiptDraft.Cost.ofUnit(Money.of(430_000 + i * 77_700L))));
        }
        shop.services()
                .goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "1", false, lines));
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void fromTheChoiceToWhatWasFound() {
        drawn("office-stocktake-what", (page, _) -> page.add());
        UUID id = UUID.randomUUID();
        takes().begin(shop.manager(), id, Set.of(), true);
        for (int i = 0; i < 9; i++) {
            long product = shop.product(i).id();
            Quantity there =
                    shop.services()
                            .goods()
                            .stock()
                            .find(shop.manager(), product)
                            .orElseThrow()
                            .onHand()
                            .quantity();
            Quantity counted = there.plus(Quantity.of(i == 3 ? 2 : i < 3 ? -1 - i : 0));
            takes().counting().add(shop.manager(), id, product, counted);
            shop.setClock(shop.now().plus(Duration.ofMinutes(i == 4 ? 30 : 1)));
        }
        takes().counting().add(shop.senior(), id, shop.product(6).id(), Quantity.of(3));
        takes().counting().add(shop.manager(), id, shop.product(0).id(), Quantity.ZERO);
        shop.sell(2);
        drawn("office-stocktakes", (_, _) -> {});
        drawn("office-stocktake", (page, _) -> page.open(open(id)));
        drawn("office-stocktake-mend", this::mend);
        drawn("office-stocktake-uncounted", this::uncounted);
        takes().compare(shop.manager(), id);
        takes().explain(shop.manager(), id, shop.product(1).id(), "Buzilgan");
        takes().explain(shop.manager(), id, shop.product(2).id(), "x ".repeat(80).strip());
        drawn("office-stocktake-diff", (page, _) -> page.open(open(id)));
        takes().finish(shop.manager(), id);
        drawn(
                "office-stocktake-end",
                (page, _) ->
                        page.open(
                                new ListedTake.Ended(
                                        takes().archive()
                                                .before(shop.manager(), Long.MAX_VALUE, 1)
                                                .getFirst())));
        drawn("office-stocktakes-ended", (_, _) -> {});
    }

    private void mend(StockTakesPage page, UiContext ui) {
        UUID id = takes().open().getFirst().uuid();
        page.open(open(id));
        CountingModel model =
                new CountingModel(
                        services(ui), new TakeModel(ui, services(ui), take(id)), new Ears());
        new MendDialogs(ui, model).open(takes().counts(id, 0, 1).getFirst());
    }

    private void uncounted(StockTakesPage page, UiContext ui) {
        UUID id = takes().open().getFirst().uuid();
        page.open(open(id));
        UncountedDialog.open(ui, services(ui), new TakeModel(ui, services(ui), take(id)));
    }

    private ListedTake.Open open(UUID id) {
        return new ListedTake.Open(take(id).orElseThrow(), takes().progress(id));
    }

    private Optional<StockTake> take(UUID id) {
        return takes().find(id);
    }

    private StockTakes takes() {
        return shop.services().goods().stockTakes();
    }

    private void drawn(String name, BiConsumer<StockTakesPage, UiContext> then) {
        Snapshots.take(name, Language.RU, Theme.LIGHT, Size.WIDE, l -> page(l, then));
        Snapshots.take(name, Language.UZ, Theme.DARK, Size.NARROW, l -> page(l, then));
    }

    private Parent page(Localization localization, BiConsumer<StockTakesPage, UiContext> then) {
        StackPane layer = new StackPane();
        UiContext ui =
                TestUi.of(
                        localization,
                        new Dialogs(layer, new Fxml(localization)),
                        background,
                        shop.manager(),
                        Clock.fixed(shop.now(), ZoneId.of("Asia/Tashkent")));
        StockTakesPage[] made = new StockTakesPage[1];
        Parent framed =
                Framed.page(
                        ui,
                        shop.services(),
                        "stock",
                        frame -> {
                            made[0] = new StockTakesPage(ui, frame, services(ui));
                            return new GoodsTabs(localization, "office.stock", List.of(made[0]));
                        });
        then.accept(made[0], ui);
        return new StackPane(framed, layer);
    }

    private StockTakeServices services(UiContext ui) {
        return new StockTakeServices(
                shop.services().goods().stockTakes(),
                shop.services().products().catalog(),
                shop.services().products().categories(),
                Scales.none(ui, shop),
                background,
                () -> {});
    }

    private static final class Ears implements CountingModel.Hears {
        @Override
        public void refused(Problem why) {}

        @Override
        public void firstSay(String product) {}

        @Override
        public void weigh(Product product) {}
    }
}
