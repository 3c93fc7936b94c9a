package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.stock.OnHand;
import smena.domain.stock.ReceiptDraft;
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
import java.util.UUID;

/// Goods come in from the first scan to the sale at their new price, in the real window.
@OnScreen
class SupplyJourneyTest {
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
        till.show().logIn(Role.MANAGER);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), services().audit().verify().findings());
        till.close();
    }

    /// A draft by scans, left and taken up again; cost above price; booked once; sold.
    @Test
    void goodsComeInAndAreSoldAtTheirNewPrice() {
        Quantity before = product(BREAD).stock().orElseThrow();
        office();
        robot.click("#firstReceipt");
        robot.see("#number");
        robot.until("the supplier has it", () -> robot.find("#supplier").isFocused());
        robot.write("Hamid");
        robot.press(KeyCode.TAB);
        robot.until("the number has it", () -> robot.find("#number").isFocused());
        robot.type("4821");
        scanned(0);
        robot.until("its quantity has it", () -> focused("quantity", "1"));
        scanned(0);
        robot.until("two", () -> focused("quantity", "2"));
        robot.type("24");
        robot.press(KeyCode.ENTER);
        robot.until("its cost has it", () -> focused("cost", ""));
        robot.type("5000");
        robot.read("#mend", "5 000");
        robot.press(KeyCode.ENTER, KeyCode.ENTER);
        robot.until("its day has it", () -> focused("expires", ""));
        robot.write("06.12.26");
        scanned(1);
        robot.until("its quantity has it", () -> focused("quantity", "1"));
        robot.press(KeyCode.ENTER);
        robot.until("its cost has it", () -> focused("cost", ""));
        robot.type("11000");
        robot.read("#total", "131 000");
        assertEquals("4821", text("#number"), "nothing scanned is typed");

        robot.press(KeyCode.ESCAPE);
        robot.until("the draft is listed", () -> listed() == 1);
        robot.press(KeyCode.ENTER);
        robot.read("#total", "131 000");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.until("the line to decide has it", () -> focused("price", "4 000"));
        assertEquals(1, services().goods().goodsReceipts().drafts().size());
        robot.click("#mend");
        robot.until("the doubt is gone", () -> !robot.shows("#mend"));
        robot.click("#price");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.A);
        robot.type("6500");
        robot.read("#labels", "1");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.until("it is booked", () -> services().goods().goodsReceipts().drafts().isEmpty());
        robot.until("it is listed", () -> listed() == 1 && robot.shows("#receipts"));
        robot.named("GOODS-2026-00001");
        robot.press(KeyCode.ENTER);
        robot.see("#bookedLines");

        Product bread = product(BREAD);
        assertEquals(Money.of(650_000), bread.price());
        assertEquals(before.plus(Quantity.of(24)), bread.stock().orElseThrow());
        OnHand shelf =
                services()
                        .goods()
                        .stock()
                        .find(till.person(Role.MANAGER), bread.id())
                        .orElseThrow()
                        .onHand();
        assertEquals(Money.of(500_000), shelf.unitCost().orElseThrow());
        assertEquals(
                Money.of(13_100_000),
                services().goods().suppliers().all(false).stream()
                        .filter(s -> s.supplier().name().equals("Hamid"))
                        .findFirst()
                        .orElseThrow()
                        .balance());

        robot.click("#toTill");
        robot.see("#sell");
        robot.scan(BREAD);
        robot.read("#total", "6 500");
    }

    /// Paid by the bank, put right, goods sent back from the page of their receipt: all of it in
    /// the ledger.
    @Test
    void aSupplierIsPaidPutRightAndGetsGoodsBack() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-supply");
        robot.click("#tab-suppliers");
        robot.click("#firstSupplier");
        robot.until("the name has it", () -> robot.find("#name").isFocused());
        robot.write("Hamid");
        robot.press(KeyCode.ENTER);
        robot.enabled("#receive");
        book(product(BREAD).id());
        robot.click("#receive");
        robot.see("#number");
        assertEquals("Hamid", Toolkit.onScreen(() -> comboText("#supplier")));
        robot.press(KeyCode.ESCAPE);
        robot.read("#balance", "50 000");
        robot.press(KeyCode.F8);
        robot.until("all of it is offered", () -> focused("amount", "50 000"));
        robot.type("20000");
        robot.click("#payByBank");
        robot.press(KeyCode.ENTER);
        robot.read("#balance", "30 000");
        robot.click("#more");
        robot.click("#correctSupplier");
        robot.until("the amount has it", () -> focused("amount", ""));
        robot.type("500");
        robot.click("#reason");
        robot.write("rounded");
        robot.press(KeyCode.ENTER);
        robot.read("#balance", "29 500");
        robot.until("three entries", () -> ledger() == 3);
        Node last =
                robot.hands().lookup("#ledger .list-cell").queryAll().stream()
                        .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == 2)
                        .findFirst()
                        .orElseThrow();
        robot.click(last);
        robot.click("#returnGoods");
        robot.until("what goes back has it", () -> focused("back", ""));
        robot.type("11");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.see("#notice");
        assertEquals(29_500, owed("Hamid") / 100);
        robot.press(KeyCode.BACK_SPACE);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.until("one is back", () -> owed("Hamid") == 24_500_00);
        robot.see("#bookedLines");
        robot.press(KeyCode.ESCAPE);
        robot.read("#balance", "24 500");
        robot.until("four entries", () -> ledger() == 4);
    }

    private void book(long product) {
        ReceiptDraft.Line line =
                ReceiptDraft.Line.of(product, Quantity.of(10))
                        .at(ReceiptDraft.Cost.ofUnit(Money.of(500_000)));
        services()
                .goods()
                .goodsReceipts()
                .book(
                        till.person(Role.MANAGER),
                        new ReceiptDraft(UUID.randomUUID(), "Hamid", "7", false, List.of(line)));
    }

    private String comboText(String id) {
        return ((ComboBox<?>) robot.find(id)).getEditor().getText();
    }

    private long owed(String name) {
        return services().goods().suppliers().all(false).stream()
                .filter(s -> s.supplier().name().equals(name))
                .findFirst()
                .orElseThrow()
                .balance()
                .minor();
    }

    private int ledger() {
        return robot.hands().lookup("#ledger").queryAll().stream()
                .mapToInt(node -> ((ListView<?>) node).getItems().size())
                .sum();
    }

    /// Bread is the first recorded scan, milk the second: as fast as a scanner, whatever has the
    /// keyboard.
    private void scanned(int recorded) {
        KeyStream.of("counter-ru.tsv").scans().get(recorded).play(till.scene());
    }

    private void office() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-supply");
    }

    private boolean focused(String id, String text) {
        return robot.hands().lookup("#" + id).queryAll().stream()
                .anyMatch(
                        node ->
                                node.isFocused()
                                        && node instanceof TextInputControl field
                                        && field.getText().replace('\u00a0', ' ').equals(text));
    }

    private String text(String id) {
        return Toolkit.onScreen(() -> ((TextInputControl) robot.find(id)).getText());
    }

    private int listed() {
        return robot.hands().lookup("#receipts").queryAll().stream()
                .mapToInt(node -> ((ListView<?>) node).getItems().size())
                .sum();
    }

    private Product product(String code) {
        return services().products().catalog().byBarcode(code).orElseThrow();
    }

    private Services services() {
        return till.services();
    }
}
