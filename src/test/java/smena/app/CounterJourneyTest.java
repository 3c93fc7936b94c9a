package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.BasketLine;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.Notice;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What the law asks at the counter, in the real window by scanner and keyboard.
@OnScreen
class CounterJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T04:02:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final String BREAD = "2000000000015";
    private static final String MILK = "2000000000022";
    private static final String WINE = "2000000001302";
    private static final String WATER = "2000000001326";

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private JourneyTill till;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @BeforeEach
    void start() {
        till = JourneyTill.demo(folder, CLOCK, Language.RU, robot);
        till.show().logIn(Role.CASHIER);
        robot.enabled("#search");
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void ageRefused() {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.scan(WINE);
        robot.read("#age", "21+");
        assertEquals("26.11.2005", robot.text("#latestBirth"));
        assertTrue(robot.shows("#cardOnly"));
        robot.scan(MILK);
        assertTrue(robot.shows("#age"), "the Enter of a scan answers nothing");
        assertEquals(2, lines().size(), "and what was scanned waits");
        robot.press(KeyCode.DELETE);
        robot.read("#total", "18 500");
        assertEquals(List.of("Non «Obi»", "Sut «Muza» 3,2% 1 l"), lines());
        assertFalse(robot.shows("#age"));
        robot.press(KeyCode.F12);
        robot.see("#complete");
    }

    @Test
    void agePutOffIsAskedBeforeThePaymentAndCashIsRefused() {
        robot.scan(WINE);
        robot.read("#age", "21+");
        robot.press(KeyCode.ESCAPE);
        robot.until("the card to be gone", () -> !robot.shows("#age"));
        robot.scan(BREAD);
        robot.read("#total", "68 000");
        assertFalse(robot.shows("#age"), "it was put off");
        robot.press(KeyCode.F12);
        robot.read("#age", "21+");
        robot.click("#licence");
        robot.press(KeyCode.ENTER);
        robot.see("#complete");
        robot.enabled("#complete");
        robot.press(KeyCode.ENTER);
        robot.until("the sentence why", () -> notice().contains("за наличные не продаётся"));
        assertEquals(Optional.empty(), services().selling().last());
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT2);
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
    }

    @Test
    void sixMarksWithOneRefused() {
        robot.type("6");
        robot.press(KeyCode.MULTIPLY);
        robot.read("#typed", "6 ×");
        robot.scan(WATER);
        robot.read("#scanned", "0");
        assertEquals("из 6", robot.text("#pieces"));
        for (String serial : List.of("Kd7Qx1", "a+/B'2", "000003", "000004")) {
            robot.scan(mark(serial));
        }
        robot.read("#scanned", "4");
        robot.scan(mark("000004"));
        robot.until("the sentence why", () -> markNotice().contains("уже в чеке"));
        assertEquals("4", robot.text("#scanned"));
        robot.press(KeyCode.ENTER);
        assertTrue(robot.shows("#scanned"), "Enter presses nothing");
        robot.press(KeyCode.ESCAPE);
        robot.until("the card to be gone", () -> !robot.shows("#scanned"));
        robot.read("#count", "маркировка 4 из 6");
        robot.press(KeyCode.F12);
        robot.read("#scanned", "4");
        robot.scan(mark("000005"));
        robot.scan(mark("000006"));
        robot.see("#complete");
        robot.enabled("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
    }

    private static String mark(String serial) {
        return "010200000000132621" + serial;
    }

    private String markNotice() {
        return ((Notice) robot.find("#markNotice")).textProperty().get();
    }

    @Test
    void aSellerWhoIsTooYoungAsksSomebodyElse() {
        Actor manager = till.person(Role.MANAGER);
        services()
                .people()
                .birthDate(
                        manager,
                        till.person(Role.CASHIER).employee().id(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2008, 1, 1)));
        robot.scan(WINE);
        robot.read("#age", "21+");
        robot.press(KeyCode.ENTER);
        robot.see("#approve");
        robot.click(robot.named("Aziza Yusupova"));
        robot.type("333333");
        robot.press(KeyCode.ENTER);
        robot.until("both dialogs to be gone", () -> !robot.shows("#age"));
        assertEquals(Optional.empty(), services().ageChecks().of(services().baskets().open()));
    }

    private String notice() {
        return ((Notice) robot.find("#notice")).textProperty().get();
    }

    private List<String> lines() {
        return services().baskets().open().lines().stream().map(BasketLine::name).toList();
    }

    private Services services() {
        return till.services();
    }
}
