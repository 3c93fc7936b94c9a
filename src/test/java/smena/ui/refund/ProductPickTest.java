package smena.ui.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.shell.TestUi;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A product that comes back without a receipt, found by hurried hands.
@OnScreen
class ProductPickTest {
    @TempDir Path folder;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final List<String> chosen = new ArrayList<>();
    private final StackPane layer = Toolkit.onScreen(StackPane::new);
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        Localization localization = Snapshots.localization(Language.UZ);
        Background background =
                new Background(
                        held::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        Toolkit.run(
                () -> {
                    new Scene(layer, 1024, 768);
                    ProductPick.open(
                            TestUi.of(
                                    localization,
                                    new Dialogs(layer, new Fxml(localization)),
                                    background,
                                    shop.manager(),
                                    Clock.systemUTC()),
                            shop.services().products().catalog(),
                            found -> chosen.add(found.product().name()));
                    work();
                });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void enterNeverTakesAProductOfAnEarlierSearch() {
        Toolkit.run(
                () -> {
                    query().setText("sut");
                    work();
                    query().setText("Non «Obi»");
                    enter();
                    work();
                    assertEquals(List.of("Non «Obi»"), chosen);
                });
    }

    @Test
    void whereSeveralAreFoundEnterWaitsUntilTheyAreSeen() {
        Toolkit.run(
                () -> {
                    query().setText("sut");
                    enter();
                    work();
                    assertEquals(List.of(), chosen);
                    enter();
                    assertEquals(1, chosen.size());
                });
    }

    @Test
    void aTapBesideTheRowsTakesNothing() {
        Toolkit.run(
                () -> {
                    query().setText("Non «Obi»");
                    work();
                    layer.applyCss();
                    layer.layout();
                    ListView<?> products = (ListView<?>) layer.lookup("#products");
                    tap(products);
                    assertEquals(List.of(), chosen);
                    tap(products.lookup(".list-cell:filled"));
                    assertEquals(List.of("Non «Obi»"), chosen);
                });
    }

    private TextField query() {
        return (TextField) layer.lookup("#query");
    }

    private void enter() {
        Event.fireEvent(
                query(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private void work() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
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
