package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.display.DisplaySetup;
import smena.domain.display.LineDisplaySetup;
import smena.domain.people.Role;
import smena.text.Language;
import smena.text.Words;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the customer sees of a sale in the window beside the till, in the shop's language.
@OnScreen
class DisplayJourneyTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));
    private static final Words UZ = Words.in(Language.UZ);

    @TempDir private Path folder;
    private final Robot robot = new Robot();
    private JourneyTill till;
    private Scene display;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @BeforeEach
    void start() {
        try (JourneyTill shop = JourneyTill.demo(folder, CLOCK, Language.UZ, robot)) {
            shop.services()
                    .displays()
                    .change(
                            shop.person(Role.MANAGER),
                            shop.services().displays().setup(),
                            new DisplaySetup(DisplaySetup.Place.WINDOW, LineDisplaySetup.NONE));
        }
        till = JourneyTill.again(folder, CLOCK, Language.RU, robot);
        List<Window> before = Toolkit.onScreen(() -> List.copyOf(Window.getWindows()));
        till.show();
        display =
                Toolkit.onScreen(
                        () ->
                                Window.getWindows().stream()
                                        .filter(each -> !before.contains(each))
                                        .map(Window::getScene)
                                        .filter(scene -> scene != till.scene())
                                        .findFirst()
                                        .orElseThrow());
    }

    @AfterEach
    void close() {
        till.close();
        assertTrue(Toolkit.onScreen(() -> !display.getWindow().isShowing()));
    }

    @Test
    void fromTheFirstScanToTheChange() {
        robot.until("the shop's name", () -> seen("#idleShop").contains("Baraka"));
        till.logIn(Role.CASHIER);
        robot.until("who serves", () -> seen("#cashier").contains("Dilnoza"));
        robot.scan("2000000000015");
        robot.until("the bread", () -> everything().contains("Non «Obi»"));
        assertEquals("4 000", seen("#due"));
        assertEquals(UZ.get("display.total"), seen("#dueTitle"));
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.type("5000");
        robot.press(KeyCode.ENTER);
        robot.until("thanks", () -> everything().contains(UZ.get("display.thanks")));
        assertEquals("1 000", seen("#change"));
        assertEquals(UZ.get("display.change"), seen("#changeTitle"));
        robot.scan("2000000000015");
        robot.until("the next basket", () -> seen("#due").equals("4 000"));
        robot.pressTogether(KeyCode.CONTROL, KeyCode.L);
        robot.until("nothing of it", () -> !everything().contains("Non «Obi»"));
    }

    /// The text of a node, with blanks as blanks.
    private String seen(String id) {
        return ((Labeled) display.getRoot().lookup(id)).getText().replace('\u00A0', ' ');
    }

    /// Every text that is to be seen on the display.
    private String everything() {
        List<String> texts = new ArrayList<>();
        gather(display.getRoot(), texts);
        return texts.stream().collect(Collectors.joining("\n"));
    }

    private static void gather(Node node, List<String> texts) {
        if (node.isVisible()) {
            if (node instanceof Labeled label && label.getText() != null) {
                texts.add(label.getText());
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> gather(child, texts));
            }
        }
    }
}
