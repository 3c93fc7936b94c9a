package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Sale;
import smena.service.BlankPages;
import smena.service.Services;
import smena.service.catalog.TestPictures;
import smena.service.shop.Setup;
import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Draws the till, to be looked at in `target/pictures`.
@OnScreen
class TillPicturesTest {
    private static final String LONG =
            "Konditsioner «Yumshoq-yumshoq» choyshab va sochiqlar uchun, lavanda hidli, 2,75 l";

    @TempDir private Path folder;
    private TillFixture tillFixture;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
        tillFixture.shop.setClock(Instant.parse("2026-11-22T04:02:00Z"));
    }

    @AfterEach
    void close() {
        tillFixture.close();
    }

    @Test
    void open3Lines() throws Exception {
        tillFixture.shop.open(500_000);
        fill();
        tillFixture.shop.setClock(Instant.parse("2026-11-22T08:14:00Z"));
        draw("till-open", List.of(Language.UZ, Language.RU, Language.EN, Language.UZ_CYRL));
    }

    @Test
    void closed() throws Exception {
        tillFixture.shop.setClock(Instant.parse("2026-11-22T08:14:00Z"));
        draw("till-closed", List.of(Language.RU, Language.UZ));
    }

    @Test
    void afterASale() throws Exception {
        tillFixture.shop.open(500_000);
        Sale sale = tillFixture.shop.sell(3);
        tillFixture.shop.setClock(Instant.parse("2026-11-22T08:14:00Z"));
        for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
            shoot(
                    "till-sold",
                    Language.UZ,
                    Theme.LIGHT,
                    size,
                    tillModels -> tillModels.model().booked(sale));
        }
        shoot(
                "till-sold",
                Language.RU,
                Theme.DARK,
                Snapshots.Size.NARROW,
                tillModels -> tillModels.model().booked(sale));
    }

    @Test
    void longNamesAndLargeAmounts() throws Exception {
        tillFixture.shop.open(500_000);
        var shop = tillFixture.shop;
        for (int i = 0; i < 3; i++) {
            shop.services()
                    .products()
                    .catalog()
                    .add(
                            shop.manager(),
                            new NewProduct(
                                    LONG + i,
                                    "",
                                    "Eng uzun nomli boʻlim: maishiy kimyo va boshqalar",
                                    Money.of(99_999_999_999L - i),
                                    Unit.PIECE,
                                    "VAT12"));
        }
        for (var found : shop.services().products().catalog().search("konditsioner", 9)) {
            shop.services().baskets().add(shop.cashier(), found.id(), Quantity.of(999));
        }
        Basket basket = shop.services().baskets().open();
        shop.services()
                .baskets()
                .lineDiscount(
                        shop.manager(),
                        basket.lines().getFirst().line(),
                        Optional.of(new Discount.Percent(1250)));
        tillFixture.shop.setClock(Instant.parse("2026-11-23T00:30:00Z"));
        tillFixture.session.begin(shop.person(Role.MANAGER));
        for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
            shoot(
                    "till-long",
                    Language.UZ,
                    Theme.LIGHT,
                    size,
                    tillModels -> {
                        tillModels.shelf().queryProperty().set("kond");
                        tillFixture.settle();
                        tillModels.shelf().highlight(1);
                        tillModels.model().scanned("4780099999999");
                        tillModels.model().typed().key('5');
                    });
        }
        tillFixture.shop.setClock(Instant.parse("2026-11-23T04:30:00Z"));
        shoot(
                "till-too-long",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                tillModels -> {
                    tillModels.shelf().queryProperty().set("zzzz");
                    tillFixture.settle();
                    tillModels.model().togglePriceCheck();
                });
    }

    @Test
    void dialogs() throws Exception {
        tillFixture.shop.open(500_000);
        fill();
        shoot(
                "till-quantity",
                Language.UZ,
                Theme.LIGHT,
                Snapshots.Size.NARROW,
                tillModels ->
                        QuantityDialog.open(
                                tillModels, tillModels.basket().selectedLine().orElseThrow()));
        tillFixture.session.begin(tillFixture.shop.person(Role.MANAGER));
        shoot(
                "till-new-product",
                Language.RU,
                Theme.DARK,
                Snapshots.Size.NARROW,
                tillModels -> NewProductDialog.open(tillModels, "4780001234562"));
    }

    /// Whoever owes something overdue buys, with an offer and a customer's discount.
    @Test
    void aCustomerAndAnOffer() throws Exception {
        tillFixture.shop.open(500_000);
        var shop = tillFixture.shop;
        var customers = shop.services().customers();
        var nodira = customers.search("Nodira", 1).getFirst();
        customers.change(
                shop.manager(),
                nodira.id(),
                nodira.facts()
                        .with(
                                new CustomerFacts.Terms(
                                        500,
                                        "",
                                        nodira.facts().terms().limit(),
                                        nodira.facts().terms().daysToPay())));
        shop.services().baskets().customer(shop.cashier(), Optional.of(nodira.id()));
        fill();
        draw("till-customer", List.of(Language.UZ, Language.RU));
    }

    /// Something comes back in exchange: less than what is bought, and more.
    @Test
    void exchange() throws Exception {
        tillFixture.shop.open(500_000);
        fill();
        for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
            shoot("till-exchange", Language.RU, Theme.LIGHT, size, exchange(4_600_000));
        }
        shoot(
                "till-exchange-back",
                Language.UZ,
                Theme.DARK,
                Snapshots.Size.NARROW,
                exchange(99_999_999_900L));
        shoot(
                "till-exchange-back",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.WIDE,
                exchange(6_000_000));
    }

    private static Doing exchange(long minor) {
        RefundOrder order = RefundOrder.whole(UUID.randomUUID(), 1, "x");
        return tillModels ->
                tillModels
                        .tillActions()
                        .exchange()
                        .begin(
                                new ExchangeModel.Returning(
                                        order, "SALE-2026-13536", 2, Money.of(minor)));
    }

    /// The page of favourites with pictures on some of its tiles, and empty as a cashier and as a
    /// manager see it.
    @Test
    void favourites(@TempDir Path files) throws Exception {
        var shop = tillFixture.shop;
        shop.open(500_000);
        draw("till-favourites-none", List.of(Language.UZ, Language.RU));
        tillFixture.session.begin(shop.person(Role.MANAGER));
        for (Language language : List.of(Language.UZ, Language.RU)) {
            shoot(
                    "till-favourites-empty",
                    language,
                    Theme.LIGHT,
                    Snapshots.Size.NARROW,
                    tillModels -> tillModels.shelf().chooseFavourites());
        }
        Path picture = TestPictures.draw(files.resolve("p.png"), "png", 800, 600);
        for (long id : new long[] {9, 4, 12, 30, 31, 2, 17}) {
            shop.services().products().favourites().add(shop.manager(), id);
            if (id > 10) {
                shop.services().products().pictures().put(shop.manager(), id, picture);
            }
        }
        draw("till-favourites", List.of(Language.UZ, Language.RU));
    }

    @Test
    void age() throws Exception {
        tillFixture.shop.open(500_000);
        fill();
        var shop = tillFixture.shop;
        shop.services().baskets().scan(shop.cashier(), "2000000001302", Quantity.ONE);
        for (Language language : Language.values()) {
            for (Theme theme : Theme.values()) {
                for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
                    shoot("till-age", language, theme, size, _ -> {});
                }
            }
        }
    }

    @Test
    void marks() throws Exception {
        tillFixture.shop.open(500_000);
        var shop = tillFixture.shop;
        shop.services().baskets().scan(shop.cashier(), "2000000001326", Quantity.of(6));
        fill();
        var marks = shop.services().marks();
        for (String serial : List.of("21Kd7Qx", "21pR2mT", "21W9sfE", "21hB4uL")) {
            marks.add(
                    shop.cashier(),
                    marks.of(shop.services().baskets().open()).getFirst(),
                    "0102000000001326" + serial);
        }
        for (Language language : Language.values()) {
            for (Theme theme : Theme.values()) {
                for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
                    shoot(
                            "till-mark",
                            language,
                            theme,
                            size,
                            tillModels ->
                                    Objects.requireNonNull(tillModels.ui().dialogs().top())
                                            .scanned("010200000000132621hB4uL"));
                }
            }
        }
    }

    @Test
    void emptyShop(@TempDir Path other) throws Exception {
        try (Services fresh = Services.open(other, Clock.systemUTC(), new BlankPages())) {
            fresh.setup()
                    .shop(
                            new Setup.ShopDetails("«Yangi»", "", "", "VAT12", "uz"),
                            "Aziza Yusupova",
                            "335577");
        }
        TillFixture demo = tillFixture;
        tillFixture = new TillFixture(other);
        shoot("till-empty", Language.UZ, Theme.LIGHT, Snapshots.Size.WIDE, _ -> {});
        tillFixture.close();
        tillFixture = demo;
    }

    private void fill() {
        var shop = tillFixture.shop;
        var baskets = shop.services().baskets();
        var catalog = shop.services().products().catalog();
        baskets.add(shop.cashier(), catalog.search("sut", 1).getFirst().id(), Quantity.ONE);
        baskets.add(shop.cashier(), shop.product(0).id(), Quantity.of(2));
        catalog.page(Optional.empty(), 0, 200).stream()
                .filter(p -> p.unit() == Unit.KILOGRAM)
                .findFirst()
                .ifPresent(p -> baskets.add(shop.cashier(), p.id(), new Quantity(845)));
    }

    private void draw(String name, List<Language> languages) throws Exception {
        for (Language language : languages) {
            for (Theme theme : Theme.values()) {
                for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
                    if (theme == Theme.LIGHT || language == languages.getFirst()) {
                        shoot(name, language, theme, size, _ -> {});
                    }
                }
            }
        }
    }

    private interface Doing {
        void on(TillModels tillModels);
    }

    private void shoot(
            String name, Language language, Theme theme, Snapshots.Size size, Doing doing)
            throws Exception {
        Function<Localization, Parent> screen =
                localization -> {
                    TillScreen made =
                            new TillScreen(
                                    tillFixture.parts(localization),
                                    tillFixture.soon::add,
                                    () -> {});
                    made.tillModels().load();
                    doing.on(made.tillModels());
                    return new StackPane(made.view(), tillFixture.overlay);
                };
        assertTrue(Files.exists(Snapshots.take(name, language, theme, size, screen)));
    }
}
