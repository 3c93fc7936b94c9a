package smena.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelOrder;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.label.LabelText;
import smena.domain.shop.PrinterAddress;
import smena.printing.label.LabelFont;
import smena.printing.label.LabelPress;
import smena.printing.transport.PrinterSearch;
import smena.service.TestShop;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintTrouble;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;
import smena.ui.kit.Overlay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The labels of a till at a real socket: its printer gets what the press makes in the shop's own
/// language, whatever language the screen has.
@Timeout(60)
class TillLabelsTest {
    @TempDir Path folder;

    private TillLabels labels(TestShop shop) {
        return new TillLabels(
                shop.services().settings(),
                Clock.fixed(shop.now(), ZoneId.of("Asia/Tashkent")),
                new PrinterSearch(),
                Overlay.atOnce(_ -> {}),
                _ -> Optional.empty());
    }

    @Test
    void whatIsPrintedIsInTheShopsLanguage() throws Exception {
        try (TestShop shop = new TestShop(folder);
                ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LabelDevice device =
                    new LabelDevice(
                            LabelLanguage.TSPL,
                            new PrinterAddress.Network("127.0.0.1", printer.getLocalPort()),
                            LabelDensity.DPI_203,
                            20);
            LabelSetup setup =
                    LabelSetup.USUAL.with(Optional.of(device)).with(LabelSize.USUAL, false);
            TillLabels labels = labels(shop);
            assertTrue(labels.isThere(device));
            printer.accept().close();
            PrinterAddress.Network there = (PrinterAddress.Network) device.address();
            assertTrue(labels.finder().at(there).isPresent());
            try (Socket asked = printer.accept()) {
                assertEquals(-1, asked.getInputStream().read(), "nothing is asked");
            }
            CompletableFuture<byte[]> taken =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try (Socket till = printer.accept()) {
                                    return till.getInputStream().readAllBytes();
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            List<LabelOrder> orders =
                    List.of(new LabelOrder(labels.sample(), 3), new LabelOrder(labels.sample(), 1));
            assertEquals(LabelRun.all(2), labels.print(orders, setup, () -> false));
            assertArrayEquals(expected(labels, setup, device), taken.get());
            printer.close();
            assertFalse(labels.isThere(device));
            assertEquals(
                    LabelRun.stopped(0, PrintTrouble.NOT_REACHABLE),
                    labels.print(orders, setup, () -> false));
            try (PDDocument pages = Loader.loadPDF(labels.pages(orders, LabelSetup.USUAL))) {
                String words = new PDFTextStripper().getText(pages);
                assertEquals(5, words.split("soʻm", -1).length, "four labels, three of them alike");
            }
        }
    }

    private static byte[] expected(TillLabels labels, LabelSetup setup, LabelDevice device) {
        LabelPress press = new LabelPress(LabelFont.load());
        Formats shop =
                new Formats(Words.in(Language.UZ), MoneyStyle.SUM, ZoneId.of("Asia/Tashkent"));
        LabelText text = press.text(labels.sample(), setup.look(), shop);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(press.commands(text, setup.size(), device, 3));
        all.writeBytes(press.commands(text, setup.size(), device, 1));
        return all.toByteArray();
    }
}
