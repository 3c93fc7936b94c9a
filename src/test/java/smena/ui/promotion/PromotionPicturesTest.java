package smena.ui.promotion;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Category;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.service.Services;
import smena.service.TestShop;
import smena.text.Language;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Draws the promotions, to be looked at in `target/pictures`.
@OnScreen
class PromotionPicturesTest {
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        LocalDate today = shop.services().prices().promotions().today();
        Category bread = shop.services().products().catalog().categories().getFirst();
        Set<Long> first = Set.of(shop.product(0).id(), shop.product(1).id(), shop.product(2).id());
        add(
                "Seshanba: sut mahsulotlari",
                new Terms.PercentOff(1_000),
                new Promotion.Range(first, Set.of(bread.id())),
                new Validity(
                        today,
                        Optional.of(today.plusDays(30)),
                        EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                        Optional.empty()));
        add(
                "Kechki non",
                new Terms.PercentOff(3_000),
                new Promotion.Range(Set.of(), Set.of(bread.id())),
                new Validity(
                        today,
                        Optional.empty(),
                        EnumSet.allOf(DayOfWeek.class),
                        Optional.of(
                                new Validity.Hours(LocalTime.of(20, 0), LocalTime.of(22, 30)))));
        add(
                "Yangi yil: ikkita narxiga uchta shokolad va hamma shirinliklar arzonroq",
                new Terms.Multibuy(3, 2),
                new Promotion.Range(first, Set.of()),
                new Validity(
                        today.plusDays(20),
                        Optional.of(today.plusDays(45)),
                        EnumSet.allOf(DayOfWeek.class),
                        Optional.empty()));
        Promotion over =
                add(
                        "Kuz",
                        new Terms.FromQuantity(Quantity.of(6), Money.of(99_999_999_900L)),
                        new Promotion.Range(first, Set.of()),
                        Validity.since(today));
        shop.services().prices().promotions().end(shop.manager(), over.id());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theList() {
        Snapshots.takeAll("office-promotions", BOTH, l -> page(l, _ -> {}));
    }

    @Test
    void none() {
        Snapshots.takeAll(
                "office-promotions-none",
                BOTH,
                l -> {
                    shop.services().prices().promotionQueries().all().stream()
                            .filter(p -> !p.stored().isEnded())
                            .forEach(
                                    p ->
                                            shop.services()
                                                    .prices()
                                                    .promotions()
                                                    .end(
                                                            shop.manager(),
                                                            p.stored().promotion().id()));
                    return page(l, _ -> {});
                });
    }

    @Test
    void oneOfThem() {
        Snapshots.takeAll(
                "office-promotion",
                BOTH,
                l ->
                        page(
                                l,
                                made -> {
                                    made.open(
                                            shop
                                                    .services()
                                                    .prices()
                                                    .promotionQueries()
                                                    .all()
                                                    .stream()
                                                    .filter(
                                                            p ->
                                                                    p.stored()
                                                                            .promotion()
                                                                            .name()
                                                                            .startsWith("Seshanba"))
                                                    .findFirst()
                                                    .orElseThrow());
                                }));
    }

    @Test
    void aNewOne() {
        Snapshots.takeAll("office-promotion-new", BOTH, l -> page(l, PromotionsPage::add));
    }

    private Promotion add(String name, Terms terms, Promotion.Range range, Validity validity) {
        return shop.services()
                .prices()
                .promotions()
                .add(shop.manager(), new Promotion(0, name, terms, range, validity));
    }

    private Parent page(Localization localization, Consumer<PromotionsPage> then) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        Services services = shop.services();
        PromotionsPage[] made = new PromotionsPage[1];
        Parent framed =
                Framed.page(
                        ui,
                        services,
                        "products",
                        frame -> {
                            made[0] =
                                    new PromotionsPage(
                                            ui,
                                            frame,
                                            services.prices().promotions(),
                                            services.prices().promotionQueries(),
                                            services.products().catalog(),
                                            background);
                            return new GoodsTabs(localization, List.of(made[0]));
                        });
        then.accept(made[0]);
        return framed;
    }
}
