package smena.ui.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductState;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.TestShop;
import smena.service.catalog.ProductList;
import smena.service.price.PriceDocuments.Wanted;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Ticks in the list and what is done with them, drawn and done.
@OnScreen
class BulkPicturesTest {
    @TempDir Path folder;
    @TempDir Path files;
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
    void ticksAndNewPrices() {
        Snapshots.takeAll(
                "office-products-ticked",
                List.of(Language.UZ),
                l -> page(l, (made, _) -> tick(made)));
    }

    @Test
    void whatItCost() {
        long id =
                shop.services()
                        .products()
                        .productList()
                        .page(
                                new ProductList.Wanted("", Optional.empty(), ProductState.ON_SALE),
                                Optional.empty(),
                                1)
                        .getFirst()
                        .product()
                        .id();
        ProductCard card = shop.services().products().productCards().find(id).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(
                        shop.manager(),
                        id,
                        card,
                        card.in("Kuzgi bozor")
                                .priced(Money.of(2_150_000))
                                .with(card.facts().at("A-3").from("«Sharq Savdo» MChJ")));
        Snapshots.take(
                "office-product-prices",
                Language.RU,
                Theme.LIGHT,
                Snapshots.Size.WIDE,
                l -> page(l, (made, _) -> prices(made)));
        // The sheet lies over the page.
        Snapshots.takeSheet(
                "office-product-prices",
                Language.UZ,
                Theme.DARK,
                Snapshots.Size.NARROW,
                l ->
                        page(
                                l,
                                (made, _) -> {
                                    prices(made);
                                    made.peek();
                                }));
    }

