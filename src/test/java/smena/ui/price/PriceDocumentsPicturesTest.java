package smena.ui.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.money.Money;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.State;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.price.PriceDocuments;
import smena.service.price.PriceDocuments.Overview;
import smena.service.price.PriceDocuments.Wanted;
import smena.text.Language;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsTab;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.office.PageHead;
import smena.ui.pricelist.PriceRow;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws the price documents, to be looked at in `target/pictures`; makes one, at once and planned.
@OnScreen
class PriceDocumentsPicturesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

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

    private PriceDocuments documents() {
        return shop.services().prices().priceDocuments();
    }

    private static void take(
            String name, java.util.function.Function<Localization, Parent> screen) {
        Snapshots.take(name, Language.RU, Theme.LIGHT, Snapshots.Size.WIDE, screen);
        Snapshots.take(name, Language.UZ, Theme.DARK, Snapshots.Size.NARROW, screen);
    }

    @Test
    void theListAndOneOfThem() {
        Map<Long, Money> prices = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            prices.put(shop.product(i).id(), shop.product(i).price().plus(Money.of(100_000)));
        }
        prices.put(shop.product(12).id(), Money.of(99_999_999_900L));
        Optional<java.time.Instant> due = Optional.of(shop.now().plus(Duration.ofHours(5)));
        PriceDocument planned =
                documents().make(shop.manager(), new Wanted("Yetkazib beruvchi", due, prices));
        documents()
                .make(
                        shop.manager(),
                        new Wanted(
                                "",
                                Optional.empty(),
                                Map.of(shop.product(3).id(), Money.of(1_234_500))));
        documents().undo(shop.manager(), 2);
        archive(shop.product(5));
        Map<Long, Money> others = Map.of(shop.product(1).id(), Money.of(777_00));
        shop.setClock(shop.now().plus(Duration.ofHours(6)));
        documents().applyDue();
        Optional<java.time.Instant> later = Optional.of(shop.now().plus(Duration.ofDays(8)));
        PriceDocument cancelled =
                documents().make(shop.manager(), new Wanted("Xato", later, others));
        documents().cancel(shop.manager(), cancelled.id());
        documents().make(shop.manager(), new Wanted("1-dekabrdan", later, others));
        take("office-price-documents", l -> page(l, _ -> {}));
        take("office-price-document", l -> page(l, made -> made.open(overview(planned.id()))));
        take(
                "office-price-document-planned",
                l ->
                        page(
                                l,
                                made ->
                                        made.open(
                                                documents()
                                                        .overviews(Optional.empty(), 9)
                                                        .getFirst())));
    }

    private Overview overview(long id) {
        return documents().overviews(Optional.empty(), 9).stream()
                .filter(each -> each.document().id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void archive(Product product) {
        ProductCard card =
                shop.services().products().productCards().find(product.id()).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), product.id(), card, card.archived(true));
    }

    @Test
    void noneAndANewOne() {
        take("office-price-documents-none", l -> page(l, _ -> {}));
        take("office-new-price-document", l -> page(l, PriceDocumentsPage::add));
    }

    /// The products that are taken keep their price until another one is typed.
    /// What the till asks the price of is left as it is, also where its whole category is taken.
    @Test
    void aCategoryIsTakenWithWhatHasNoPriceOfItsOwn() {
        Product bread = shop.product(0);
        var cards = shop.services().products().productCards();
        ProductCard card = cards.find(bread.id()).orElseThrow();
        ProductCard plain =
                card.with(card.facts().openPrice(true)).costing(Money.ZERO).coded(List.of());
        long asked = cards.add(shop.manager(), plain).id();
        PriceDocument[] made = new PriceDocument[1];
        UiContext ui = TestUi.of(Snapshots.localization(Language.UZ), background, shop.manager());
        NewPricesForm form =
                new NewPricesForm(
                        new PriceServices(
                                documents(),
                                shop.services().products().catalog(),
                                ui.actions(),
                                background),
                        Clock.fixed(shop.now(), ZONE),
                        done -> made[0] = done);
        form.goods().take(GoodsItem.of(bread.category()));
        assertTrue(form.rows().size() > 1);
        assertEquals(0, form.changesProperty().get());
        PriceRow first =
                form.rows().stream()
                        .filter(row -> row.product().row() != asked)
                        .findFirst()
                        .orElseThrow();
        first.typedProperty().set("12345");
        form.save();
        assertNull(form.problemProperty().get());
        assertEquals(1, made[0].lines());
    }

    @Test
    void pricesAreTypedAtOnceAndForLater() {
        UiContext ui = TestUi.of(Snapshots.localization(Language.UZ), background, shop.manager());
        PriceServices services =
                new PriceServices(
                        documents(),
                        shop.services().products().catalog(),
                        ui.actions(),
                        background);
        Clock clock = Clock.fixed(shop.now(), ZONE);
        PriceDocument[] made = new PriceDocument[1];
        NewPricesForm form = new NewPricesForm(services, clock, done -> made[0] = done);
        form.goods().take(GoodsItem.of(shop.product(0)));
        form.goods().take(GoodsItem.of(shop.product(0)));
        form.goods()
                .take(GoodsItem.of(shop.services().products().catalog().categories().getLast()));
        assertEquals(0, form.changesProperty().get());
        assertEquals(true, form.changedProperty().get());
        form.save();
        assertEquals(new Problem.NoNewPrice(), form.problemProperty().get());
        form.rows().getLast().typedProperty().set("");
        form.save();
        assertEquals(new Problem.BadPrice(), form.problemProperty().get());
        form.rows().getLast().typedProperty().set("4321");
        assertEquals(1, form.changesProperty().get());
        form.save();
        assertEquals(State.DONE, made[0].state());
        assertEquals(1, made[0].lines());
        assertEquals(
                Money.of(432_100),
                shop.services().products().catalog().find(1).orElseThrow().price());
        assertEquals(false, form.changedProperty().get());

        form.goods().take(GoodsItem.of(shop.product(0)));
        form.rows().getFirst().typedProperty().set("5000");
        form.whenProperty().set(NewPricesForm.When.LATER);
        for (String[] wrong :
                new String[][] {
                    {"", ""}, {"31.02.2027", ""}, {"22.11.2026", "08:59"}, {"x", "8"}
                }) {
            form.dayProperty().set(wrong[0]);
            form.timeProperty().set(wrong[1]);
            form.save();
            assertEquals(new Problem.NoPriceTime(), form.problemProperty().get(), wrong[0]);
        }
        form.dayProperty().set("01.12.2026");
        form.timeProperty().set("08:00");
        form.save();
        assertEquals(State.PLANNED, made[0].state());
        assertEquals(Optional.of(java.time.Instant.parse("2026-12-01T03:00:00Z")), made[0].due());
    }

    private Parent page(Localization localization, Consumer<PriceDocumentsPage> then) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        Services services = shop.services();
        PriceDocumentsPage[] made = new PriceDocumentsPage[1];
        Parent framed =
                Framed.page(
                        ui,
                        services,
                        "products",
                        frame -> {
                            made[0] =
                                    new PriceDocumentsPage(
                                            ui,
                                            frame,
                                            services.prices().priceDocuments(),
                                            services.products().catalog(),
                                            background);
                            return new GoodsTabs(
                                    localization,
                                    List.of(
                                            made[0],
                                            new Beside("products"),
                                            new Beside("categories"),
                                            new Beside("promotions"),
                                            new Beside("priceLists")));
                        });
        then.accept(made[0]);
        return framed;
    }

    /// A tab that is not looked at.
    private record Beside(String key) implements GoodsTab {
        @Override
        public Parent view() {
            return new Pane();
        }

        @Override
        public PageHead head() {
            return PageHead.of(new SimpleStringProperty(key));
        }

        @Override
        public void add() {}
    }
}
