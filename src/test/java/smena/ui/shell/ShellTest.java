package smena.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.text.Language;
import smena.ui.kit.Clicks;
import smena.ui.kit.Dialog;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

@OnScreen
class ShellTest {
    private final List<String> events = new ArrayList<>();
    private long now = TimeUnit.HOURS.toNanos(1);
    private final Shell shell = open();

    private Shell open() {
        return Toolkit.onScreen(
                () ->
                        new Shell(
                                Snapshots.localization(Language.RU),
                                new ThemeManager(Theme.LIGHT),
                                Runnable::run,
                                Runnable::run,
                                () -> now));
    }

    @Test
    void screensComeAndGoInPairs() {
        Toolkit.run(
                () -> {
                    Screen first = new Field("first");
                    shell.navigation().show(first);
                    shell.navigation().show(first);
                    shell.navigation().show(new Field("second"));
                    assertEquals(List.of("+first", "-first", "+second"), events);
                });
    }

    @Test
    void paperShownOnOneScreenIsNotLeftOnTheNext(@TempDir Path folder) {
        Toolkit.run(
                () -> {
                    shell.navigation().show(new Field("till"));
                    shell.slip().show(folder.resolve("receipt.png"));
                    assertTrue(shows(".paper-slip"));
                    shell.navigation().show(new Field("refund"));
                    assertFalse(shows(".paper-slip"));
                });
    }

    private boolean shows(String selector) {
        return shell.scene().getRoot().lookup(selector) != null;
    }

    @Test
    void keysAndScansGoToTheScreen() {
        Toolkit.run(
                () -> {
                    Field screen = new Field("till");
                    shell.navigation().show(screen);
                    press(screen.field, KeyCode.F12);
                    scan(screen.field, "47800019");
                    assertEquals(List.of("+till", "F12", "4", "7", "8", "<3", "#47800019"), events);
                    assertEquals("", screen.field.getText());
                });
    }

    @Test
    void aDialogKeepsKeysAndScansFromTheScreen() {
        Toolkit.run(
                () -> {
                    shell.navigation().show(new Field("till"));
                    TextField inside = new TextField();
                    Dialog dialog = shell.dialogs().show(new StackPane(inside));
                    press(inside, KeyCode.F12);
                    scan(inside, "47800019");
                    assertEquals(List.of("+till"), events);
                    assertTrue(texts().contains("Отсканирован 47800019"), texts());
                    dialog.onScan(events::add);
                    scan(inside, "47800026");
                    assertEquals(List.of("+till", "47800026"), events);
                });
    }

    @Test
    void theSecondOfADoubleClickChoosesNothingOfWhatTheFirstHasOpened() {
        Toolkit.run(
                () -> {
                    shell.navigation().show(new Field("till"));
                    Button answer = new Button();
                    answer.setOnMouseClicked(_ -> events.add("answered"));
                    Button asks = new Button();
                    asks.setOnMouseClicked(_ -> shell.dialogs().show(new StackPane(answer)));
                    Field list = new Field("list");
                    list.view.getChildren().add(asks);
                    shell.navigation().show(list);
                    events.clear();
                    click(asks, 1);
                    click(answer, 2);
                    assertEquals(List.of(), events);
                    click(answer, 1);
                    click(answer, 2);
                    assertEquals(List.of("answered", "answered"), events);
                });
    }

    @Test
    void norOfThePageThatCameToTheFront() {
        Toolkit.run(
                () -> {
                    Field office = new Field("office");
                    Button row = new Button();
                    row.setOnMouseClicked(_ -> events.add("row"));
                    office.view.getChildren().add(row);
                    shell.navigation().show(office);
                    events.clear();
                    click(row, 1);
                    office.page = "another";
                    click(row, 2);
                    assertEquals(List.of("row"), events);
                });
    }

    @Test
    void aRefusalBecomesANotice() {
        Toolkit.run(
                () -> {
                    shell.background().run(ShellTest::refuse).deliver(_ -> {});
                    assertTrue(texts().contains("Сначала откройте смену!"), texts());
                    assertFalse(shell.dialogs().anyOpenProperty().get());
                });
    }

    @Test
    void aBugShowsOneWindowAndTheTillGoesOn() {
        Toolkit.run(
                () -> {
                    IllegalStateException bug = new IllegalStateException("for the test");
                    bug.setStackTrace(new StackTraceElement[0]);
                    shell.bugs().found(bug);
                    shell.bugs().found(bug);
                    assertTrue(texts().contains("Что-то пошло не так"), texts());
                    press(shell.scene().getFocusOwner(), KeyCode.ESCAPE);
                    assertFalse(shell.dialogs().anyOpenProperty().get());
                });
    }

    private static void refuse() {
        throw new Refused(new Problem.NoOpenShift());
    }

    private String texts() {
        shell.scene().getRoot().applyCss();
        return shell.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private void scan(Node target, String code) {
        now += TimeUnit.SECONDS.toNanos(1);
        for (char digit : code.toCharArray()) {
            now += TimeUnit.MILLISECONDS.toNanos(5);
            press(target, KeyCode.getKeyCode(String.valueOf(digit)));
            fire(target, KeyEvent.KEY_TYPED, String.valueOf(digit), KeyCode.UNDEFINED);
        }
        press(target, KeyCode.ENTER);
    }

    private static void press(Node target, KeyCode code) {
        fire(target, KeyEvent.KEY_PRESSED, "", code);
    }

    private static void fire(Node target, EventType<KeyEvent> type, String text, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(type, text, "", code, false, false, false, false));
    }

    private static void click(Node target, int count) {
        for (EventType<MouseEvent> type :
                List.of(
                        MouseEvent.MOUSE_PRESSED,
                        MouseEvent.MOUSE_RELEASED,
                        MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(target, Clicks.of(type, count));
        }
    }

    private final class Field implements Screen {
        private Object page = this;
        private final String name;
        private final TextField field = new TextField();
        private final StackPane view = new StackPane(field);

        Field(String name) {
            this.name = name;
        }

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public Object standing() {
            return page;
        }

        @Override
        public void activate() {
            events.add("+" + name);
        }

        @Override
        public void deactivate() {
            events.add("-" + name);
        }

        @Override
        public void scanned(String code) {
            events.add("#" + code);
        }

        @Override
        public void takeBack(int characters) {
            events.add("<" + characters);
        }

        @Override
        public void key(KeyEvent event) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                events.add(event.getCode().getName());
            }
        }
    }
}
