package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Goods pass their date overnight: the till warns, then refuses; the office lists them, writes
/// them off, and what is left is sold.
@OnScreen
class ExpiryJourneyTest {
    private static final String BREAD = "2000000000015";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private final WallClock clock = new WallClock("2026-11-26T08:14:00Z");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @Test
    void breadThatIsPastItsDateIsWarnedAboutRefusedAndWrittenOff() {
        try (JourneyTill till = JourneyTill.demo(folder, clock, Language.UZ, robot)) {
            receive(till);
            clock.move(Duration.ofHours(14));
            till.show().logIn(Role.MANAGER);
            warned(till);
            refusedFromNowOn();
            robot.scan(BREAD);
            robot.until("the reason is said", () -> says("sotilmaydi"));
            assertEquals(List.of(), till.services().baskets().open().lines());
            writtenOff(till);
            robot.scan(BREAD);
            robot.read("#total", "4 000");
            robot.press(KeyCode.F12);
            robot.see("#complete");
            robot.press(KeyCode.ENTER);
            robot.read("#created", "SALE-2026-00001");
            assertEquals(List.of(), till.services().audit().verify().findings());
        }
    }

    private static void receive(JourneyTill till) {
        Services services = till.services();
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        services.products().catalog().byBarcode(BREAD).orElseThrow().id(),
                        Quantity.of(10),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(200_000))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(DAY));
        services.goods()
                .goodsReceipts()
                .book(
                        till.person(Role.MANAGER),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line)));
    }

    private void warned(JourneyTill till) {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.until("the bar warns", () -> says("yaroqlilik muddati 26.11.2026"));
        robot.until("its line does", () -> says("muddati oʻtgan 26.11.2026"));
        robot.press(KeyCode.DELETE);
        robot.until("the line is gone", () -> till.services().baskets().open().isEmpty());
    }

    private void refusedFromNowOn() {
        office();
        robot.click("#office-settings");
        robot.click("#settings-shelf");
        robot.see("#refused");
        robot.click("#refused");
        robot.click("#save");
        robot.until("it is saved", () -> robot.find("#save").isDisabled());
        robot.click("#toTill");
        robot.see("#sell");
    }

    private void writtenOff(JourneyTill till) {
        office();
        robot.click("#office-stock");
        robot.click("#tab-expiry");
        robot.until("it is listed", () -> rows("#expiring") == 1);
        robot.until("it can be written off", () -> !robot.find("#writeOffOf").isDisabled());
        // What the till has said may still lie over it.
        Toolkit.run(() -> ((Button) robot.find("#writeOffOf")).fire());
        robot.until("it is on the paper", () -> rows("#writeOffRows") == 1);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.until(
                "the list is empty", () -> robot.shows("#writeOffOf") && rows("#expiring") == 0);
        StockDocument paper =
                till.services()
                        .goods()
                        .stockHistory()
                        .paper(
                                till.person(Role.MANAGER),
                                till.services()
                                        .goods()
                                        .stockHistory()
                                        .acts(till.person(Role.MANAGER), Long.MAX_VALUE, 1)
                                        .getFirst()
                                        .head()
                                        .id())
                        .orElseThrow();
        assertEquals(DocumentKind.WRITE_OFF, paper.head().kind());
        assertEquals("Muddati oʻtgan", paper.head().reason());
        assertEquals(Quantity.of(10), paper.lines().getFirst().line().quantity());
        robot.click("#toTill");
        robot.see("#sell");
    }

    private void office() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
    }

    /// Asked on the FX thread.
    private boolean says(String part) {
        return robot.hands().lookup(".label").queryAll().stream()
                .anyMatch(
                        node ->
                                node instanceof Label label
                                        && label.isVisible()
                                        && label.getText() != null
                                        && label.getText().contains(part));
    }

    private int rows(String list) {
        return robot.hands().lookup(list).queryAll().stream()
                .mapToInt(node -> ((ListView<?>) node).getItems().size())
                .sum();
    }
}
