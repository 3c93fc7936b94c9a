package smena.ui.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.Product;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.office.OfficeFrame;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The page of a product is made once and opened for one after the other: it is the same page, its
/// fields are the same nodes, and nothing of the product before is left on it.
@OnScreen
class KeptEditorTest {
    private static final String CODE = "4780000777770";

    @TempDir Path folder;
    private final List<Runnable> unread = new ArrayList<>();
    private boolean slow;
    private final Background background =
            new Background(
                    work -> {
                        if (slow) {
                            unread.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run,
                    _ -> {},
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private final Localization localization = Snapshots.localization(Language.UZ);
    private TestShop shop;
    private final StackPane layer = new StackPane();
    private ProductsPage page;
    private OfficeFrame frame;
    private Scene scene;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void open() {
        shop = new TestShop(folder);
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    localization,
                                    new Dialogs(layer, new Fxml(localization)),
                                    background,
                                    shop.manager(),
                                    Clock.systemUTC());
                    ProductPages pages =
                            ProductPages.of(
                                    ui,
                                    shop.services(),
                                    background,
                                    (_, given) -> {
                                        frame = given;
                                        return List.of();
                                    });
                    page = pages.page();
                    scene = new Scene(new StackPane(pages.framed(), layer), 1_366, 768);
                    new ThemeManager(Theme.LIGHT).dress(scene);
                    layOut();
                });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theSecondProductIsOnTheSamePageWithTheSameFields() {
        Toolkit.run(
                () -> {
                    EditProductPage first = edit(0);
                    List<Node> fields = nodes(first.view());
                    leave();
                    List<Node> came = new ArrayList<>();
                    first.view().sceneProperty().addListener((_, _, _) -> came.add(first.view()));
                    EditProductPage second = edit(1);
                    assertSame(first, second);
                    assertEquals(List.of(), added(fields, nodes(second.view())));
                    assertEquals(List.of(), came);
                    Product shown = shop.product(1);
                    assertEquals(shown.name(), field("#name").getText());
                    assertEquals(shown.id(), second.form().known().orElseThrow().id());
                    assertEquals(0, second.form().changesProperty().get());
                    assertEquals(shown.name(), title());
                });
    }

    @Test
    void nothingOfTheProductBeforeIsLeft() {
        Toolkit.run(
                () -> {
                    ProductForm form = edit(0).form();
                    form.text(ProductInput.PRICE).set("");
                    form.text(ProductInput.CATEGORY).set("Boshqa");
                    form.text(ProductInput.AGE).set("16");
                    form.codeProperty().set("a b");
                    form.save();
                    form.moment().whenProperty().set(PriceMoment.When.LATER);
                    form.moment().dayProperty().set("01.12.2030");
                    assertTrue(form.problemProperty().get() != null);
                    ((ScrollPane) scene.lookup("#scroll")).setVvalue(1);
                    field("#name").setText("Boshqa");
                    leave();
                    edit(1);
                    Product shown = shop.product(1);
                    assertNull(form.problemProperty().get());
                    assertEquals(0, form.changesProperty().get());
                    assertEquals("", form.codeProperty().get());
                    assertEquals(PriceMoment.When.NOW, form.moment().whenProperty().get());
                    assertEquals("", form.moment().dayProperty().get());
                    assertEquals(0, ((ScrollPane) scene.lookup("#scroll")).getVvalue());
                    assertEquals(
                            shown.category().name(),
                            ((ComboBox<?>) scene.lookup("#category")).getEditor().getText());
                    assertFalse(scene.lookup("#save").getParent().isVisible());
                    assertEquals(List.of(), List.copyOf(scene.getRoot().lookupAll(".wrong")));
                    field("#name").undo();
                    assertEquals(shown.name(), field("#name").getText(), "no name of another");
                    leave();
                    page.add();
                    assertEquals("Yangi mahsulot", title());
                    assertEquals("", field("#name").getText());
                    assertFalse(scene.lookup("#moreOfCard").isVisible());
                    assertFalse(scene.lookup("#history").isVisible());
                    leave();
                    edit(0);
                    assertEquals(shop.product(0).name(), field("#name").getText());
                    assertTrue(scene.lookup("#moreOfCard").isVisible());
                });
    }

    /// A code that is looked up, or made, for one product is not given to the next.
    @Test
    void anAnswerThatComesLateIsNotForTheNextProduct() {
        Toolkit.run(
                () -> {
                    ProductForm form = edit(0).form();
                    List<String> codes = codes(shop.product(1));
                    slow = true;
                    form.addCode(CODE);
                    form.makeCode();
                    form.addCode(shop.product(2).barcode());
                    slow = false;
                    leave();
                    edit(1);
                    unread.forEach(Runnable::run);
                    assertEquals(codes, form.codes().stream().map(CodeRow::code).toList());
                    assertNull(form.problemProperty().get());
                    assertEquals(0, form.changesProperty().get());
                });
    }

    /// What is saved when somebody has gone on is saved, but closes nothing.
    @Test
    void whileOneIsSavedTheNextIsOnAPageOfItsOwn() {
        Toolkit.run(
                () -> {
                    EditProductPage first = edit(0);
                    first.form().text(ProductInput.NAME).set("Boshqa");
                    slow = true;
                    first.form().save();
                    slow = false;
                    leave();
                    EditProductPage second = edit(1);
                    assertNotSame(first, second);
                    unread.forEach(Runnable::run);
                    assertEquals("Boshqa", shop.product(0).name());
                    assertEquals(shop.product(1).name(), field("#name").getText());
                    assertSame(scene, second.view().getScene());
                    assertTrue(second.view().isVisible());
                });
    }

    /// The list is seen; until somebody opens a product its page is made and styled, in steps.
    @Test
    void thePageIsPreparedOnceTheListIsSeen() throws TimeoutException {
        Toolkit.run(() -> page.model().load());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Toolkit.onScreen(this::isPrepared));
        Toolkit.run(
                () -> {
                    Parent prepared = page.kept().getFirst().view();
                    assertFalse(prepared.isVisible());
                    assertSame(scene, prepared.getScene());
                    layOut();
                    List<Node> fields = nodes(prepared);
                    EditProductPage opened = edit(0);
                    assertSame(prepared, opened.view());
                    assertEquals(List.of(), added(fields, nodes(prepared)));
                });
    }

