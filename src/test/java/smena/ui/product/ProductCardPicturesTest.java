package smena.ui.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductState;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.catalog.ProductCards.Numbered;
import smena.text.Language;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.kit.WithUnit;
import smena.ui.office.OfficeFrame;
import smena.ui.pricelist.PriceListsPage;
import smena.ui.promotion.PromotionsPage;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws the list of products and a card, to be looked at in `target/pictures`.
@OnScreen
class ProductCardPicturesTest {
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);
    private static final String LONG =
            "Konyak «Qadimiy Samarqand» besh yillik eman bochkada, sovgʻa qutisida, 0,75 litr";

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
    void theListWithLongNamesAndLargePrices() {
        Numbered brandy = brandy();
        Snapshots.takeAll("office-products", BOTH, l -> page(l, _ -> {}));
        Snapshots.takeAll(
                "office-products-found",
                BOTH,
                l -> page(l, made -> made.model().queryProperty().set("zzz")));
        Numbered gone =
                new Numbered(
                        brandy.id(),
                        shop.services()
                                .products()
                                .productCards()
                                .change(
                                        shop.manager(),
                                        brandy.id(),
                                        brandy.card(),
                                        brandy.card().archived(true)));
        Snapshots.takeAll(
                "office-products-archive",
                BOTH,
                l -> page(l, made -> made.model().stateProperty().set(ProductState.ARCHIVED)));
        Snapshots.takeAll("office-product-archived", BOTH, l -> page(l, made -> open(made, gone)));
    }

    @Test
    void aCardAsItIsKeptAndWithChanges() {
        assertEquals(80, LONG.length());
        Numbered brandy = brandy();
        Snapshots.takeAll("office-product", BOTH, l -> page(l, made -> open(made, brandy)));
        Snapshots.takeAll(
                "office-product-changed",
                BOTH,
                l ->
                        page(
                                l,
                                made -> {
                                    ProductForm form = open(made, brandy).form();
                                    form.text(ProductInput.PRICE).set("123456789,5");
                                    form.text(ProductInput.AGE).set("16");
                                    form.text(ProductInput.NO_CASH).set("");
                                    form.text(ProductInput.GOODS_CODE).set("12");
                                    form.save();
                                }));
        Snapshots.takeAll(
                "office-product-plain",
                BOTH,
                l -> page(l, made -> made.open(listed(shop.product(0).id()))));
        Snapshots.takeAll("office-product-new", BOTH, l -> page(l, ProductsPage::add));
    }

    @Test
    void theUnitsOfFiguresStandInTheirFields() {
        Toolkit.run(
                () ->
                        page(
                                Snapshots.localization(Language.RU),
                                made -> {
                                    made.open(listed(shop.product(0).id()));
                                    unitsFollow(made.opened().orElseThrow());
                                }));
    }

    private static void unitsFollow(EditProductPage card) {
        ScrollPane scroll = (ScrollPane) card.view().lookup("#scroll");
        WithUnit low = (WithUnit) scroll.getContent().lookup("#lowUnit");
        WithUnit days = (WithUnit) scroll.getContent().lookup("#daysUnit");
        assertEquals("шт.", low.getUnit());
        card.form().text(ProductInput.UNIT).set(Unit.KILOGRAM.name());
        assertEquals("кг", low.getUnit());
        card.form().text(ProductInput.SHELF_DAYS).set("3");
        assertEquals("дня", days.getUnit());
        card.form().text(ProductInput.SHELF_DAYS).set("");
        assertEquals("дней", days.getUnit());
    }

    private EditProductPage open(ProductsPage made, Numbered product) {
        made.open(listed(product.id()));
        return made.opened().orElseThrow();
    }

    private ListedProduct listed(long id) {
        return shop.services().products().productList().find(id).orElseThrow();
    }

    private Numbered brandy() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        return shop.services()
                .products()
                .productCards()
                .add(
                        shop.manager(),
                        new ProductCard(
                                LONG,
                                "Ichimliklar",
                                Money.of(99_999_999_900L),
                                Unit.PIECE,
                                shop.services().settings().taxRate(),
                                "02208001001000000",
                                Quantity.of(5),
                                Optional.of(9_999_999L),
                                true,
                                List.of(
                                        ProductCode.single("4780000777770"),
                                        ProductCode.single("brandy-075"),
                                        ProductCode.pack(
                                                "14780000777777",
                                                Quantity.of(12),
                                                Optional.of(Money.of(99_999_999_999L)))),
                                new SaleRules(
                                        Optional.of(new MinimumAge(21, day)),
                                        Optional.of(day),
                                        Optional.of(day)),
                                false));
    }

    private Parent page(Localization localization, Consumer<ProductsPage> then) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        ProductPages made = ProductPages.of(ui, shop.services(), background, this::others);
        then.accept(made.page());
        return made.framed();
    }

    private List<GoodsTab> others(UiContext ui, OfficeFrame frame) {
        Services services = shop.services();
        return List.of(
                new PromotionsPage(
                        ui,
                        frame,
                        services.prices().promotions(),
                        services.prices().promotionQueries(),
                        services.products().catalog(),
                        background),
                new PriceListsPage(
                        ui,
                        frame,
                        services.prices().priceLists(),
                        services.products().catalog(),
                        background));
    }
}
