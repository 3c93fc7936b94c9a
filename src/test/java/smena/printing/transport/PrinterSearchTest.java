package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Timeout(30)
class PrinterSearchTest {
    @TempDir Path folder;

    @Test
    void findsDeviceFiles() throws Exception {
        Files.createDirectory(folder.resolve("usb"));
        for (String name : List.of("usb/lp1", "usb/lp0", "lp0", "lpcontrol", "usb/hiddev0")) {
            Files.createFile(folder.resolve(name));
        }
        List<PrinterAddress> files =
                new PrinterSearch(folder)
                        .local().stream()
                                .map(FoundPrinter::address)
                                .filter(address -> address.transport() == PrinterTransport.DEVICE)
                                .toList();
        assertEquals(
                List.of(
                        new PrinterAddress.At(PrinterTransport.DEVICE, folder + "/lp0"),
                        new PrinterAddress.At(PrinterTransport.DEVICE, folder + "/usb/lp0"),
                        new PrinterAddress.At(PrinterTransport.DEVICE, folder + "/usb/lp1")),
                files);
    }

    @Test
    void tellsWhatAPrinterAtAnAddressSays() throws Exception {
        try (PaperPrinter printer = new PaperPrinter()) {
            var address = new PrinterAddress.Network("127.0.0.1", printer.port());
            PrinterSearch search = new PrinterSearch(folder);
            assertEquals(
                    Optional.of(new FoundPrinter(address, "", PrinterStatus.READY)),
                    search.at(address));
            printer.openCover();
            assertEquals(
                    Set.of(Sign.COVER_OPEN, Sign.OFFLINE),
                    search.at(address).orElseThrow().status().signs());
            printer.mood(PaperPrinter.Mood.NEVER_ANSWERS);
            assertEquals(PrinterStatus.SILENT, search.at(address).orElseThrow().status());
            printer.switchOff();
            assertTrue(search.at(address).isEmpty());
            assertEquals(0, printer.tape().length, "looking prints nothing");
        }
    }
}
