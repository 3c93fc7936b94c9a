package smena.ui.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.PriceList;
import smena.domain.catalog.Product;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.service.Services;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Draws the price lists, to be looked at in `target/pictures`; fills and saves one.
@OnScreen
class PriceListPicturesTest {
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void theListAndOneOfThem() {
        Map<Long, Money> prices = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            Product product = shop.product(i);
            prices.put(product.id(), PriceList.less(product.price(), 1_000, 10_000));
        }
        prices.put(shop.product(9).id(), Money.of(99_999_999_900L));
        PriceList wholesale =
                shop.services()
                        .prices()
                        .priceLists()
                        .add(shop.manager(), new PriceList(0, "Ulgurji", prices, false));
        PriceList old =
                shop.services()
                        .prices()
                        .priceLists()
                        .add(shop.manager(), new PriceList(0, "Eski", Map.of(), false));
        shop.services().prices().priceLists().archive(shop.manager(), old.id());
        shop.services()
                .customers()
                .add(
                        shop.manager(),
                        CustomerFacts.of("Olim", "")
                                .with(new CustomerFacts.Terms(0, "Ulgurji", Money.ZERO, 0)));
        Snapshots.takeAll("office-price-lists", BOTH, l -> page(l, _ -> {}));
        Snapshots.takeAll(
                "office-price-list",
                BOTH,
                l ->
                        page(
                                l,
                                made ->
                                        made.open(
                                                shop.services().prices().priceLists().all().stream()
                                                        .filter(
                                                                each ->
                                                                        each.list().id()
                                                                                == wholesale.id())
                                                        .findFirst()
                                                        .orElseThrow())));
    }

    @Test
    void none() {
        Snapshots.takeAll("office-price-lists-none", BOTH, l -> page(l, _ -> {}));
        Snapshots.takeAll("office-price-list-new", BOTH, l -> page(l, PriceListsPage::add));
    }

    /// A whole category is taken, filled with a percentage and saved.
    @Test
    void aListIsFilledAndSaved() {
        UiContext ui = TestUi.of(Snapshots.localization(Language.UZ), background, shop.manager());
        PriceListForm form =
                new PriceListForm(
                        new PriceListForm.Services(
                                shop.services().prices().priceLists(),
                                shop.services().products().catalog(),
                                ui.actions(),
                                background),
                        new PriceList(0, "", Map.of(), false),
                        _ -> {});
        assertEquals(false, form.changedProperty().get());
        form.goods()
                .take(GoodsItem.of(shop.services().products().catalog().categories().getFirst()));
        form.goods().take(GoodsItem.of(shop.product(0)));
        int all = form.rows().size();
        form.save();
        assertEquals(new Problem.BadName(), form.problemProperty().get());
        form.nameProperty().set("Ulgurji");
        form.percentProperty().set("10");
        form.fill();
        form.rows().getFirst().typedProperty().set("123");
        assertEquals(all + 1, form.changesProperty().get());
        form.save();
        assertEquals(false, form.changedProperty().get());
        PriceList saved = shop.services().prices().priceLists().all().getFirst().list();
        assertEquals(all, saved.prices().size());
        Product second =
                shop.services()
                        .products()
                        .catalog()
                        .find(form.rows().get(1).product().row())
                        .orElseThrow();
        assertEquals(
                PriceList.less(second.price(), 1_000, shop.services().settings().shop().cashStep()),
                saved.prices().get(second.id()));
        assertEquals(Money.of(12_300), saved.prices().get(form.rows().getFirst().product().row()));
    }

    private Parent page(Localization localization, Consumer<PriceListsPage> then) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        Services services = shop.services();
        PriceListsPage[] made = new PriceListsPage[1];
        Parent framed =
                Framed.page(
                        ui,
                        services,
                        "products",
                        frame -> {
                            made[0] =
                                    new PriceListsPage(
                                            ui,
                                            frame,
                                            services.prices().priceLists(),
                                            services.products().catalog(),
                                            background);
                            return new GoodsTabs(localization, List.of(made[0]));
                        });
        then.accept(made[0]);
        return framed;
    }
}
