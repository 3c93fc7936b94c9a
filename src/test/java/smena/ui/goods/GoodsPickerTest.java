package smena.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Clicks;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Products are chosen by hurried hands.
@OnScreen
class GoodsPickerTest {
    @TempDir Path folder;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private final ObservableList<GoodsItem> chosen = FXCollections.observableArrayList();
    private TestShop shop;
    private GoodsPicker picker;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        Background slow =
                new Background(
                        held::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        picker =
                Toolkit.onScreen(
                        () -> {
                            GoodsPicker made =
                                    new GoodsPicker(
                                            Snapshots.localization(Language.UZ),
                                            new GoodsSearch(
                                                    shop.services().products().catalog(),
                                                    slow,
                                                    false),
                                            chosen,
                                            chosen::add,
                                            chosen::remove);
                            new Scene(made, 400, 500);
                            return made;
                        });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void enterNeverTakesWhatAnEarlierSearchHasFound() {
        Toolkit.run(
                () -> {
                    query().setText("sut");
                    work();
                    query().setText("Non «Obi»");
                    enter();
                    work();
                    assertEquals(List.of("Non «Obi»"), names());
                });
    }

    @Test
    void whereSeveralAreFoundEnterWaitsUntilTheyAreSeen() {
        Toolkit.run(
                () -> {
                    query().setText("sut");
                    enter();
                    work();
                    assertEquals(List.of(), names());
                    enter();
                    assertEquals(1, chosen.size());
                });
    }

    @Test
    void theSecondOfADoubleClickOnWhatWasFoundTakesNothingOut() {
        Toolkit.run(
                () -> {
                    chosen.add(GoodsItem.of(shop.product(1)));
                    query().setText("Non «Obi»");
                    work();
                    layOut();
                    click(picker.lookup("#goodsFound").lookup(".list-cell:filled"), 1);
                    layOut();
                    assertEquals(2, chosen.size());
                    Node drop = picker.lookup("#goodsChosen").lookup(".button");
                    click(drop, 2);
                    assertEquals(2, chosen.size());
                    click(drop, 1);
                    assertEquals(1, chosen.size());
                });
    }

    private List<String> names() {
        return chosen.stream().map(GoodsItem::name).toList();
    }

    private TextField query() {
        return (TextField) picker.lookup("#goodsSearch");
    }

    private void enter() {
        Event.fireEvent(
                query(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private void layOut() {
        picker.applyCss();
        picker.layout();
    }

    private void work() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    private static void click(Node target, int count) {
        for (EventType<MouseEvent> type :
                List.of(
                        MouseEvent.MOUSE_ENTERED,
                        MouseEvent.MOUSE_PRESSED,
                        MouseEvent.MOUSE_RELEASED,
                        MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(target, Clicks.of(type, count));
        }
    }
}
