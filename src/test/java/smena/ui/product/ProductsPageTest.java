package smena.ui.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductState;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Clicks;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.SortHead;
import smena.ui.kit.Toolkit;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// The list in the office: scans, Enter in the search, and what it is after a card was saved.
@OnScreen
class ProductsPageTest {
    @TempDir Path folder;
    private final Queue<Runnable> unread = new ArrayDeque<>();
    private final Background atOnce = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// In the list it opens its product, in the card it is one of its codes.
    @Test
    void aScanOpensItsProductAndGoesToItsCodes() {
        Product bread = shop.product(0);
        Toolkit.run(
                () -> {
                    ProductsPage page = page();
                    page.scanned(bread.barcode());
                    EditProductPage card = page.opened().orElseThrow();
                    assertEquals(bread.id(), card.form().known().orElseThrow().id());
                    card.scanned("4780000777770");
                    assertEquals(
                            List.of(bread.barcode(), "4780000777770"),
                            card.form().codes().stream().map(CodeRow::code).toList());
                    assertEquals(1, card.form().changesProperty().get());
                });
    }

    @Test
    void whatWasSavedStandsInItsRowAndWhatIsArchivedIsGone() {
        Toolkit.run(
                () -> {
                    ProductsPage page = page();
                    page.activate();
                    ObservableList<ListedProduct> rows = page.model().list().items();
                    ListedProduct third = rows.get(2);
                    page.open(third);
                    ProductForm form = page.opened().orElseThrow().form();
                    form.text(ProductInput.NAME).set("Boshqa");
                    form.save();
                    assertEquals("Boshqa", rows.get(2).product().name());
                    page.open(rows.get(2));
                    page.opened().orElseThrow().form().archive(true);
                    assertEquals(
                            List.of(),
                            rows.stream()
                                    .filter(row -> row.product().id() == third.product().id())
                                    .toList());
                    page.model().stateProperty().set(ProductState.ARCHIVED);
                    assertEquals(1, rows.size());
                    page.model().reset();
                    assertEquals(ProductState.ON_SALE, page.model().stateProperty().get());
                });
    }

    /// On its row, not on the ground below the rows.
    @Test
    void aDoubleClickOpensARow() {
        Toolkit.run(
                () -> {
                    ProductPages pages = pages();
                    ProductsPage page = pages.page();
                    page.activate();
                    page.model().queryProperty().set("obi");
                    Parent view = pages.framed();
                    Scene _ = new Scene(view, 1_200, 700);
                    view.applyCss();
                    view.layout();
                    click(view, true, 1);
                    click(view, false, 2);
                    assertEquals(Optional.empty(), page.opened());
                    click(view, true, 2);
                    assertEquals(
                            shop.product(0).id(),
                            page.opened().orElseThrow().form().known().orElseThrow().id());
                });
    }

    /// What is typed for somebody stays where it stands once the page is laid out.
    @Test
    void aCopyShowsTheCategoryAndTheSupplierOfTheOther() {
        ProductCard bread =
                shop.services().products().productCards().find(shop.product(0).id()).orElseThrow();
        Toolkit.run(
                () -> {
                    ProductPages pages = pages();
                    Parent view = pages.framed();
                    Scene _ = new Scene(view, 1_200, 700);
                    pages.page().copy(bread.with(bread.facts().from("Sharq Savdo")));
                    view.applyCss();
                    view.layout();
                    ComboBox<?> category = (ComboBox<?>) view.lookup("#category");
                    ComboBox<?> supplier = (ComboBox<?>) view.lookup("#supplier");
                    assertEquals(bread.category(), category.getEditor().getText());
                    assertEquals("Sharq Savdo", supplier.getEditor().getText());
                });
    }

    /// A tap on a head sorts, another one turns it round, a third one ends it; what is looked for
    /// next is sorted as well.
    @Test
    void aTapOnAHeadSorts() {
        Toolkit.run(
                () -> {
                    ProductsPage page = page();
                    page.activate();
                    SortHead head = (SortHead) page.view().lookup("#priceHead");
                    List<ListedProduct> newest = List.copyOf(page.model().list().items());
                    head.fire();
                    assertEquals(SortHead.Way.UP, head.way());
                    assertTrue(isSorted(page, false));
                    page.model().queryProperty().set("s");
                    assertTrue(isSorted(page, false));
                    page.model().reset();
                    head.fire();
                    assertEquals(SortHead.Way.DOWN, head.way());
                    assertTrue(isSorted(page, true));
                    ((SortHead) page.view().lookup("#nameHead")).fire();
                    assertEquals(SortHead.Way.NONE, head.way());
                    head.fire();
                    head.fire();
                    head.fire();
                    assertEquals(SortHead.Way.NONE, head.way());
                    assertEquals(newest, page.model().list().items());
                });
    }

