package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.people.Role;
import smena.domain.shop.PrinterAddress;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/// A printer is set up in the real window, tried, and prints the next paper without a restart.
@OnScreen
@Timeout(240)
class PrinterPageTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:02:00Z"), ZoneId.of("Asia/Tashkent"));

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private final AtomicInteger received = new AtomicInteger();
    private ServerSocket printer;
    private JourneyTill till;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @BeforeEach
    void open() throws IOException {
        printer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
        till = JourneyTill.shut(folder, CLOCK, Language.UZ, robot).show();
    }

    @AfterEach
    void close() throws IOException {
        till.close();
        printer.close();
    }

    @Test
    void aNetworkPrinterFromTheMenuToThePaper() {
        till.logIn(Role.MANAGER);
        openPrinters();
        robot.click("#way-TCP");
        robot.click("#address");
        robot.write("127.0.0.1:" + printer.getLocalPort());
        robot.click("#ask");
        robot.see("#answer");
        robot.click("#save");
        robot.enabled("#print");
        PrinterAddress kept = till.services().printerSettings().receipt().address();
        assertEquals(new PrinterAddress.Network("127.0.0.1", printer.getLocalPort()), kept);
        int before = received.get();
        robot.click("#print");
        robot.see("#which");
        assertTrue(received.get() > before + 1_000, "the test page did not arrive");
        toTill();
    }

    @Test
    void whatWasTypedIsNotLostByAccident() {
        till.logIn(Role.MANAGER);
        openPrinters();
        robot.click("#way-DEVICE");
        robot.click("#way-SCREEN");
        robot.click("#raster");
        robot.enabled("#save");
        robot.press(KeyCode.ESCAPE);
        robot.named("Saqlamasdan chiqilsinmi?");
        robot.click(robot.named("Qolish"));
        robot.click("#save");
        robot.until(
                "the set-up to be kept",
                () -> till.services().printerSettings().receipt().traits().alwaysRaster());
        robot.enabled("#print");
        toTill();
    }

    private void openPrinters() {
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-settings");
        robot.click("#settings-printers");
    }

    /// From the page to the settings, and on to the till.
    private void toTill() {
        robot.press(KeyCode.ESCAPE);
        robot.see("#settings-printers");
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
    }

    /// A printer that takes everything and says nothing.
    private void receive() {
        while (!printer.isClosed()) {
            try (Socket till = printer.accept()) {
                while (till.getInputStream().read() >= 0) {
                    received.incrementAndGet();
                }
            } catch (IOException hungUp) {
                // The next one, or the end.
                continue;
            }
        }
    }
}
