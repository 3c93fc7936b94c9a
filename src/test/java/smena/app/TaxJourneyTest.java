package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Money;
import smena.domain.people.Role;
import smena.domain.receipt.ReceiptCode;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.printing.document.LineLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.StoredForm;
import smena.service.Services;
import smena.service.printjob.PrintJobView;
import smena.service.shift.ClosingRequest;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A tax rate takes another percentage from tomorrow on: a manager says so, tomorrow's shift sells
/// with it, and yesterday's receipt that is printed again keeps what it was sold with.
@OnScreen
class TaxJourneyTest {
    private static final String BREAD = "2000000000015";

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private final WallClock clock = new WallClock("2026-11-26T08:14:00Z");
    private Optional<JourneyTill> running = Optional.empty();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @AfterEach
    void close() {
        running.ifPresent(JourneyTill::close);
    }

    @Test
    void tomorrowSellsWithAnotherPercentage() {
        running = Optional.of(JourneyTill.demo(folder, clock, Language.UZ, robot));
        till().show().logIn(Role.MANAGER);
        Sale yesterday = sell("SALE-2026-00001");
        assertEquals(1_200, yesterday.lines().getFirst().taxRate().basisPoints());
        plan();
        endOfTheDay();
        till().logIn(Role.MANAGER);
        openShift();
        Sale today = sell("SALE-2026-00002");
        assertEquals(1_500, today.lines().getFirst().taxRate().basisPoints());
        assertEquals(yesterday.total(), today.total(), "the price is the shelf's");
        assertTrue(lastPaper().contains("QQS 15%"), lastPaper());
        printAgain(yesterday);
        assertTrue(lastPaper().contains("QQS 12%"), lastPaper());
        assertTrue(lastPaper().contains(yesterday.number()), lastPaper());
        assertEquals(List.of(), services().audit().verify().findings());
    }

    private JourneyTill till() {
        return running.orElseThrow();
    }

    private Services services() {
        return till().services();
    }

    private Sale sell(String number) {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.enabled("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", number);
        return services().selling().last().orElseThrow();
    }

    private void plan() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-settings");
        robot.click("#settings-taxes");
        robot.read("#taxNow-VAT12", "12");
        robot.click("#taxPlan-VAT12");
        robot.click("#taxNext-VAT12");
        robot.type("15");
        robot.click("#taxDay-VAT12");
        robot.write("27.11.2026");
        robot.enabled("#save");
        robot.click("#save");
        robot.read("#taxPlanned-VAT12", "15");
        robot.click("#toTill");
        robot.see("#sell");
    }

    /// The shift is closed, and the till is started anew the next morning.
    private void endOfTheDay() {
        Shift shift = services().shifts().current().orElseThrow();
        services().shifts().count(till().person(Role.MANAGER), CashCount.total(Money.of(100)));
        services()
                .shifts()
                .close(
                        till().person(Role.MANAGER),
                        shift.id(),
                        new ClosingRequest("test", false, false));
        till().close();
        clock.move(Duration.ofDays(1));
        running = Optional.of(JourneyTill.again(folder, clock, Language.UZ, robot));
        till().show();
    }

    private void openShift() {
        robot.press(KeyCode.F5);
        robot.see("#countedTotal");
        robot.type("200000");
        robot.read("#countedTotal", "200");
        robot.press(KeyCode.ENTER);
        robot.until("the shift", () -> services().shifts().current().isPresent());
    }

    /// The receipt of yesterday from the archive of receipts.
    private void printAgain(Sale sale) {
        int before = services().printDecisions().newest(50).size();
        robot.press(KeyCode.F10);
        robot.click("#menu-receipts");
        robot.enabled("#refund");
        robot.scan(ReceiptCode.of(sale).text());
        robot.until("one receipt", () -> robot.hands().lookup("#clearFind").query().isVisible());
        robot.enabled("#print");
        robot.click("#print");
        robot.until("its copy", () -> services().printDecisions().newest(50).size() > before);
    }

    /// The page that was ordered last, once the printer has asked for it.
    private String lastPaper() {
        PrintJobView last = services().printDecisions().newest(1).getFirst();
        robot.until("its page", () -> services().printing().page(last.id()).isPresent());
        byte[] page = services().printing().page(last.id()).orElseThrow();
        return new LineLayout(48)
                .lay(StoredForm.read(page)).stream()
                        .filter(PaperLine.Letters.class::isInstance)
                        .map(line -> ((PaperLine.Letters) line).text().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n"));
    }
}
