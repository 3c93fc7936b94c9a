package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Money;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;
import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole day in the real window, over real files: once by keyboard, once by mouse.
@OnScreen
class JourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:02:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final List<String> CODES =
            List.of("2000000000015", "2000000000022", "2000000000046");
    private static final int TOTAL = 4_000 + 14_500 + 18_900;

    private static final FxHolds HOLDS = new FxHolds();

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private final List<Running> runs = new ArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @AfterAll
    static void tell() throws Exception {
        HOLDS.write(Path.of("target", "fx-holds.txt"));
    }

    @AfterEach
    void close() {
        stop();
    }

    @Test
    void aDayByKeyboard() throws Exception {
        start(Language.UZ);
        robot.tabTo("#demo");
        robot.press(KeyCode.ENTER);
        robot.see("#start");
        robot.press(KeyCode.ENTER);
        logInByKeyboard(2, "333333");

        robot.scan(CODES.getFirst());
        robot.read("#total", "4 000");
        assertTrue(robot.find("#sell").isDisabled(), "nothing is sold without a shift");

        robot.press(KeyCode.F5);
        robot.see("#countedTotal");
        robot.type("200000");
        robot.read("#countedTotal", "200 000");
        robot.press(KeyCode.ENTER);
        robot.enabled("#sell");

        HOLDS.begin();
        robot.scan(CODES.get(1));
        robot.scan(CODES.get(2));
        robot.read("#total", "37 400");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.type("50000");
        robot.read("#change", "12 600");
        robot.press(KeyCode.ENTER);
        robot.see("#afterSale");
        robot.read("#created", "SALE-2026-00001");
        robot.read("#change", "12 600");
        receiptIsThere();
        sellAgain();
        HOLDS.end();

        robot.press(KeyCode.F10);
        robot.tabTo("#menu-closeShift");
        robot.press(KeyCode.ENTER);
        robot.see("#next");
        countByNotes();
        robot.read("#countedTotal", "237 400");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        closeAndRead(() -> robot.press(KeyCode.ENTER));
    }

    @Test
    void aDayByMouseInRussian() throws Exception {
        start(Language.RU);
        robot.click("#demo");
        robot.click("#start");
        robot.see("#people");
        robot.click(robot.named("Aziza Yusupova"));
        padKeys("333333");
        robot.click("#enter");

        robot.click("#openShift");
        robot.see("#countedTotal");
        padKeys("200000");
        robot.click("#open");
        robot.until("the shift to be open", () -> robot.text("#status").contains("Смена открыта"));

        for (String name : List.of("Non «Obi»", "Sut «Muza» 3,2% 1 l", "Choy «Ahmad» koʻk 100 g")) {
            robot.click(robot.named(name));
        }
        robot.read("#total", "37 400");
        robot.click("#sell");
        robot.see("#complete");
        padKeys("50000");
        robot.read("#change", "12 600");
        robot.click("#complete");
        robot.read("#created", "SALE-2026-00001");
        receiptIsThere();

        robot.click("#menu");
        robot.click("#menu-closeShift");
        robot.see("#next");
        robot.click("#oneAmount");
        padKeys("237400");
        robot.click("#next");
        closeAndRead(() -> robot.click("#closeShift"));
    }

    /// The basket is there again after the process was cut off: nothing was closed in order.
    @Test
    void theBasketIsThereAgain() throws Exception {
        start(Language.UZ);
        robot.click("#demo");
        robot.click("#start");
        logInByKeyboard(0, "1111");
        robot.scan(CODES.get(0));
        robot.scan(CODES.get(1));
        robot.read("#total", "18 500");
        stop();
        start(Language.UZ);
        logInByKeyboard(0, "1111");
        robot.read("#total", "18 500");
    }

    /// A shop in which there is nothing yet: its first product is made of the code that nobody
    /// knows, its second in the office, and both are sold.
    @Test
    void theFirstProductsAndTheFirstSaleOfAnEmptyShop() throws Exception {
        start(Language.UZ);
        robot.click("#shop");
        fill("#name", "Baraka");
        fill("#managerName", "Aziza Yusupova");
        fill("#pin", "335577");
        fill("#pinAgain", "335577");
        robot.click("#create");
        logInByKeyboard(0, "335577");
        robot.press(KeyCode.F5);
        robot.see("#countedTotal");
        robot.type("100000");
        robot.read("#countedTotal", "100 000");
        robot.press(KeyCode.ENTER);
        robot.until("the shift to be open", () -> !robot.shows("#countedTotal"));

        robot.scan("4780000777770");
        robot.click(robot.named("Mahsulot qoʻshish"));
        robot.see("#newName");
        fill("#newName", "Kvas");
        fill("#newCategory .text-field", "Ichimliklar");
        fill("#newPrice", "12000");
        robot.press(KeyCode.ENTER);
        robot.read("#total", "12 000");

        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-products");
        robot.see("#products");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#scaleNumber");
        robot.until("the name has it", () -> robot.find(".product-edit #name").isFocused());
        robot.write("Non");
        fill(".product-edit #category .text-field", "Nonlar");
        fill(".product-edit #price", "4000");
        robot.press(KeyCode.F2);
        robot.until("the codes have it", () -> robot.find(".product-edit #code").isFocused());
        robot.type("4780000777787");
        robot.press(KeyCode.ENTER);
        robot.until("its code", () -> robot.shows(".code-row"));
        robot.pressTogether(KeyCode.CONTROL, KeyCode.S);
        robot.until("the list again", () -> robot.shows("#products"));
        robot.click("#toTill");

        robot.scan("4780000777787");
        robot.read("#total", "16 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        Services services = runs.getLast().data().services();
        assertEquals(List.of(), services.audit().verify().findings());
        assertEquals(
                List.of("Kvas", "Non"),
                services.selling().last().orElseThrow().lines().stream()
                        .map(Sale.Line::name)
                        .toList());
    }

    private void fill(String id, String text) {
        robot.click(id);
        robot.write(text);
    }

    /// A till that runs.
    private record Running(DataFolder data, TillWindow window, Stage stage) {}

    private void start(Language language) {
        DataFolder data = DataFolder.open(folder, CLOCK, new PaperTypesetter(MoneyStyle.SUM));
        StartState startState = StartState.read(data.services(), Optional.of(language));
        runs.add(Toolkit.onScreen(() -> show(data, startState)));
    }

    private static Running show(DataFolder data, StartState startState) {
        Stage stage = new Stage();
        TillWindow window =
                new TillWindow(
                        data,
                        startState,
                        CLOCK,
                        new PaperTypesetter(MoneyStyle.SUM),
                        HOLDS.timing(Platform::runLater));
        window.show(stage);
        HOLDS.watch(stage.getScene());
        return new Running(data, window, stage);
    }

    private void stop() {
        Running last = runs.removeLast();
        Toolkit.run(() -> last.stage().hide());
        last.window().close();
    }

    private void logInByKeyboard(int steps, String pin) {
        robot.see("#enter");
        robot.until(
                "the people", () -> robot.hands().lookup("Aziza Yusupova").tryQuery().isPresent());
        for (int i = 0; i < steps; i++) {
            robot.press(KeyCode.RIGHT);
        }
        robot.type(pin);
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
    }

    /// Once more the same by card, so that what a first time costs is told apart.
    private void sellAgain() {
        CODES.forEach(robot::scan);
        robot.read("#total", "37 400");
        robot.press(KeyCode.F12);
        robot.enabled("#complete");
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT2);
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00002");
    }

    /// 200 000, 20 000, 10 000, 5 000, 2 000 and twice 200, each in its row; Enter goes on.
    private void countByNotes() {
        for (String pieces : List.of("1", "", "", "1", "1", "1", "1", "", "", "2")) {
            robot.type(pieces);
            robot.press(KeyCode.ENTER);
        }
    }

    /// Keys of the number pad in sight.
    private void padKeys(String digits) {
        for (char digit : digits.toCharArray()) {
            robot.click(
                    robot.hands()
                            .from(robot.find("#pad"))
                            .lookup(String.valueOf(digit))
                            .queryButton());
        }
    }

    private void receiptIsThere() {
        robot.until(
                "the receipt on paper",
                () -> {
                    try (Stream<Path> papers = Files.list(folder.resolve("paper"))) {
                        return papers.anyMatch(file -> file.toString().endsWith(".png"));
                    }
                });
    }

    private void closeAndRead(Runnable confirm) {
        robot.enabled("#closeShift");
        confirm.run();
        robot.see("#finish");
        Services services = runs.getLast().data().services();
        ShiftReport z = services.reports().z(1);
        assertEquals(Money.of(TOTAL * 100L * z.sales().count()), z.sales().total());
        assertEquals(Optional.of(Money.ZERO), z.difference());
        long first = services.selling().newest(2).getLast().id();
        Sale sale = services.selling().find(first).orElseThrow();
        assertEquals(Money.of(12_600_00), sale.change());
        assertFalse(services.shifts().current().isPresent());
    }
}
