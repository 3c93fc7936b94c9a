package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.customer.Customer;
import smena.service.TestShop;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Who buys, found by hurried hands and by a scanner.
@OnScreen
class FindCustomerTest {
    @TempDir Path folder;
    private TestShop shop;
    private Customer nodira;
    private DeskWindow window;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
        nodira = shop.services().customers().search("Nodira", 1).getFirst();
        window = new DeskWindow(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void enterNeverTakesSomebodyOfAnEarlierSearch() {
        Toolkit.run(
                () -> {
                    find("");
                    window.slow();
                    search().setText("Nodira");
                    window.press(KeyCode.ENTER);
                    window.work();
                    assertEquals(Optional.of(nodira.id()), buyer());
                });
    }

    @Test
    void enterBeforeAnythingIsSeenTakesNobodyWhereSeveralAreFound() {
        Toolkit.run(
                () -> {
                    find("Nodira");
                    window.slow();
                    search().setText("");
                    window.press(KeyCode.ENTER);
                    window.work();
                    assertEquals(Optional.empty(), buyer());
                    assertEquals(1, window.dialogs());
                    search().setText("a");
                    window.press(KeyCode.F8);
                    window.work();
                    assertTrue(window.shows("found"), "nobody pays back unseen");
                });
    }

    @Test
    void aTapBesideTheRowsTakesNobody() {
        Toolkit.run(
                () -> {
                    find("Nodira");
                    ListView<?> found = window.find("found", ListView.class);
                    layOut(found);
                    tap(found);
                    tap(cell(found, true));
                    assertEquals(Optional.empty(), buyer());
                    tap(cell(found, false));
                    assertEquals(Optional.of(nodira.id()), buyer());
                });
    }

    @Test
    void aScanIsTheCardOfSomebodyNew() {
        Toolkit.run(
                () -> {
                    find("Yangi Xaridor");
                    scan("7700012345");
                    window.fire("add");
                    assertEquals("7700012345", window.find("card", TextField.class).getText());
                    scan("7700099999");
                    assertEquals("7700099999", window.find("card", TextField.class).getText());
                    window.press(KeyCode.ENTER);
                    Customer added = shop.services().customers().known("7700099999").orElseThrow();
                    assertEquals("Yangi Xaridor", added.name());
                    assertEquals(Optional.of(added.id()), buyer());
                });
    }

    private void find(String text) {
        window.desk.customer(shop.services().baskets().open(), _ -> {});
        search().setText(text);
    }

    private TextField search() {
        return window.find("search", TextField.class);
    }

    private Optional<Long> buyer() {
        return shop.services().baskets().open().customer();
    }

    private void scan(String code) {
        Objects.requireNonNull(window.ui.dialogs().top()).scanned(code);
    }

    private static void layOut(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
    }

    private static Node cell(ListView<?> list, boolean empty) {
        return list.lookupAll(".list-cell").stream()
                .filter(cell -> ((javafx.scene.control.ListCell<?>) cell).isEmpty() == empty)
                .findFirst()
                .orElseThrow();
    }

    private static void tap(Node at) {
        Event.fireEvent(
                at,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}
