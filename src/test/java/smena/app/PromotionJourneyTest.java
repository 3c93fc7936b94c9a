package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.ShopPromotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Three for two in the real window, from the scan to the receipt.
@OnScreen
class PromotionJourneyTest {
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
        long bread =
                services()
                        .baskets()
                        .scan(till.person(Role.MANAGER), BREAD, Quantity.ONE)
                        .lines()
                        .getFirst()
                        .productId();
        services().baskets().cancel(till.person(Role.MANAGER));
        services()
                .prices()
                .promotions()
                .add(
                        till.person(Role.MANAGER),
                        new Promotion(
                                0,
                                "Uchtasi ikkitasining narxida",
                                new Terms.Multibuy(3, 2),
                                new Promotion.Range(Set.of(bread), Set.of()),
                                Validity.since(services().prices().promotions().today())));
        till.show();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aPromotionIsNamedOnItsLineAndTakenOffTheTotal() {
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.until("nothing on offer", () -> offers().isEmpty());
        robot.scan(BREAD);
        robot.scan(BREAD);
        robot.read("#total", "8 000");
        robot.until("its name", () -> offers().equals(List.of("Uchtasi ikkitasining narxida")));
        robot.scan(BREAD);
        robot.read("#total", "12 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        assertEquals(
                "Uchtasi ikkitasining narxida",
                services()
                        .selling()
                        .last()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .reductions()
                        .getFirst()
                        .name());
    }

    /// A manager sets a promotion by keyboard, the till gives it, then it is archived.
    @Test
    void aPromotionIsSetInTheOfficeAndEndedThere() {
        till.logIn(Role.MANAGER);
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-products");
        robot.click("#tab-promotions");
        robot.see("#promotions");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#goodsSearch");
        robot.until(
                "the name has the keyboard", () -> robot.find(".promotion-edit #name").isFocused());
        robot.write("Sut kuni");
        robot.click("#percent");
        robot.type("25");
        robot.press(KeyCode.F2);
        robot.until("the search has the keyboard", () -> robot.find("#goodsSearch").isFocused());
        robot.write("Muza");
        robot.until("it is found", () -> !list("#goodsFound").isEmpty());
        robot.press(KeyCode.ENTER);
        robot.until("it is chosen", () -> list("#goodsChosen").size() == 1);
        robot.until(
                "the preview", () -> robot.hands().lookup(".preview-row").tryQuery().isPresent());
        robot.press(KeyCode.ESCAPE);
        robot.see("#save");
        robot.until(
                "a question is asked",
                () -> robot.hands().lookup(".dialog-card").tryQuery().isPresent());
        robot.press(KeyCode.ESCAPE);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.S);
        robot.until("it is listed with the others", () -> list("#promotions").size() == 4);
        assertEquals("Sut kuni", newest().promotion().name());
        assertEquals(new Terms.PercentOff(2_500), newest().promotion().terms());

        robot.click("#toTill");
        robot.see("#sell");
        robot.scan(services().products().catalog().search("Muza", 1).getFirst().barcode());
        robot.read("#total", "10 875");
        robot.until("its name", () -> offers().equals(List.of("Sut kuni")));

        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-products");
        robot.click("#tab-promotions");
        robot.until("it is listed with the others", () -> list("#promotions").size() == 4);
        robot.press(KeyCode.ENTER);
        robot.click("#endPromotion");
        robot.until(
                "a question is asked",
                () -> robot.hands().lookup(".dialog-card").tryQuery().isPresent());
        robot.click(robot.hands().lookup(".dialog-card .danger").query());
        robot.until("it is ended", () -> newest().isEnded());
        robot.until("it is listed no more", () -> list("#promotions").size() == 3);
    }

    private ShopPromotion newest() {
        return services().prices().promotions().all().getFirst();
    }

    private List<?> list(String id) {
        return robot.hands().lookup(id).<ListView<?>>query().getItems();
    }

    /// What stands on the lines as the reason why they are cheaper.
    private List<String> offers() {
        return robot.seen(".line-offer").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Services services() {
        return till.services();
    }
}