    private boolean isPrepared() {
        layOut();
        return !page.kept().isEmpty()
                && page.kept().getFirst().view().lookup("#taxes-VAT12") != null;
    }

    /// Somebody who has gone elsewhere while a product was read stays there.
    @Test
    void aProductThatIsReadLateOpensOverNothingElse() {
        Toolkit.run(
                () -> {
                    slow = true;
                    page.open(listed(0));
                    slow = false;
                    page.deactivate();
                    unread.forEach(Runnable::run);
                    assertEquals(Optional.empty(), page.opened());
                });
    }

    private EditProductPage edit(int product) {
        page.open(listed(product));
        layOut();
        return page.opened().orElseThrow();
    }

    private ListedProduct listed(int product) {
        return shop.services()
                .products()
                .productList()
                .find(shop.product(product).id())
                .orElseThrow();
    }

    /// Goes back to the list; what is not saved is lost.
    private void leave() {
        frame.back(page.opened().orElseThrow());
        String lose = localization.words().get("form.leave.go");
        layer.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> lose.equals(button.getText()))
                .findFirst()
                .ifPresent(Button::fire);
        layOut();
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private TextField field(String id) {
        return (TextField) page.opened().orElseThrow().view().lookup(id);
    }

    private String title() {
        return ((Label) scene.lookup("#title")).getText();
    }

    private static List<String> codes(Product product) {
        return List.of(product.barcode());
    }

    private static List<Node> nodes(Parent root) {
        List<Node> all = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            all.add(node);
            if (node instanceof Parent parent) {
                all.addAll(nodes(parent));
            }
        }
        return all;
    }

    /// Controls that were not there before.
    private static List<Node> added(List<Node> before, List<Node> after) {
        Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(before);
        return after.stream()
                .filter(Control.class::isInstance)
                .filter(node -> !known.contains(node))
                .toList();
    }
}
