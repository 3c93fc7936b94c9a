package smena.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.people.Role;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// From a period down to one of its receipts and back, in the real window.
@OnScreen
class ReportJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T08:14:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final String BREAD = "2000000000015";

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
        till.show().logIn(Role.MANAGER);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aMonthLeadsToTheReceiptOfAnHourAndBack() {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-reports");
        robot.read("#chartTotal", "4 000");
        robot.click("#period-MONTH");
        robot.named("вс, 1");
        assertFalse(robot.shows("#up"), "nobody came down");
        robot.click(robot.named("вс, 1"));
        robot.press(KeyCode.END);
        robot.press(KeyCode.ENTER);
        robot.named("13:00–14:00 до 13:14");
        assertTrue(robot.shows("#up"));
        robot.press(KeyCode.ENTER);
        robot.named("чт, 26, 13:00–14:00");
        robot.named("SALE-2026-00001");
        robot.press(KeyCode.ESCAPE);
        robot.named("13:00–14:00 до 13:14");
        robot.click("#up");
        robot.named("вс, 1");
        assertFalse(robot.shows("#up"));
        robot.click("#by-tax");
        robot.read("#chartTotal", "4 000");
    }
}