    /// Over the card of a product: who changed it, and its label into the queue.
    @Test
    void theCardOffersHistoryAndLabel() {
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    Snapshots.localization(Language.UZ),
                                    background,
                                    shop.manager());
                    ProductPages made =
                            ProductPages.of(ui, shop.services(), background, (_, _) -> List.of());
                    made.page()
                            .open(
                                    shop.services()
                                            .products()
                                            .productList()
                                            .find(shop.product(0).id())
                                            .orElseThrow());
                    ((Button) made.framed().lookup("#label")).fire();
                    assertEquals(1, shop.services().prices().labelQueue().count());
                    ((Button) made.framed().lookup("#history")).fire();
                    assertEquals(
                            "productHistory", requireNonNull(ui.dialogs().top()).card().getId());
                });
    }

    private static void prices(ProductsPage made) {
        made.side().tabProperty().set(ProductSide.Tab.PRICE);
    }

    /// What is planned for it, what it cost before, and what came and went of it.
    @Test
    void theCardBesideTheListTellsPricesAndStock() {
        shop.open(0);
        Product bread = shop.product(0);
        Money dearer = bread.price().plus(Money.of(50_000));
        Instant due = shop.now().plus(Duration.ofDays(2));
        shop.services()
                .prices()
                .priceDocuments()
                .make(
                        shop.manager(),
                        new Wanted("", Optional.of(due), Map.of(bread.id(), dearer.times(2))));
        shop.services()
                .prices()
                .priceDocuments()
                .make(shop.manager(), new Wanted("", Optional.empty(), Map.of(bread.id(), dearer)));
        shop.services().baskets().add(shop.cashier(), bread.id(), Quantity.of(2));
        var sold =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                shop.services().baskets().open(),
                                shop.cash(dearer.times(2)));
        Toolkit.run(
                () ->
                        page(
                                Snapshots.localization(Language.UZ),
                                (made, _) -> {
                                    made.model().queryProperty().set(bread.barcode());
                                    ((ListView<?>) made.view().lookup("#products"))
                                            .getSelectionModel()
                                            .selectFirst();
                                    String ahead = tab(made, ProductSide.Tab.PRICE);
                                    String doubled = shown(dearer.times(2));
                                    assertTrue(ahead.contains("Kutilmoqda|" + doubled), ahead);
                                    assertTrue(
                                            ahead.contains(
                                                    shown(bread.price()) + " → " + shown(dearer)),
                                            ahead);
                                    String moved = tab(made, ProductSide.Tab.STOCK);
                                    assertTrue(moved.contains(sold.number()), moved);
                                    assertTrue(moved.contains("−2"), moved);
                                }));
    }

    private static String shown(Money price) {
        return Snapshots.localization(Language.UZ).formats().money(price);
    }

    /// All that stands in a tab, its labels one after the other.
    private static String tab(ProductsPage made, ProductSide.Tab tab) {
        made.side().tabProperty().set(tab);
        return ((ScrollPane) made.side().getChildren().get(2))
                .getContent().lookupAll(".label").stream()
                        .map(node -> ((Label) node).getText())
                        .collect(Collectors.joining("|"));
    }

    @Test
    void everythingIsDoneWithTheTicked() {
        Toolkit.run(
                () ->
                        page(
                                Snapshots.localization(Language.UZ),
                                (made, ui) -> {
                                    tick(made);
                                    made.bulk().labels();
                                    assertEquals(0, made.model().ticks().countProperty().get());
                                    assertEquals(3, shop.services().prices().labelQueue().count());
                                    prices(made, ui);
                                    made.export(files.resolve("goods.csv"));
                                    made.model().ticks().clear();
                                    made.model().tickAll();
                                    assertTrue(made.model().ticks().countProperty().get() > 100);
                                    made.model().stateProperty().set(ProductState.ARCHIVED);
                                    assertEquals(0, made.model().ticks().countProperty().get());
                                }));
        assertTrue(Files.exists(files.resolve("goods.csv")));
    }

    /// Esc leaves the question for a category, Enter answers it.
    @Test
    void theCategoryIsAskedByTheKeyboardAlone() {
        Toolkit.run(
                () ->
                        page(
                                Snapshots.localization(Language.UZ),
                                (made, ui) -> {
                                    tick(made);
                                    made.bulk().category();
                                    box(ui).fireEvent(press(KeyCode.ESCAPE));
                                    assertNull(ui.dialogs().top());
                                    made.bulk().category();
                                    ComboBox<?> box = box(ui);
                                    box.getEditor().setText("Kuzgi");
                                    box.fireEvent(press(KeyCode.ENTER));
                                    assertNull(ui.dialogs().top());
                                }));
        assertTrue(
                shop.services().products().categories().all().stream()
                        .anyMatch(it -> it.card().name().equals("Kuzgi") && it.products() == 3));
    }

    private static ComboBox<?> box(UiContext ui) {
        return (ComboBox<?>) requireNonNull(ui.dialogs().top()).card().lookup("#category");
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private void prices(ProductsPage made, UiContext ui) {
        tick(made);
        List<Long> ids = made.model().ticks().ids();
        int[] done = new int[1];
        BulkPriceModel model =
                new BulkPriceModel(
                        new BulkPriceModel.Services(
                                shop.services().products().bulkChanges(), ui.actions(), background),
                        ids,
                        0,
                        count -> done[0] = count);
        model.amountProperty().set("5");
        Money old = model.preview().getFirst().old();
        assertEquals(old.plus(old.percent(500)), model.preview().getFirst().price());
        model.stepProperty().set(50_000L);
        assertEquals(0, model.preview().getFirst().price().minor() % 50_000);
        model.wayProperty().set(BulkPriceModel.Way.DOWN);
        model.byProperty().set(BulkPriceModel.By.SUM);
        model.amountProperty().set("1000");
        model.stepProperty().set(0L);
        assertEquals(old.minus(Money.of(100_000)), model.preview().getFirst().price());
        model.amountProperty().set("1000x");
        assertEquals(0, model.changesProperty().get());
        model.amountProperty().set("1000");
        model.apply();
        assertEquals(3, done[0]);
        assertEquals(
                old.minus(Money.of(100_000)),
                shop.services()
                        .products()
                        .productCards()
                        .find(ids.getFirst())
                        .orElseThrow()
                        .price());
    }

    private static void tick(ProductsPage made) {
        for (int i : new int[] {0, 2, 4}) {
            made.model().ticks().turn(made.model().list().items().get(i));
        }
    }

    private Parent page(Localization localization, BiConsumer<ProductsPage, UiContext> then) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        ProductPages made = ProductPages.of(ui, shop.services(), background, (_, _) -> List.of());
        then.accept(made.page(), ui);
        return made.framed();
    }
}
