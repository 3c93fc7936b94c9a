package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.shop.PrinterAddress;
import smena.printing.label.RollWitness;
import smena.service.Services;
import smena.service.price.PriceDocuments.Wanted;
import smena.text.Language;
import smena.ui.kit.KeyStream;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A price that is set for a time comes at that time, with its label, whether the till runs then or
/// not; in the real window, with a label printer at a real socket.
@OnScreen
class PriceJourneyTest {
    private static final String BREAD = "2000000000015";

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private final WallClock clock = new WallClock("2026-11-26T08:14:00Z");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @Test
    void aPriceComesAtItsTimeWithItsLabel() throws Exception {
        try (RollWitness roll = new RollWitness()) {
            try (JourneyTill till = JourneyTill.demo(folder, clock, Language.UZ, robot)) {
                labels(till, roll);
                till.show().logIn(Role.MANAGER);
                plan(till);
                comesWhileTheTillRuns(till);
                printed(till, roll);
                planAnother(till);
            }
            comesAtTheNextStart();
        }
    }

    private static void labels(JourneyTill till, RollWitness roll) {
        LabelDevice device =
                new LabelDevice(
                        LabelLanguage.TSPL,
                        new PrinterAddress.Network("127.0.0.1", roll.port()),
                        LabelDensity.DPI_203,
                        20);
        Services services = till.services();
        services.prices()
                .labelSettings()
                .change(
                        till.person(Role.MANAGER),
                        services.prices().labelSettings().setup(),
                        LabelSetup.USUAL.with(Optional.of(device)).with(LabelSize.USUAL, false));
        services.prices().promotionLabels().look();
        services.prices().labelQueue().clear(till.person(Role.MANAGER));
    }

    /// For three o'clock, a quarter past one.
    private void plan(JourneyTill till) {
        office();
        robot.click("#office-products");
        robot.click("#tab-priceDocuments");
        robot.see("#firstPrices");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#goodsSearch");
        KeyStream.of("counter-ru.tsv").scans().getFirst().play(till.scene());
        robot.until("the product is taken", () -> rows("#prices") == 1);
        robot.click(".price-row-cell .text-field");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.A);
        robot.type("5000");
        robot.click(robot.named("Keyinroq"));
        robot.see("#day");
        Toolkit.run(() -> ((TextField) robot.find("#day")).setText("26.11.2026"));
        Toolkit.run(() -> ((TextField) robot.find("#time")).setText("15:00"));
        robot.pressTogether(KeyCode.CONTROL, KeyCode.S);
        robot.until(
                "it is planned",
                () -> !till.services().prices().priceDocuments().planned().isEmpty());
        robot.until("it is listed", () -> rows("#priceDocuments") == 1);
        robot.click("#toTill");
        robot.see("#sell");
    }

    private void comesWhileTheTillRuns(JourneyTill till) {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        assertEquals(0, till.services().prices().labelQueue().count());
        clock.move(Duration.ofHours(2));
        try (PriceTimer often = PriceTimer.start(till.services(), Duration.ofMillis(20))) {
            robot.until(
                    "its label waits", () -> till.services().prices().labelQueue().count() == 1);
            assertNotNull(often);
        }
        robot.read("#total", "4 000");
        robot.scan(BREAD);
        robot.read("#total", "9 000");
    }

    private void printed(JourneyTill till, RollWitness roll) throws Exception {
        CompletableFuture<List<String>> run = roll.nextRun();
        office();
        robot.click("#office-labels");
        robot.until("it waits there", () -> rows("#labelRows") == 1);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.P);
        assertEquals(List.of(BREAD), run.get());
        assertEquals(
                1,
                till.services().prices().labelQueue().count(),
                "nobody has said that it came out");
        robot.click(robot.named("Ha, hammasi"));
        robot.until("it is gone", () -> till.services().prices().labelQueue().count() == 0);
    }

    private void planAnother(JourneyTill till) {
        Services services = till.services();
        long bread = services.products().catalog().byBarcode(BREAD).orElseThrow().id();
        services.prices()
                .priceDocuments()
                .make(
                        till.person(Role.MANAGER),
                        new Wanted(
                                "",
                                Optional.of(clock.instant().plus(Duration.ofHours(1))),
                                Map.of(bread, Money.of(6_000_00))));
    }

    /// Its time is over while the till is off.
    private void comesAtTheNextStart() {
        clock.move(Duration.ofHours(3));
        try (JourneyTill till = JourneyTill.again(folder, clock, Language.UZ, robot)) {
            till.show().logIn(Role.MANAGER);
            robot.read("#total", "9 000");
            assertEquals(1, till.services().prices().labelQueue().count());
            robot.scan(BREAD);
            robot.read("#total", "15 000");
            assertEquals(List.of(), till.services().audit().verify().findings());
        }
    }

    private void office() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-products");
    }

    private int rows(String list) {
        return robot.hands().lookup(list).queryAll().stream()
                .mapToInt(node -> ((ListView<?>) node).getItems().size())
                .sum();
    }
}