    /// Further pages begin behind the last row: it has to be where it is sorted to.
    @Test
    void aPriceThatIsSavedMovesItsRowInASortedList() {
        Toolkit.run(
                () -> {
                    ProductsPage page = page();
                    page.activate();
                    ((SortHead) page.view().lookup("#priceHead")).fire();
                    ListedProduct cheapest = page.model().list().items().getFirst();
                    page.open(cheapest);
                    ProductForm form = page.opened().orElseThrow().form();
                    form.text(ProductInput.PRICE).set("900000");
                    form.save();
                    assertTrue(isSorted(page, false));
                    assertNotEquals(
                            cheapest.product().id(),
                            page.model().list().items().getFirst().product().id());
                });
    }

    private static boolean isSorted(ProductsPage page, boolean down) {
        List<Long> prices =
                page.model().list().items().stream().map(p -> p.product().price().minor()).toList();
        Comparator<Long> order =
                down ? Comparator.<Long>reverseOrder() : Comparator.<Long>naturalOrder();
        return prices.size() > 2 && prices.equals(prices.stream().sorted(order).toList());
    }

    private static void click(Parent view, boolean onRow, int clicks) {
        ListCell<?> cell =
                view.lookupAll(".list-cell").stream()
                        .map(node -> (ListCell<?>) node)
                        .filter(each -> each.isEmpty() != onRow)
                        .findFirst()
                        .orElseThrow();
        cell.fireEvent(Clicks.of(MouseEvent.MOUSE_CLICKED, clicks));
    }

    /// A state is not what somebody has searched for.
    @Test
    void aStateThatNoProductIsInSaysSo() {
        Toolkit.run(
                () -> {
                    ProductsPage page = page();
                    page.activate();
                    page.model().stateProperty().set(ProductState.ARCHIVED);
                    assertEquals("Arxivda hech narsa yoʻq", sentence(page));
                    page.model().queryProperty().set("zzz");
                    assertEquals("«zzz · Arxiv» boʻyicha hech narsa topilmadi", sentence(page));
                    ((Button) page.view().lookup("#reset")).fire();
                    assertEquals(ProductState.ON_SALE, page.model().stateProperty().get());
                });
    }

    private static String sentence(ProductsPage page) {
        return ((Label) page.view().lookup(".state-sentence")).getText();
    }

    /// Pressed before its search was answered it opens the only product found, or none: never one
    /// of the search before.
    @Test
    void enterOpensNothingOfAnEarlierSearch() {
        Product bread = shop.product(0);
        ProductsModel model =
                new ProductsModel(
                        shop.services().products().productList(),
                        shop.services().products().catalog(),
                        slow(),
                        _ -> "",
                        shop::manager);
        List<Long> opened = new ArrayList<>();
        model.load();
        answer();
        ListedProduct first = model.list().items().getFirst();
        model.queryProperty().set("obi");
        model.enter(first, row -> opened.add(row.product().id()));
        assertEquals(List.of(), opened);
        answer();
        assertEquals(List.of(bread.id()), opened);
        model.queryProperty().set("s");
        model.enter(first, row -> opened.add(row.product().id()));
        answer();
        assertEquals(List.of(bread.id()), opened);
        model.enter(null, row -> opened.add(row.product().id()));
        assertEquals(model.list().items().getFirst().product().id(), opened.getLast());
    }

    /// Its category is made with it.
    @Test
    void aNewProductStandsFirst() {
        Toolkit.run(
                () -> {
                    ProductsPage page = page();
                    page.activate();
                    page.add();
                    ProductForm form = page.opened().orElseThrow().form();
                    form.text(ProductInput.NAME).set("Kvas");
                    form.text(ProductInput.CATEGORY).set("Kvaslar");
                    form.text(ProductInput.PRICE).set("12000");
                    form.save();
                    ListedProduct row = page.model().list().items().getFirst();
                    assertEquals("Kvas", row.product().name());
                    assertEquals("Kvaslar", page.model().categories().getLast().name());
                    ProductCard card =
                            shop.services()
                                    .products()
                                    .productCards()
                                    .find(row.product().id())
                                    .orElseThrow();
                    assertEquals("Kvaslar", card.category());
                });
    }

    private void answer() {
        while (!unread.isEmpty()) {
            unread.remove().run();
        }
    }

    private Background slow() {
        return new Background(
                unread::add,
                Runnable::run,
                _ -> {},
                bug -> {
                    throw new AssertionError(bug);
                });
    }

    private ProductsPage page() {
        return pages().page();
    }

    private ProductPages pages() {
        UiContext ui = TestUi.of(Snapshots.localization(Language.UZ), atOnce, shop.manager());
        return ProductPages.of(ui, shop.services(), atOnce, (_, _) -> List.of());
    }
}
