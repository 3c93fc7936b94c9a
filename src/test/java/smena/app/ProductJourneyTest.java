package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
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

/// A product is changed in the office and sold at the till, in the real window.
@OnScreen
class ProductJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T08:14:00Z"), ZoneId.of("Asia/Tashkent"));

    private static final String BREAD = "2000000000015";
    private static final String FRESH = "4780000777770";

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

    /// Found by a word, changed by keyboard, asked for at the till.
    @Test
    void anotherPriceAndAnAgeAreTheTillsFromTheNextScan() {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        office();
        robot.press(KeyCode.F2);
        robot.until("the search has it", () -> robot.find("#productSearch").isFocused());
        robot.write("obi");
        robot.until("one is found", () -> products().size() == 1);
        robot.press(KeyCode.ENTER);
        robot.see("#goodsCode");
        robot.until("the price has it", () -> robot.find(".product-edit #price").isFocused());
        robot.type("5000");
        robot.click("#ages-EIGHTEEN");
        robot.read(".save-bar .small", "4 000 → 5 000");
        robot.press(KeyCode.ESCAPE);
        robot.until(
                "a question is asked",
                () -> robot.hands().lookup(".dialog-card").tryQuery().isPresent());
        robot.press(KeyCode.ESCAPE);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.S);
        robot.until("the list again", () -> robot.shows("#products"));
        robot.until("its new price", () -> products().getFirst().endsWith(" 500000 18"));
        ProductCard card = card(BREAD);
        assertEquals("2026-11-26", card.rules().age().orElseThrow().from().toString());

        robot.click("#toTill");
        robot.read("#total", "4 000");
        robot.scan(BREAD);
        robot.read("#age", "18+");
        robot.click("#passport");
        robot.press(KeyCode.ENTER);
        robot.read("#total", "9 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
    }

    /// From the empty form to the first scan; then it goes to the archive.
    @Test
    void aNewProductIsSoldAndArchived() {
        office();
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#scaleNumber");
        robot.until("the name has it", () -> robot.find(".product-edit #name").isFocused());
        robot.write("Kvas");
        robot.press(KeyCode.TAB);
        robot.press(KeyCode.TAB);
        robot.write("Ichimliklar");
        robot.press(KeyCode.F2);
        robot.until("the codes have it", () -> robot.find(".product-edit #code").isFocused());
        robot.type(FRESH);
        robot.press(KeyCode.ENTER);
        robot.until("its code", () -> robot.shows(".code-row"));
        robot.pressTogether(KeyCode.CONTROL, KeyCode.S);
        robot.until("it is said", () -> robot.find(".product-edit #price").isFocused());
        robot.type("12000");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.S);
        robot.until("it stands first", () -> products().getFirst().startsWith("Kvas"));
        assertEquals("Ichimliklar", card(FRESH).category());

        robot.click("#toTill");
        robot.scan(FRESH);
        robot.read("#total", "12 000");

        office();
        robot.until("it stands first", () -> products().getFirst().startsWith("Kvas"));
        robot.press(KeyCode.ENTER);
        robot.click("#moreOfCard");
        robot.click("#archiveProduct");
        robot.until(
                "a question is asked",
                () -> robot.hands().lookup(".dialog-card").tryQuery().isPresent());
        robot.click(robot.hands().lookup(".dialog-card .danger").query());
        robot.until("it is gone", () -> !products().getFirst().startsWith("Kvas"));
        robot.click("#filter");
        robot.click("#state-ARCHIVED");
        robot.until("it is there", () -> products().equals(List.of("Kvas 1200000 0")));
        robot.click("#toTill");
        robot.read("#total", "12 000");
        robot.scan(FRESH);
        robot.named("Mahsulot qoʻshish");
    }

    /// Whatever has the focus; nothing of it is typed.
    @Test
    void aScanIntoANewCardIsACodeOfIt() {
        office();
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#scaleNumber");
        TextInputControl name = (TextInputControl) robot.find(".product-edit #name");
        robot.until("the name has it", name::isFocused);
        KeyStream.of("counter-ru.tsv").scans().get(3).play(till.scene());
        robot.until("its code", () -> robot.shows(".code-row"));
        assertEquals("", Toolkit.onScreen(name::getText));
    }

    private void office() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-products");
        robot.see("#products");
    }

    /// Name, price and age of each product in the list.
    private List<String> products() {
        return robot
                .hands()
                .lookup("#products")
                .<ListView<ListedProduct>>query()
                .getItems()
                .stream()
                .map(
                        listed ->
                                listed.product().name()
                                        + " "
                                        + listed.product().price().minor()
                                        + " "
                                        + listed.rules().age().map(a -> a.years()).orElse(0))
                .toList();
    }

    private ProductCard card(String code) {
        return services().products().productCards().byCode(code).orElseThrow().card();
    }

    private Services services() {
        return till.services();
    }
}
