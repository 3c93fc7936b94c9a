package smena.printing.javapos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import smena.domain.shop.PrinterAddress;
import smena.printing.document.Align;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.document.Symbology;
import smena.printing.document.TextStyle;
import smena.printing.escpos.PrinterProfile;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus.Sign;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

@Timeout(60)
class JavaPosPrinterTest {
    private static final String ESC = "\u001B|";
    private static final PrintPage PAGE = page();

    private JavaPosVendor vendor;

    private static PrintPage page() {
        ReceiptDocument document =
                ReceiptDocument.write()
                        .text("JAMI oʻn", Align.LEFT, TextStyle.LARGE)
                        .text("Итого")
                        .text("Қатиқ")
                        .qr("SALE-1")
                        .barcode(Symbology.EAN13, "4780000000007")
                        .done();
        return new PrintPage(7, PrintKind.SALE, StoredForm.write(document));
    }

    @BeforeEach
    void install() {
        vendor = JavaPosVendor.install("Printer1", "Drawer1");
    }

    @AfterEach
    void remove() {
        vendor.remove();
    }

    private static JavaPosPrinter printer(String name, String drawer, Duration limit) {
        return new JavaPosPrinter(
                new PrinterAddress.JavaPos(name, drawer),
                PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                PaperFont.load(),
                Optional::empty,
                limit);
    }

    private static JavaPosPrinter printer(Supplier<Optional<LogoPicture>> logo) {
        return new JavaPosPrinter(
                new PrinterAddress.JavaPos("Printer1", "Drawer1"),
                PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                PaperFont.load(),
                logo,
                Duration.ofSeconds(20));
    }

    private static JavaPosPrinter printer() {
        return printer("Printer1", "Drawer1", Duration.ofSeconds(20));
    }

    @Test
    void printsInOneTransactionAndGivesTheDeviceBack() {
        vendor.set("RecNearEnd", true);
        JavaPosPrinter printer = printer();
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
        assertEquals(
                List.of(
                        "open Printer1",
                        "claim",
                        "enabled true",
                        "characterSet 866",
                        "transaction " + POSPrinterConst.PTR_TP_TRANSACTION,
                        "text " + ESC + "N" + ESC + "bC" + ESC + "4CJAMI o'n\n",
                        "text " + ESC + "NИтого\n",
                        "bitmap 64x30 left",
                        "code " + POSPrinterConst.PTR_BCS_QRCODE + " SALE-1",
                        "code " + POSPrinterConst.PTR_BCS_EAN13 + " 4780000000007",
                        "text " + ESC + "fP",
                        "transaction " + POSPrinterConst.PTR_TP_NORMAL,
                        "enabled false",
                        "release"),
                vendor.calls().stream().filter(call -> !call.startsWith("mapMode")).toList());
        assertEquals(java.util.Set.of(Sign.PAPER_LOW), printer.status().signs());
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
        assertEquals(1, vendor.calls().stream().filter("open Printer1"::equals).count());
    }

    @Test
    void whatFailsBeforeTheTransactionEndsWasNotSent() {
        vendor.fail("text", POSPrinterConst.JPOS_EPTR_COVER_OPEN);
        JavaPosPrinter printer = printer();
        assertEquals(new PrintOutcome.NothingSent(PrintTrouble.COVER_OPEN), printer.print(PAGE));
        assertTrue(printer.status().says(Sign.COVER_OPEN));
        vendor.heal();
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
        assertFalse(printer.status().says(Sign.COVER_OPEN));
    }

    @Test
    void whatFailsInItIsInDoubt() {
        vendor.fail(
                "transaction " + POSPrinterConst.PTR_TP_NORMAL,
                POSPrinterConst.JPOS_EPTR_REC_EMPTY);
        assertEquals(new PrintOutcome.Unknown(PrintTrouble.NO_PAPER), printer().print(PAGE));
    }

    @Test
    void withoutTransactionsEveryFailureIsInDoubt() {
        vendor.set("CapTransaction", false);
        vendor.fail("text", POSPrinterConst.JPOS_EPTR_REC_EMPTY);
        assertEquals(new PrintOutcome.Unknown(PrintTrouble.NO_PAPER), printer().print(PAGE));
    }

