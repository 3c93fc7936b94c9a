package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.refund.Refund;
import smena.domain.sale.Basket;
import smena.domain.sale.CardSlip;
import smena.domain.sale.Payment;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shop.TerminalSetup;
import smena.domain.shop.TerminalSetup.Simulated;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalState;
import smena.service.FolderCopies;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Paying in the real window: in parts, by card at a terminal that takes it, refuses, or says
/// nothing until after a power cut.
@OnScreen
class PaymentJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T04:02:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final String BREAD = "2000000000015";
    private static final String MILK = "2000000000022";
    private static final int MOST_KEYS = 12;

    @TempDir Path folder;
    @TempDir Path afterwards;
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

    @Test
    void aSaleOfTenScannedLinesTakesAtMostTwelveKeys() {
        List<String> codes =
                services().products().catalog().page(Optional.empty(), 0, 60).stream()
                        .filter(product -> !product.unit().isDivisible())
                        .filter(product -> !product.barcode().isEmpty())
                        .limit(10)
                        .map(product -> product.barcode())
                        .toList();
        till.logIn(Role.CASHIER);
        AtomicInteger keys = new AtomicInteger();
        EventHandler<KeyEvent> count = _ -> keys.incrementAndGet();
        Toolkit.run(() -> till.scene().addEventFilter(KeyEvent.KEY_PRESSED, count));
        int scanned = 0;
        for (String code : codes) {
            robot.scan(code);
            scanned += code.length() + 1;
        }
        robot.until("ten lines", () -> services().baskets().open().lines().size() == 10);
        Money due = Pricing.of(services().baskets().open()).total();
        robot.press(KeyCode.F12);
        robot.enabled("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        int pressed = keys.get() - scanned;
        System.out.println("a sale of ten lines: " + pressed + " keys besides the scans");
        assertTrue(pressed > 0 && pressed <= MOST_KEYS, pressed + " keys");
        Payment paid = last().payments().getFirst();
        assertEquals(10, last().lines().size());
        assertEquals(due, paid.applied());
        assertEquals(Money.ZERO, paid.change());
    }

    /// A part by card with the number of its slip and the card's end, the rest in cash with change.
    @Test
    void inTwoPartsWithChange() {
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        robot.scan(MILK);
        robot.read("#total", "18 500");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT2);
        robot.type("10000");
        robot.tabTo("#reference");
        robot.type("4711");
        robot.tabTo("#digits");
        robot.type("123");
        assertTrue(robot.find("#complete").isDisabled());
        assertFalse(robot.shows("#add"), "three digits are no end of a card");
        robot.type("4");
        robot.click("#add");
        robot.read("#due", "8 500");
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT1);
        robot.type("10000");
        robot.read("#change", "1 500");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        Sale sale = last();
        assertEquals(
                List.of("card 1000000 4711 1234", "cash 850000  "),
                sale.payments().stream().map(PaymentJourneyTest::text).toList());
        assertEquals(Money.of(150_000), sale.change());
        assertEquals(
                1, services().receipts().newest(ReceiptQuery.ALL.cardDigits("1234"), 9).size());
    }

    @Test
    void aCardThatIsDeclinedIsPaidInCash() {
        terminal(Simulated.DECLINES);
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        payByCard();
        robot.until("the sentence why", () -> robot.text("#notice .label").contains("rad etildi"));
        assertEquals(Optional.empty(), services().selling().last());
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT1);
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        assertEquals("cash", last().payments().getFirst().method().code());
    }

    @Test
    void whatTheTerminalTookIsOnTheReceipt() {
        terminal(Simulated.APPROVES);
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT2);
        robot.see("#byTerminal");
        robot.read("#simulator", "Simulyator");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        Payment paid = last().payments().getFirst();
        assertTrue(paid.reference().startsWith("SIM"), paid.reference());
        assertEquals(4, paid.cardDigits().length());
    }

    /// The power goes while the terminal says nothing: it is asked for first, and booked once.
    @Test
    void anAnswerThatIsMissingAfterAPowerCutIsAskedForFirst() throws Exception {
        terminal(Simulated.SILENT_APPROVED);
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        payByCard();
        robot.see("#terminalTitle");
        robot.until("the question on disk", () -> !open().isEmpty());
        TerminalOperation asked = open().getFirst();
        FolderCopies.of(folder, afterwards);
        till.close();
        till = JourneyTill.again(afterwards, CLOCK, Language.UZ, robot).show();
        till.logIn(Role.CASHIER, "#terminalTitle");
        robot.read("#terminalTitle", "Terminal javob bermadi");
        robot.read("#terminalAmount", "4 000");
        robot.press(KeyCode.ESCAPE);
        robot.until("the card to be gone", () -> !robot.shows("#terminalTitle"));
        robot.scan(MILK);
        robot.until("the refusal", () -> services().baskets().open().lines().size() == 1);
        robot.press(KeyCode.F12);
        robot.see("#askAgain");
        robot.press(KeyCode.ENTER);
        robot.see("#complete");
        robot.read("#due", "0");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        assertEquals(List.of(), open());
        assertEquals(
                TerminalState.BOOKED,
                services().terminalOperations().find(asked.id()).orElseThrow().state());
        assertEquals(1, services().selling().newest(9).size());
        assertEquals(List.of(), services().audit().verify().findings());
    }

    /// Put off, it is asked for before the next payment; somebody else decides that nothing was
    /// paid, and the customer pays in cash.
    @Test
    void anAnswerThatNeverComesIsDecided() {
        terminal(Simulated.SILENT);
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        payByCard();
        robot.see("#askAgain");
        robot.press(KeyCode.ESCAPE);
        robot.until("the till", () -> !robot.shows("#complete") && !robot.shows("#askAgain"));
        robot.press(KeyCode.F12);
        robot.see("#askAgain");
        robot.click("#decide");
        robot.see("#approve");
        robot.click(robot.named("Aziza Yusupova"));
        robot.click(robot.named("Xato"));
        robot.type("333333");
        robot.press(KeyCode.ENTER);
        robot.see("#complete");
        robot.read("#due", "4 000");
        assertEquals(List.of(), open());
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        assertEquals("cash", last().payments().getFirst().method().code());
        assertEquals(List.of(), services().audit().verify().findings());
    }

    /// A part that the card paid stays while the payment is left, and goes back only to the card.
    @Test
    void aPartOfTheCardGoesBackToTheCard() {
        terminal(Simulated.APPROVES);
        till.logIn(Role.CASHIER);
        robot.scan(MILK);
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT2);
        robot.type("10000");
        robot.press(KeyCode.ADD);
        robot.read("#due", "4 500");
        robot.until("the terminal's card to be gone", () -> !robot.shows("#terminalTitle"));
        robot.press(KeyCode.ESCAPE);
        robot.until("the payment to be gone", () -> !robot.shows("#complete"));
        robot.scan(BREAD);
        robot.press(KeyCode.F12);
        robot.read("#due", "4 500");
        assertEquals(1, services().baskets().open().lines().size());
        robot.click(robot.hands().lookup(".part-row .button").queryButton());
        robot.click("#giveBack");
        robot.read("#due", "14 500");
        assertEquals(List.of(), open());
    }

    @Test
    void aRefundToACardWaitsForTheTerminal() {
        Sale sale = sellByCard();
        terminal(Simulated.LATE);
        till.logIn(Role.CASHIER);
        openRefund(sale);
        robot.press(KeyCode.F12);
        robot.read("#terminalTitle", "Terminal javobini kutyapmiz");
        assertEquals(List.of(), services().refunds().ofSale(sale.id()));
        robot.press(KeyCode.ESCAPE);
        robot.see("#askAgain");
        terminal(Simulated.SILENT_APPROVED);
        robot.press(KeyCode.ENTER);
        robot.see("#result");
        Refund refund = only(sale);
        assertEquals("card", refund.payments().getFirst().method().code());
        assertEquals(List.of(), open());
        assertEquals(List.of(), services().audit().verify().findings());
    }

    /// The money may have gone to the card: it is asked for first, and the refund booked once.
    @Test
    void aRefundThatWasNotAnsweredIsBookedAfterThePowerCut() throws Exception {
        Sale sale = sellByCard();
        terminal(Simulated.SILENT_APPROVED);
        till.logIn(Role.CASHIER);
        openRefund(sale);
        robot.press(KeyCode.F12);
        robot.see("#askAgain");
        assertEquals(List.of(), services().refunds().ofSale(sale.id()));
        FolderCopies.of(folder, afterwards);
        till.close();
        till = JourneyTill.again(afterwards, CLOCK, Language.UZ, robot).show();
        till.logIn(Role.CASHIER, "#askAgain");
        robot.press(KeyCode.ENTER);
        robot.until("the refund", () -> !services().refunds().ofSale(sale.id()).isEmpty());
        assertEquals(sale.total(), only(sale).total());
        assertEquals(List.of(), open());
        assertEquals(List.of(), services().audit().verify().findings());
    }

    private void openRefund(Sale sale) {
        robot.press(KeyCode.F11);
        robot.see("#find");
        robot.type("1");
        robot.press(KeyCode.ENTER);
        robot.see("#refundLines");
        robot.read("#number", sale.number());
        robot.click("#all");
        robot.click("#reason-UNSUITABLE");
        robot.enabled("#book");
    }

    private void payByCard() {
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT2);
        robot.enabled("#complete");
        robot.see("#byTerminal");
        robot.press(KeyCode.ENTER);
    }

    private Sale sellByCard() {
        Actor cashier = till.person(Role.CASHIER);
        long bread = services().products().catalog().byBarcode(BREAD).orElseThrow().id();
        Basket basket = services().baskets().add(cashier, bread, Quantity.ONE);
        Tender card =
                new Tender(
                        services().selling().methods().get(1),
                        Pricing.of(basket).total(),
                        "4711",
                        CardSlip.of("1234"));
        return services().selling().pay(cashier, basket, List.of(card));
    }

    private Refund only(Sale sale) {
        List<Refund> all = services().refunds().ofSale(sale.id());
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static String text(Payment paid) {
        return paid.method().code()
                + " "
                + paid.applied().minor()
                + " "
                + paid.reference()
                + " "
                + paid.cardDigits();
    }

    private void terminal(Simulated answer) {
        services()
                .terminalSettings()
                .change(
                        till.person(Role.MANAGER),
                        services().terminalSettings().setup(),
                        new TerminalSetup(TerminalSetup.Kind.SIMULATOR, answer, false));
    }

    private List<TerminalOperation> open() {
        return services().terminalOperations().open();
    }

    private Sale last() {
        return services().selling().last().orElseThrow();
    }

    private Services services() {
        return till.services();
    }
}
