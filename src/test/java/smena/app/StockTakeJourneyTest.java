package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.KeyStream;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The shelf of bread is counted while bread is sold, in the real window.
@OnScreen
class StockTakeJourneyTest {
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
        till = JourneyTill.demo(folder, CLOCK, Language.UZ, robot);
        services()
                .goods()
                .stockTakes()
                .open()
                .forEach(
                        take ->
                                services()
                                        .goods()
                                        .stockTakes()
                                        .giveUp(till.person(Role.MANAGER), take.uuid()));
        till.show().logIn(Role.MANAGER);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), services().audit().verify().findings());
        till.close();
    }

    /// Counted by scans and by a typed number, a slip mended, one sold meanwhile, the difference
    /// explained, booked once; then one that is given up.
    @Test
    void breadIsCountedWhileItIsSold() {
        long there = stock().thousandths() / 1000;
        office();
        robot.see("#tab-stockTakes");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.click("#of-CATEGORIES");
        robot.click(robot.named("Non"));
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.read("#lastName", "skanerlang");
        scanned();
        robot.read("#lastCounted", "1");
        scanned();
        scanned();
        robot.read("#lastCounted", "3");
        robot.press(KeyCode.SUBTRACT);
        robot.read("#lastCounted", "2");
        robot.click("#mode-ASK");
        scanned();
        robot.until(
                "how much is asked",
                () ->
                        robot.hands().lookup("#howMuch").queryAll().stream()
                                .anyMatch(n -> n.isFocused()));
        robot.type(Long.toString(there - 3));
        robot.press(KeyCode.ENTER);
        robot.read("#lastCounted", Long.toString(there - 1));
        assertFalse(robot.shows("#differences"), "nothing tells what should be there");

        sellOne();
        office();
        robot.see("#stockTakes");
        robot.until("it is listed", () -> robot.seen(".two-line-cell").size() > 0);
        robot.press(KeyCode.ENTER);
        robot.read("#lastCounted", Long.toString(there - 1));
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.named("−1 dona");
        robot.named("sanalgach −1 dona");
        robot.read("#unexplained", "1");
        robot.press(KeyCode.ENTER);
        robot.click(robot.named("Buzilgan"));
        robot.read("#unexplained", "0");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.see(".dialog-card");
        robot.click(".dialog-card .button.primary");
        robot.until("it is booked", () -> services().goods().stockTakes().open().isEmpty());
        robot.named(
                services()
                        .goods()
                        .stockTakes()
                        .archive()
                        .before(till.person(Role.MANAGER), Long.MAX_VALUE, 1)
                        .getFirst()
                        .number());
        assertEquals(Quantity.of(there - 2), stock(), "one is missing, one was sold");

        robot.press(KeyCode.ESCAPE);
        robot.see("#stockTakes");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#of-CATEGORIES");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.see("#lastName");
        robot.click("#giveUp");
        robot.click(".dialog-card .button.danger");
        robot.see("#stockTakes");
        assertEquals(List.of(), services().goods().stockTakes().open());
        assertEquals(Quantity.of(there - 2), stock());
    }

    private void sellOne() {
        robot.click("#toTill");
        robot.see("#sell");
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.see("#afterSale");
    }

    /// Bread is the first recorded scan: as fast as a scanner, whatever has the keyboard.
    private void scanned() {
        KeyStream.of("counter-ru.tsv").scans().getFirst().play(till.scene());
    }

    private void office() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-stock");
    }

    private Quantity stock() {
        Product bread = services().products().catalog().byBarcode(BREAD).orElseThrow();
        return bread.stock().orElseThrow();
    }

    private Services services() {
        return till.services();
    }
}