    @Test
    void aDeviceNobodyInstalledOrSomebodyElseHolds() {
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.DEVICE_MISSING),
                printer("Nobody", "", Duration.ofSeconds(20)).print(PAGE));
        vendor.fail("claim", new JposException(JposConst.JPOS_E_CLAIMED, "held"));
        assertEquals(new PrintOutcome.NothingSent(PrintTrouble.DEVICE_BUSY), printer().print(PAGE));
    }

    @Test
    void eventsOfTheDeviceAreItsStatus() {
        vendor.onText(POSPrinterConst.PTR_SUE_REC_NEAREMPTY);
        JavaPosPrinter printer = printer();
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
        assertEquals(java.util.Set.of(Sign.PAPER_LOW), printer.status().signs());
    }

    @Test
    void aServiceThatHangsIsLeftAloneAndPrintsNothingLater() throws Exception {
        vendor.hang();
        JavaPosPrinter printer = printer("Printer1", "", Duration.ofMillis(300));
        assertEquals(new PrintOutcome.NothingSent(PrintTrouble.STALLED), printer.print(PAGE));
        assertEquals(new PrintOutcome.NothingSent(PrintTrouble.STALLED), printer.print(PAGE));
        vendor.goOn();
        vendor.await("close");
        assertFalse(
                vendor.calls().contains("transaction " + POSPrinterConst.PTR_TP_NORMAL),
                "a job that was given up comes to no paper");
    }

    @Test
    void theDrawerHasItsOwnDevice() {
        PrintPage kick = new PrintPage(8, PrintKind.DRAWER_KICK, new byte[0]);
        assertEquals(new PrintOutcome.Confirmed(), printer().print(kick));
        assertTrue(vendor.calls().contains("openDrawer"));
        assertEquals(
                new PrintOutcome.Failed(PrintTrouble.DEVICE_MISSING),
                printer("Printer1", "", Duration.ofSeconds(20)).print(kick));
    }

    @Test
    void aPageThatCannotBeReadFails() {
        PrintPage broken = new PrintPage(9, PrintKind.SALE, new byte[] {1});
        assertEquals(
                new PrintOutcome.Failed(PrintTrouble.PAGE_UNREADABLE), printer().print(broken));
        assertEquals(new PrintOutcome.Confirmed(), printer().print(PAGE));
    }

    @Test
    void aPieceThatTheServiceNeverTakesEndsTheJob() {
        vendor.fail("bitmap", POSPrinterConst.JPOS_EPTR_TOOBIG);
        JavaPosPrinter printer = printer();
        assertEquals(new PrintOutcome.Failed(PrintTrouble.PAGE_REFUSED), printer.print(PAGE));
        vendor.fail("code", new JposException(JposConst.JPOS_E_ILLEGAL, "no such symbology"));
        assertEquals(new PrintOutcome.Failed(PrintTrouble.PAGE_REFUSED), printer.print(PAGE));
        vendor.heal();
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
    }

    @Test
    void aServiceThatBreaksOnAPieceEndsTheJob() {
        vendor.breakAt("bitmap", new OutOfMemoryError("picture"));
        JavaPosPrinter printer = printer();
        assertEquals(new PrintOutcome.Failed(PrintTrouble.PAGE_REFUSED), printer.print(PAGE));
        vendor.heal();
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
    }

    @Test
    void aPageThatCannotBeLaidOutFails() {
        PrintPage broken =
                new PrintPage(
                        9, PrintKind.SALE, StoredForm.write(ReceiptDocument.write().logo().done()));
        JavaPosPrinter printer =
                printer(
                        () -> {
                            throw new OutOfMemoryError("picture");
                        });
        assertEquals(
                new PrintOutcome.Failed(PrintTrouble.PAGE_NOT_LAID_OUT), printer.print(broken));
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
    }

    @Test
    void aServiceThatDiesWhileItOpensIsTriedAgain() {
        vendor.breakAt("open", new StackOverflowError());
        JavaPosPrinter printer = printer();
        assertEquals(new PrintOutcome.NothingSent(PrintTrouble.PRINTER_ERROR), printer.print(PAGE));
        vendor.heal();
        assertEquals(new PrintOutcome.Confirmed(), printer.print(PAGE));
    }
}
