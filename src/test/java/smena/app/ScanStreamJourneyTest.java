package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.KeyStream;
import smena.ui.kit.Notice;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Eighteen recorded scans at 2 ms a key with the Russian layout on, one after the other, whatever
/// has the focus: each is sold once, nothing is typed, nothing is pressed.
@OnScreen
class ScanStreamJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T04:02:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final KeyStream STREAM = KeyStream.of("counter-ru.tsv");
    private static final KeyStream COFFEE_ALONE = STREAM.scans().get(3);
    private static final String BREAD = "2000000000015";
    private static final String MILK = "2000000000022";
    private static final String CHEESE = "2000000000046";
    private static final String COFFEE = "KOFE-250G";
    private static final String WINE = "2000000001302";

    /// What the stream scans.
    private static final Map<String, Long> SCANNED =
            Map.of(BREAD, 7L, MILK, 4L, CHEESE, 3L, COFFEE, 4L);

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private final List<String> pressed = new ArrayList<>();
    private volatile int askedAgain;
    private JourneyTill till;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @BeforeEach
    void start() {
        till = JourneyTill.demo(folder, CLOCK, Language.RU, robot);
        Actor manager = till.person(Role.MANAGER);
        services()
                .products()
                .catalog()
                .add(
                        manager,
                        new NewProduct(
                                "Kofe 250 g",
                                COFFEE,
                                "Ichimliklar",
                                Money.of(4_200_000),
                                Unit.PIECE,
                                "VAT12"));
        till.show().logIn(Role.CASHIER);
        robot.enabled("#search");
        robot.enabled("#search");
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void inTheSearchField() {
        robot.press(KeyCode.F2);
        TextField search = (TextField) robot.see("#search");
        Toolkit.run(() -> search.setText("choy"));
        playAndTouchNothing();
        assertTrue(Toolkit.onScreen(search::isFocused));
        untilSold(SCANNED);
    }

    @Test
    void inADialog() {
        sellOne(BREAD);
        robot.press(KeyCode.F7);
        robot.see("#give");
        playAndTouchNothing();
        assertTrue(robot.shows("#give"), "the dialog waits for its answer");
        robot.press(KeyCode.ESCAPE);
        untilSold(withOneMore(BREAD));
    }

    @Test
    void inTheQuantityField() {
        sellOne(MILK);
        robot.press(KeyCode.F3);
        TextField quantity = (TextField) robot.see("#quantity");
        assertTrue(Toolkit.onScreen(quantity::isFocused));
        playAndTouchNothing();
        assertTrue(robot.shows("#quantity"));
        robot.press(KeyCode.ENTER);
        untilSold(withOneMore(MILK));
    }

    @Test
    void onTheRefundPage() {
        Money total = sellAll().total();
        robot.press(KeyCode.F11);
        robot.see("#find");
        robot.type("1");
        robot.press(KeyCode.ENTER);
        robot.see("#refundLines");
        playAndTouchNothing();
        robot.read("#total", String.format("%,d", total.minor() / 100).replace(',', ' '));
        assertEquals(List.of(), services().refunds().ofSale(1), "nothing is booked");
    }

    @Test
    void whileTheAgeCardIsOpen() {
        robot.scan(WINE);
        robot.read("#age", "21+");
        playAndTouchNothing();
        assertTrue(robot.shows("#age"), "the Enter of a scan answers nothing");
        robot.press(KeyCode.DELETE);
        untilSold(SCANNED);
    }

    /// Plays the stream; no field has another text afterwards, no button was pressed, no number
    /// typed.
    private void playAndTouchNothing() {
        Scene scene = till.scene();
        Toolkit.run(
                () ->
                        scene.addEventFilter(
                                ActionEvent.ACTION,
                                e -> pressed.add(String.valueOf(e.getTarget()))));
        Map<Node, String> texts = Toolkit.onScreen(() -> texts(scene));
        askedAgain = 0;
        Toolkit.run(() -> toasts(scene).addListener(this::count));
        STREAM.play(scene);
        // A code without a check digit may be torn on a computer that is held up: it is scanned
        // again, as the till asks.
        for (int left = askedAgain; left > 0; left--) {
            int before = askedAgain;
            COFFEE_ALONE.play(scene);
            left += askedAgain - before;
        }
        robot.until("the last scan to be over", () -> true);
        Map<Node, String> after = Toolkit.onScreen(() -> texts(scene));
        texts.forEach((field, text) -> assertEquals(text, after.get(field), field::toString));
        assertEquals(List.of(), Toolkit.onScreen(() -> List.copyOf(pressed)));
        assertTrue(!robot.shows("#typed") || robot.text("#typed").isEmpty(), "a number was typed");
    }

    private static ObservableList<Node> toasts(Scene scene) {
        return ((Pane) scene.getRoot().lookup(".toasts")).getChildren();
    }

    private void count(ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            for (Node added : change.getAddedSubList()) {
                String said = ((Notice) added).textProperty().get();
                askedAgain += said.startsWith("Код считан не полностью") ? 1 : 0;
            }
        }
    }

    private static Map<Node, String> texts(Scene scene) {
        Map<Node, String> texts = new LinkedHashMap<>();
        for (Node node : scene.getRoot().lookupAll(".text-input")) {
            texts.put(node, String.valueOf(((TextInputControl) node).getText()));
        }
        return texts;
    }

    private void untilSold(Map<String, Long> expected) {
        long pieces = expected.values().stream().mapToLong(Long::longValue).sum();
        try {
            robot.until(
                    "every scan to be sold",
                    () -> sold().values().stream().mapToLong(Long::longValue).sum() >= pieces);
        } catch (AssertionError late) {
            assertEquals(expected, sold(), "asked again: " + askedAgain);
            throw late;
        }
        assertEquals(expected, sold());
    }

    private Map<String, Long> sold() {
        return services().baskets().open().lines().stream()
                .collect(
                        Collectors.toMap(
                                line -> product(line).barcode(),
                                line -> line.quantity().thousandths() / 1_000,
                                Long::sum));
    }

    private Product product(BasketLine line) {
        return services().products().catalog().find(line.productId()).orElseThrow();
    }

    private static Map<String, Long> withOneMore(String code) {
        Map<String, Long> more = new LinkedHashMap<>(SCANNED);
        more.merge(code, 1L, Long::sum);
        return more;
    }

    private void sellOne(String code) {
        robot.scan(code);
        robot.until("one line", () -> services().baskets().open().lines().size() == 1);
    }

    private Sale sellAll() {
        Actor cashier = till.person(Role.CASHIER);
        SCANNED.forEach(
                (code, pieces) ->
                        services()
                                .baskets()
                                .add(
                                        cashier,
                                        services()
                                                .products()
                                                .catalog()
                                                .byBarcode(code)
                                                .orElseThrow()
                                                .id(),
                                        Quantity.of(pieces)));
        Tender cash =
                new Tender(services().selling().methods().getFirst(), Money.of(99_000_000), "");
        return services().selling().pay(cashier, services().baskets().open(), List.of(cash));
    }

    private Services services() {
        return till.services();
    }
}
