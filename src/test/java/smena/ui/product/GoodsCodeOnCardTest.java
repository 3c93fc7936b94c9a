package smena.ui.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductState;
import smena.service.TestShop;
import smena.service.mxik.GoodsCodesImport;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The goods code on a product's card: its name stands under it, and the directory chooses one.
@OnScreen
class GoodsCodeOnCardTest {
    private static final String MILK = "00401001002003004";
    private static final String WATER = "02202002001039024";

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void take(String... lines) throws IOException {
        Path file = folder.resolve("codes.csv");
        Files.writeString(
                file,
                "Код ИКПУ;Наименование;Код упаковки;Упаковка;Штрихкод\n"
                        + String.join("\n", lines)
                        + "\n");
        shop.services()
                .products()
                .goodsCodesImport()
                .run(file, GoodsCodesImport.Order.usual(), new GoodsCodesImport.Watcher() {});
    }

    @Test
    void theNameStandsUnderTheCodeAndTheDirectoryChoosesOne() throws IOException {
        ListedProduct bread =
                shop.services().products().productList().find(shop.product(0).id()).orElseThrow();
        Toolkit.run(
                () -> {
                    EditProductPage page = opened(bread);
                    type(page, WATER);
                    assertFalse(name(page).isVisible(), "there is no directory");
                });
        take(MILK + ";Молоко;;;", WATER + ";Вода;1228506;шт;" + bread.product().barcode());
        take(WATER + ";Вода;1228506;шт;" + bread.product().barcode());
        Toolkit.run(
                () -> {
                    StackPane layer = new StackPane();
                    EditProductPage page = opened(bread, layer);
                    type(page, WATER);
                    assertEquals("Вода", name(page).getText());
                    type(page, MILK);
                    assertTrue(name(page).getText().startsWith("Not valid since "));
                    assertTrue(name(page).getText().endsWith(": Молоко"));
                    type(page, "00901001001048023");
                    assertEquals("The directory does not have this code", name(page).getText());
                    type(page, "0090100100104802");
                    assertFalse(name(page).isVisible());
                    ((Button) page.view().lookup("#chooseGoodsCode")).fire();
                    layer.applyCss();
                    ListView<?> codes = (ListView<?>) layer.lookup("#codes");
                    assertEquals(1, codes.getItems().size(), "the code of its barcode");
                    press(layer.lookup("#codeSearch"), KeyCode.DOWN);
                    press(layer.lookup("#codeSearch"), KeyCode.ENTER);
                    assertEquals(WATER, page.form().text(ProductInput.GOODS_CODE).get());
                    assertEquals("1228506", page.form().text(ProductInput.PACKAGE_CODE).get());
                    assertEquals("Вода", name(page).getText());
                    assertTrue(layer.lookupAll("#codes").isEmpty(), "it is closed");
                });
        for (Language language : List.of(Language.RU, Language.UZ)) {
            Snapshots.take(
                    "office-product-code",
                    language,
                    language == Language.RU ? Theme.LIGHT : Theme.DARK,
                    language == Language.RU ? Snapshots.Size.WIDE : Snapshots.Size.NARROW,
                    localization -> {
                        UiContext ui = TestUi.of(localization, background, shop.manager());
                        ProductPages made =
                                ProductPages.of(
                                        ui, shop.services(), background, (_, _) -> List.of());
                        made.page().open(bread);
                        type(made.page().opened().orElseThrow(), WATER);
                        return made.framed();
                    });
            Snapshots.take(
                    "office-products-code",
                    language,
                    language == Language.RU ? Theme.LIGHT : Theme.DARK,
                    language == Language.RU ? Snapshots.Size.WIDE : Snapshots.Size.NARROW,
                    localization -> {
                        UiContext ui = TestUi.of(localization, background, shop.manager());
                        ProductPages made =
                                ProductPages.of(
                                        ui, shop.services(), background, (_, _) -> List.of());
                        made.page().model().stateProperty().set(ProductState.GOODS_CODE);
                        return made.framed();
                    });
        }
    }

    /// The corners of a list are painted with what is around it: in a dialog its surface.
    @Test
    void theDirectoryStandsInItsDialog() throws IOException {
        take(MILK + ";Молоко;;;", WATER + ";Вода;1228506;шт;");
        ListedProduct bread =
                shop.services().products().productList().find(shop.product(0).id()).orElseThrow();
        Map<Theme, String> surfaces = Map.of(Theme.LIGHT, "0xffffffff", Theme.DARK, "0x181c22ff");
        surfaces.forEach(
                (theme, surface) -> {
                    AtomicReference<StackPane> drawn = new AtomicReference<>();
                    Snapshots.take(
                            "office-product-code-choice",
                            Language.RU,
                            theme,
                            Snapshots.Size.WIDE,
                            localization -> choice(localization, bread, drawn));
                    Toolkit.run(
                            () -> {
                                javafx.scene.shape.Path corner =
                                        (javafx.scene.shape.Path)
                                                drawn.get().lookup(".corner-ground");
                                assertEquals(surface, String.valueOf(corner.getFill()));
                            });
                });
    }

    private Parent choice(
            Localization localization, ListedProduct product, AtomicReference<StackPane> drawn) {
        StackPane layer = new StackPane();
        drawn.set(layer);
        Dialogs dialogs = new Dialogs(layer, new Fxml(localization));
        UiContext ui =
                TestUi.of(localization, dialogs, background, shop.manager(), Clock.systemUTC());
        ProductPages made = ProductPages.of(ui, shop.services(), background, (_, _) -> List.of());
        StackPane all = new StackPane(made.framed(), layer);
        new Scene(new Group(all));
        made.page().open(product);
        EditProductPage page = made.page().opened().orElseThrow();
        page.view().applyCss();
        ((Button) page.view().lookup("#chooseGoodsCode")).fire();
        ((TextField) layer.lookup("#codeSearch")).setText("");
        return all;
    }

    @Test
    void aFileIsTakenInOnAPageOfItsOwn() throws IOException {
        Path file = folder.resolve("goods.csv");
        Files.writeString(file, "barcode,name,price\n4600000000015,Sut,100\n");
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    Snapshots.localization(Language.EN),
                                    background,
                                    shop.manager());
                    ProductPages made =
                            ProductPages.of(ui, shop.services(), background, (_, _) -> List.of());
                    new Scene(made.framed());
                    made.page().importFile(file);
                    made.framed().applyCss();
                    ((Button) made.framed().lookup("#check")).fire();
                    ((Button) made.framed().lookup("#take")).fire();
                });
        assertEquals(
                "Sut",
                shop.services()
                        .products()
                        .catalog()
                        .byBarcode("4600000000015")
                        .orElseThrow()
                        .name());
    }

    private static void press(javafx.scene.Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void type(EditProductPage page, String code) {
        page.form().text(ProductInput.GOODS_CODE).set(code);
    }

    private static Label name(EditProductPage page) {
        page.view().applyCss();
        return (Label) page.view().lookup("#goodsCodeName");
    }

    private EditProductPage opened(ListedProduct product) {
        return opened(product, new StackPane());
    }

    private EditProductPage opened(ListedProduct product, StackPane layer) {
        Localization localization = Snapshots.localization(Language.EN);
        Dialogs dialogs = new Dialogs(layer, new Fxml(localization));
        UiContext ui =
                TestUi.of(localization, dialogs, background, shop.manager(), Clock.systemUTC());
        ProductPages made = ProductPages.of(ui, shop.services(), background, (_, _) -> List.of());
        new Scene(new StackPane(made.framed(), layer));
        made.page().open(product);
        return made.page().opened().orElseThrow();
    }
}
