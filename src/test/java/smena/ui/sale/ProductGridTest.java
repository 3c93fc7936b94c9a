package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.service.catalog.TestPictures;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The grid in a scene of its own, 4 tiles wide and a little more than 3 tiles high.
@OnScreen
class ProductGridTest {
    private static final int COLUMNS = 4;
    private static final int HEIGHT = 450;

    @TempDir private Path folder;
    private final List<Product> tapped = new ArrayList<>();
    private TillFixture tillFixture;
    private TillModels tillModels;
    private ShelfModel shelf;
    private final List<Product> held = new ArrayList<>();
    private ProductGrid grid;
    private StackPane root;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
        tillModels = tillFixture.tillModels();
        shelf = tillModels.shelf();
        grid = Toolkit.onScreen(ProductGrid::new);
        root = Toolkit.onScreen(() -> new StackPane(grid));
        Toolkit.run(
                () -> {
                    grid.show(
                            shelf,
                            Snapshots.localization(Language.EN),
                            tillModels.pictures(),
                            tapped::add,
                            (_, product) -> held.add(product));
                    new ThemeManager(Theme.LIGHT).dress(new Scene(root, 740, HEIGHT));
                    shelf.load();
                    layOut();
                });
    }

    @AfterEach
    void close() {
        tillFixture.close();
    }

    @Test
    void aPictureTakesThePlaceOfTheLettersWhereThereIsOne(@TempDir Path files) {
        var shop = tillFixture.shop;
        long second = shelf.products().get(1).id();
        shop.services()
                .products()
                .pictures()
                .put(
                        shop.manager(),
                        second,
                        TestPictures.draw(files.resolve("p.png"), "png", 300, 200));
        Toolkit.run(
                () -> {
                    assertTrue(grid.lookupAll("#picture").isEmpty());
                    tillModels.pictures().load();
                    layOut();
                    assertEquals(1, shown());
                    shelf.queryProperty().set("zzzz");
                    tillFixture.settle();
                    shelf.queryProperty().set("");
                    tillFixture.settle();
                    layOut();
                    assertEquals(1, shown());
                });
        shop.services().products().pictures().remove(shop.manager(), second);
        Toolkit.run(
                () -> {
                    tillModels.pictures().renew(second);
                    layOut();
                    assertEquals(0, shown());
                });
    }

    /// The pictures that are seen, each in place of its tile's letters.
    private long shown() {
        return grid.lookupAll("#picture").stream()
                .filter(Node::isVisible)
                .filter(each -> each.getParent().isVisible())
                .filter(each -> !each.getParent().lookup(".letter-tile").isVisible())
                .count();
    }

    @Test
    void theOtherMouseButtonOpensWhatATileOffersAndSellsNothing() {
        Toolkit.run(
                () -> {
                    Node tile = grid.lookup(".product-tile");
                    Event.fireEvent(
                            tile,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    1,
                                    1,
                                    1,
                                    1,
                                    false,
                                    new PickResult(tile, 1, 1)));
                });
        assertEquals(List.of(shelf.products().getFirst()), held);
        assertEquals(List.of(), tapped);
    }

    @Test
    void anEnterThatEndsAScanChoosesNothingOfTheMenu() {
        tillFixture.session.begin(tillFixture.shop.person(Role.MANAGER));
        Toolkit.run(
                () -> {
                    Stage stage = new Stage();
                    stage.setScene(root.getScene());
                    stage.show();
                    Node tile = grid.lookup(".product-tile");
                    Product product = shelf.products().getFirst();
                    ContextMenu menu = tillModels.tileMenu().menu(tile, product);
                    menu.show(tile, 10, 10);
                    for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.ENTER)) {
                        Event.fireEvent(
                                menu.getScene().getRoot(),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        key,
                                        false,
                                        false,
                                        false,
                                        false));
                    }
                    assertFalse(menu.isShowing());
                    stage.hide();
                });
        assertEquals(List.of(), tillFixture.shop.services().products().favourites().products());
    }

    @Test
    void showsTheFirstProductsRowByRow() {
        Toolkit.run(
                () -> {
                    assertEquals(0, first());
                    assertEquals(COLUMNS, seen().stream().filter(t -> t.getLayoutY() == 0).count());
                });
    }

    /// A large screen shows the whole first page: nobody can scroll to ask for the next one.
    @Test
    void aPageThatFitsTheScreenIsFollowedByTheNext() {
        for (int i = 0; i < ShelfModel.PAGE; i++) {
            tillFixture
                    .shop
                    .services()
                    .products()
                    .catalog()
                    .add(
                            tillFixture.shop.manager(),
                            new NewProduct(
                                    "Mahsulot " + i,
                                    List.of(),
                                    "Sinov",
                                    Money.of(100_000),
                                    Unit.PIECE,
                                    "VAT12"));
        }
        Toolkit.run(
                () -> {
                    root.resize(2_400, 4_000);
                    shelf.load();
                    layOut();
                    assertTrue(shelf.products().size() > ShelfModel.PAGE);
                });
    }

    @Test
    void aSearchTakesNoTileOutOfTheWindow() {
        Toolkit.run(
                () -> {
                    List<String> changes = new ArrayList<>();
                    List<Node> before = List.copyOf(grid.getChildrenUnmodifiable());
                    grid.getChildrenUnmodifiable()
                            .addListener(
                                    (ListChangeListener<Node>)
                                            change -> changes.add(change.toString()));
                    for (String text : List.of("m", "mo", "moloko", "nothing like it", "")) {
                        shelf.queryProperty().set(text);
                        tillFixture.settle();
                        layOut();
                        int found = shelf.products().size();
                        assertTrue(seen().size() <= found, text);
                        assertEquals(found == 0, seen().isEmpty(), text);
                        assertTrue(found == 0 || first() == 0, text);
                    }
                    assertEquals(List.of(), changes);
                    assertEquals(before, grid.getChildrenUnmodifiable());
                });
    }

    @Test
    void everyProductIsReachedByTheWheelAndIsTheOneThatIsTapped() {
        Toolkit.run(
                () -> {
                    Set<String> reached = new HashSet<>();
                    for (int notch = 0; notch < 200; notch++) {
                        first();
                        seen().forEach(tile -> reached.add(name(tile)));
                        scroll(-40);
                    }
                    assertEquals(
                            names(
                                    tillFixture
                                            .shop
                                            .services()
                                            .products()
                                            .catalog()
                                            .page(Optional.empty(), 0, 1_000)),
                            reached);
                    ProductTile last = seen().getLast();
                    tap(last);
                    assertSame(shelf.products().getLast(), tapped.getFirst());
                    scroll(1_000_000);
                    assertEquals(0, first());
                });
    }

    @Test
    void whatTheArrowsReachIsInView() {
        Toolkit.run(
                () -> {
                    shelf.highlight(1);
                    shelf.highlight(50);
                    layOut();
                    String wanted = tileName(shelf.products().get(50));
                    Node tile =
                            seen().stream()
                                    .filter(t -> name(t).equals(wanted))
                                    .findFirst()
                                    .orElseThrow();
                    assertTrue(tile.getLayoutY() >= 0);
                    assertTrue(tile.getLayoutY() + ProductGrid.TILE <= HEIGHT);
                    shelf.highlight(-50);
                    layOut();
                    assertEquals(0, first());
                });
    }

    /// The place of the product at the top left; all others must follow it in order.
    private int first() {
        List<Product> all = shelf.products();
        List<ProductTile> tiles = seen();
        String top = name(tiles.getFirst());
        int first = 0;
        while (!tileName(all.get(first)).equals(top)) {
            first++;
        }
        for (int i = 0; i < tiles.size(); i++) {
            assertEquals(tileName(all.get(first + i)), name(tiles.get(i)));
        }
        return first;
    }

    private List<ProductTile> seen() {
        return grid.getChildrenUnmodifiable().stream()
                .filter(ProductTile.class::isInstance)
                .map(ProductTile.class::cast)
                .filter(Node::isVisible)
                .sorted(
                        Comparator.comparingDouble(ProductTile::getLayoutY)
                                .thenComparingDouble(ProductTile::getLayoutX))
                .toList();
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }

    private void scroll(double pixels) {
        Point2D middle = new Point2D(300, 200);
        grid.fireEvent(
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        middle.getX(),
                        middle.getY(),
                        300,
                        200,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        pixels,
                        0,
                        pixels,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
        layOut();
    }

    private static void tap(Node tile) {
        tile.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private static String name(Node tile) {
        return ((Label) tile.lookup(".name")).getText();
    }

    private static Set<String> names(List<Product> products) {
        Set<String> names = new HashSet<>();
        products.forEach(product -> names.add(tileName(product)));
        return names;
    }

    private static String tileName(Product product) {
        return ProductTile.together(product.name());
    }
}
