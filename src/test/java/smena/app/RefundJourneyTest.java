package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.receipt.ReceiptCode;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Money back at the till, in the real window.
@OnScreen
class RefundJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T08:14:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final String BREAD = "2000000000015";
    private static final String MILK = "2000000000022";

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
        till.show();
    }

    @AfterEach
    void close() {
        till.close();
    }

    /// The receipt by its QR code, one of three loaves by a scan, the money in cash.
    @Test
    void partOfAReceiptByItsQrCode() {
        Sale sale = sell(Quantity.of(3), Quantity.ONE);
        till.logIn(Role.CASHIER);
        robot.press(KeyCode.F11);
        robot.see("#find");
        scan(ReceiptCode.of(sale).text());
        robot.see("#refundLines");
        robot.read("#number", sale.number());
        assertTrue(robot.find("#book").isDisabled(), "nothing is chosen yet");
        scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.read("#missing", "Sababini tanlang");
        robot.click("#reason-UNSUITABLE");
        robot.enabled("#book");
        scan(ReceiptCode.of(sale).text());
        robot.press(KeyCode.F12, KeyCode.F12);
        robot.read("#hand", "4 000");
        robot.press(KeyCode.F12);
        robot.read("#hand", "4 000");
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
        Refund refund = only(sale);
        assertEquals(Quantity.ONE, refund.lines().getFirst().quantity());
        assertTrue(refund.lines().getFirst().restock());
        assertEquals(RefundStatus.PARTIALLY_REFUNDED, services().refunds().status(sale.id()));
    }

    /// Weighed goods without a receipt ask how much they are; Enter alone is no answer, and what is
    /// scanned meanwhile is asked about next.
    @Test
    void weighedGoodsWithoutAReceiptAskForTheirWeight() {
        String sausage = code("Kolbasa «Doktorskaya»");
        till.logIn(Role.CASHIER);
        robot.press(KeyCode.F11);
        robot.click("#withoutReceipt");
        robot.see("#refundLines");
        scan(sausage);
        robot.see("#quantity");
        robot.press(KeyCode.ENTER);
        assertTrue(robot.shows("#quantity"), "Enter alone never means 1 kg");
        scan(code("Shakar"));
        robot.type("2");
        robot.press(KeyCode.ENTER);
        robot.read("#total", "136 000");
        robot.see("#quantity");
        robot.type("3");
        robot.press(KeyCode.ENTER);
        robot.read("#total", "176 500");
        robot.press(KeyCode.ADD);
        robot.see("#quantity");
        robot.type("1");
        robot.press(KeyCode.ENTER);
        robot.read("#total", "190 000");
    }

    private String code(String name) {
        return services().products().catalog().search(name, 1).getFirst().barcode();
    }

    /// The change of the sale before is nobody's any more once something was given back.
    @Test
    void theSaleBeforeIsNotOnTheScreenAfterARefund() {
        till.logIn(Role.CASHIER);
        scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.type("5000");
        robot.press(KeyCode.ENTER);
        robot.read("#afterSale #change", "1 000");
        robot.press(KeyCode.F11);
        robot.see("#find");
        robot.press(KeyCode.ESCAPE);
        robot.read("#afterSale #change", "1 000");
        robot.press(KeyCode.F11);
        robot.see("#find");
        robot.type("1");
        robot.press(KeyCode.ENTER);
        robot.see("#refundLines");
        scan(BREAD);
        robot.read("#total", "4 000");
        robot.click("#reason-UNSUITABLE");
        robot.enabled("#book");
        robot.press(KeyCode.F12);
        robot.read("#hand", "4 000");
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
        assertFalse(robot.shows("#created"));
    }

    /// The receipt by its number; more than was sold is refused, and nothing changes.
    @Test
    void moreThanIsLeftIsRefused() {
        sell(Quantity.of(3), Quantity.ONE);
        till.logIn(Role.CASHIER);
        robot.press(KeyCode.F10);
        robot.click("#menu-refund");
        robot.see("#find");
        robot.type("7");
        robot.press(KeyCode.ENTER);
        robot.see("#startProblem");
        robot.press(KeyCode.BACK_SPACE);
        robot.type("1");
        robot.press(KeyCode.ENTER);
        robot.see("#refundLines");
        robot.press(KeyCode.F3);
        robot.see("#quantityPad");
        robot.type("4");
        robot.press(KeyCode.ENTER);
        robot.see("#notice");
        robot.read("#total", "0");
        robot.click("#reason-DEFECT");
        assertTrue(robot.find("#book").isDisabled());
        for (int i = 0; i < 5; i++) {
            robot.press(KeyCode.ADD);
        }
        robot.read("#total", "12 000");
        robot.press(KeyCode.DOWN, KeyCode.ADD, KeyCode.SUBTRACT);
        robot.read("#total", "12 000");
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
        assertEquals(List.of(), services().refunds().ofSale(1));
    }

    /// A cashier gives back more than they may: a manager's PIN, then the money.
    @Test
    void aboveTheLimitSomebodyElseApproves() {
        Sale sale = sell(Quantity.of(60), Quantity.ONE);
        till.logIn(Role.CASHIER);
        robot.press(KeyCode.F11);
        robot.see("#find");
        robot.type("1");
        robot.click("#find");
        robot.click("#all");
        robot.click("#reason-MISTAKE");
        robot.press(KeyCode.F12);
        robot.see("#approve");
        assertEquals(List.of(), services().refunds().ofSale(sale.id()));
        robot.press(KeyCode.ESCAPE);
        robot.enabled("#book");
        robot.click("#book");
        robot.see("#approve");
        robot.click(robot.named("Aziza Yusupova"));
        robot.click(robot.named("Xato"));
        robot.type("333333");
        robot.press(KeyCode.ENTER);
        robot.read("#hand", "254 500");
        assertTrue(only(sale).approval().isPresent());
        robot.click("#finishButton");
        robot.see("#sell");
        assertFalse(robot.shows("#book"));
    }

    /// From the page of receipts, found by a scan of its code.
    @Test
    void aReceiptOfThePageIsGivenBack() {
        Sale sale = sell(Quantity.of(3), Quantity.ONE);
        sell(Quantity.ONE, Quantity.ONE);
        till.logIn(Role.CASHIER);
        robot.press(KeyCode.F10);
        robot.click("#menu-receipts");
        robot.enabled("#refund");
        scan(ReceiptCode.of(sale).text());
        robot.until("one receipt", () -> robot.hands().lookup("#clearFind").query().isVisible());
        robot.enabled("#refund");
        robot.click("#refund");
        robot.read("#number", sale.number());
        robot.click("#all");
        robot.click("#reason-EXPIRED");
        robot.press(KeyCode.F12);
        robot.read("#hand", "26 500");
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
        assertEquals(RefundStatus.REFUNDED, services().refunds().status(sale.id()));
        assertFalse(only(sale).lines().getFirst().restock(), "what is out of date is written off");
    }

    /// A loaf for a carton of milk: only the difference is paid, and both are booked as one act.
    @Test
    void anExchangeTakesTheDifference() {
        Sale sale = sell(Quantity.of(3), Quantity.ONE);
        till.logIn(Role.CASHIER);
        robot.press(KeyCode.F11);
        robot.see("#find");
        scan(ReceiptCode.of(sale).text());
        robot.see("#refundLines");
        scan(BREAD);
        robot.click("#reason-UNSUITABLE");
        robot.click("#exchangeButton");
        robot.see("#sell");
        robot.read("#exchangeSum", "4 000");
        scan(MILK);
        robot.read("#total", "10 500");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.read("#due", "10 500");
        robot.press(KeyCode.ENTER);
        robot.see("#afterSale");
        assertFalse(robot.shows("#exchangeSum"));
        Refund refund = only(sale);
        Sale swapped =
                services().selling().find(refund.exchange().orElseThrow().saleId()).orElseThrow();
        assertEquals(Money.of(1_450_000), swapped.total());
        assertEquals(Money.of(400_000), refund.total());
    }

    /// The customer takes something cheaper: the rest goes back after a question.
    @Test
    void anExchangeGivesTheRestBack() {
        Sale sale = sell(Quantity.of(3), Quantity.ONE);
        till.logIn(Role.CASHIER);
        robot.press(KeyCode.F11);
        robot.see("#find");
        scan(ReceiptCode.of(sale).text());
        robot.see("#refundLines");
        scan(MILK);
        robot.click("#reason-UNSUITABLE");
        robot.click("#exchangeButton");
        robot.see("#sell");
        scan(BREAD);
        robot.read("#total", "10 500");
        robot.press(KeyCode.F12);
        robot.named("Almashtirish rasmiylashtirilsinmi?");
        assertEquals(List.of(), services().refunds().ofSale(sale.id()));
        robot.click(robot.hands().lookup(".message-buttons .danger").queryButton());
        robot.see("#afterSale");
        robot.until("the exchange", () -> !services().refunds().ofSale(sale.id()).isEmpty());
        assertEquals(Money.of(1_450_000), only(sale).total());
    }

    private Refund only(Sale sale) {
        List<Refund> all = services().refunds().ofSale(sale.id());
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private Sale sell(Quantity breads, Quantity milks) {
        Actor cashier = till.person(Role.CASHIER);
        services().baskets().add(cashier, product(BREAD).id(), breads);
        Basket basket = services().baskets().add(cashier, product(MILK).id(), milks);
        Tender cash =
                new Tender(services().selling().methods().getFirst(), Money.of(99_000_000), "");
        return services().selling().pay(cashier, basket, List.of(cash));
    }

    private Product product(String code) {
        return services().products().catalog().byBarcode(code).orElseThrow();
    }

    private Services services() {
        return till.services();
    }

    /// As fast as a scanner, which the robot is not.
    private void scan(String code) {
        Toolkit.run(
                () -> {
                    for (char sign : code.toCharArray()) {
                        boolean shift = sign == ':' || Character.isLetter(sign);
                        key(KeyEvent.KEY_PRESSED, "", code(sign), shift);
                        key(KeyEvent.KEY_TYPED, String.valueOf(sign), KeyCode.UNDEFINED, shift);
                    }
                    key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER, false);
                });
    }

    private static KeyCode code(char sign) {
        return switch (sign) {
            case ':' -> KeyCode.SEMICOLON;
            case '-' -> KeyCode.MINUS;
            default -> KeyCode.getKeyCode(String.valueOf(sign));
        };
    }

    private void key(EventType<KeyEvent> type, String text, KeyCode code, boolean shift) {
        Scene scene = till.scene();
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene : owner,
                new KeyEvent(type, text, "", code, shift, false, false, false));
    }
}
