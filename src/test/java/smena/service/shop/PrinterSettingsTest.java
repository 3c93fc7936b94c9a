package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import smena.domain.Refused;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.PrinterTransport;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class PrinterSettingsTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    static Stream<PrinterAddress> everyWay() {
        return Stream.of(
                new PrinterAddress.Screen(),
                new PrinterAddress.Network("till-printer", 9101),
                new PrinterAddress.At(PrinterTransport.SPOOLER, "EPSON TM-T20II Receipt"),
                new PrinterAddress.Serial("/dev/ttyUSB0", 115_200),
                new PrinterAddress.At(PrinterTransport.DEVICE, "/dev/usb/lp0"),
                new PrinterAddress.JavaPos("POSPrinter1", ""),
                new PrinterAddress.JavaPos("POSPrinter1", "Drawer1"));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void whatIsSetIsStillThereAfterARestart(PrinterAddress way) {
        PrinterTraits traits =
                new PrinterTraits("xp-58", 32, "cp1251", 46, false, 1, true, false, false, true);
        PrinterSetup setup = new PrinterSetup(way, traits);
        settings()
                .change(
                        shop.manager(),
                        PrinterRole.RECEIPT,
                        Optional.of(settings().receipt()),
                        Optional.of(setup));
        settings().set(PrinterRole.REPORT, new PrinterSetup(way, PrinterTraits.USUAL));
        shop.restart();
        assertEquals(setup, settings().receipt());
        assertEquals(Optional.of(new PrinterSetup(way, PrinterTraits.USUAL)), settings().report());
        settings()
                .change(shop.manager(), PrinterRole.REPORT, settings().report(), Optional.empty());
        settings().forget(PrinterRole.RECEIPT);
        assertEquals(Optional.empty(), settings().report());
        assertEquals(PrinterSetup.ON_SCREEN, settings().receipt());
    }

    @Test
    void aShopStartsOnTheScreenAndOneThatHadAPrinterKeepsIt() {
        assertEquals(PrinterSetup.ON_SCREEN, settings().receipt());
        assertEquals(Optional.empty(), settings().report());
        stored(
                Map.of(
                        "printer.transport", "TCP",
                        "printer.place", "10.0.0.7:9100",
                        "printer.columns", "42",
                        "printer.codePage", "cp1251",
                        "printer.table", "46"));
        assertEquals(
                new PrinterSetup(
                        new PrinterAddress.Network("10.0.0.7", 9100),
                        PrinterTraits.USUAL.with(42, "cp1251", 46)),
                settings().receipt());
    }

    @Test
    void valuesNobodyCanUseLeaveTheScreen() {
        stored(Map.of("printer.transport", "TCP", "printer.place", "host:x"));
        assertEquals(PrinterSetup.ON_SCREEN, settings().receipt());
        stored(Map.of("printer.transport", "CARRIER_PIGEON"));
        assertEquals(PrinterSetup.ON_SCREEN, settings().receipt());
    }

    @Test
    void aCashierDoesNotSetPrintersUp() {
        assertThrows(
                Refused.class,
                () ->
                        settings()
                                .change(
                                        shop.cashier(),
                                        PrinterRole.REPORT,
                                        Optional.empty(),
                                        Optional.of(PrinterSetup.ON_SCREEN)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.50, 192.168.1.50, 9100",
        "till-printer:9101, till-printer, 9101",
        "[fe80::1]:515, fe80::1, 515"
    })
    void readsTheAddressAPersonTypes(String typed, String host, int port) {
        assertEquals(
                Optional.of(new PrinterAddress.Network(host, port)),
                PrinterAddress.Network.of(typed));
    }

    @ParameterizedTest
    @CsvSource({"''", "host:", "host:0", "host:70000", "two words", "a:b:c"})
    void refusesWhatIsNoAddress(String typed) {
        assertEquals(Optional.empty(), PrinterAddress.Network.of(typed));
    }

    private PrinterSettings settings() {
        return shop.services().printerSettings();
    }

    /// As an older or a foreign program left them.
    private void stored(Map<String, String> values) {
        values.forEach(
                (name, value) ->
                        shop.run(
                                "insert or replace into setting (name, value) values ('%s', '%s')"
                                        .formatted(name, value)));
    }
}
