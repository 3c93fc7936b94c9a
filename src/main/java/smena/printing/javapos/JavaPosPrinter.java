package smena.printing.javapos;

import jpos.JposException;

import smena.domain.shop.PrinterAddress;
import smena.printing.escpos.PrinterProfile;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.printing.transport.SendGate;
import smena.printing.transport.TimeboxedTask;
import smena.printing.transport.TransportException;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.UnprintablePage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// A printer and a drawer with JavaPOS services of their vendor. The service returns only after it
/// has printed, so the job is confirmed then.
public final class JavaPosPrinter implements Printer {
    /// Enough for a slow service to open, claim and print.
    public static final Duration USUAL = Duration.ofSeconds(60);

    private static final Logger LOG = System.getLogger(JavaPosPrinter.class.getName());

    private final PrinterAddress.JavaPos address;
    private final PrinterProfile profile;
    private final JavaPosPages pages;
    private final Duration limit;
    private final JavaPosDevice device;
    private volatile PrinterStatus status = PrinterStatus.NOT_KNOWN;
    private Optional<TimeboxedTask<PrintOutcome>> before = Optional.empty();

    /// @param logo supplies the shop's current logo
    /// @param limit how long a job may take
    public JavaPosPrinter(
            PrinterAddress.JavaPos address,
            PrinterProfile profile,
            PaperFont font,
            Supplier<Optional<LogoPicture>> logo,
            Duration limit) {
        this.address = address;
        this.profile = profile;
        this.pages = new JavaPosPages(profile, font, logo);
        this.limit = limit;
        this.device = new JavaPosDevice(address.printer());
    }

    @Override
    public PrinterStatus status() {
        return status;
    }

    @Override
    public PrintOutcome print(PrintPage page) {
        if (before.isPresent() && before.get().runs()) {
            return new PrintOutcome.NothingSent(PrintTrouble.STALLED);
        }
        SendGate sendGate = new SendGate();
        TimeboxedTask<PrintOutcome> timeboxedTask =
                TimeboxedTask.begin("JavaPOS printer", () -> work(page, sendGate));
        before = Optional.of(timeboxedTask);
        try {
            return timeboxedTask.await(limit);
        } catch (TransportException late) {
            sendGate.giveUp();
            return failed(late.why(), sendGate, late);
        } catch (ExecutionException e) {
            return failed(PrintTrouble.PRINTER_ERROR, sendGate, e);
        }
    }

    private PrintOutcome work(PrintPage page, SendGate sendGate) {
        try {
            if (page.kind() == PrintKind.DRAWER_KICK) {
                return kick(sendGate);
            }
            return paper(page, sendGate);
        } catch (UnprintablePage e) {
            LOG.log(Level.ERROR, "Print job " + page.job(), e);
            closeQuietly();
            return new PrintOutcome.Failed(e.why());
        } catch (JposException e) {
            PrintTrouble why = JavaPosTroubles.of(e);
            status = why == PrintTrouble.DEVICE_MISSING ? PrinterStatus.SILENT : device.status(why);
            closeQuietly();
            return failed(why, sendGate, e);
        }
    }

    private PrintOutcome paper(PrintPage page, SendGate sendGate) throws JposException {
        device.begin();
        status = device.status();
        JavaPosPages.Abilities abilities = device.abilities();
        List<JavaPosPiece> pieces = pages.lay(page, abilities);
        device.prepare(profile.columns(), pages.table(abilities).orElse(0));
        device.print(pieces, sendGate);
        status = device.status();
        device.end();
        return new PrintOutcome.Confirmed();
    }

    /// A shop with a drawer at its printer but no service for it has no way to open it.
    private PrintOutcome kick(SendGate sendGate) throws JposException {
        if (address.drawer().isBlank()) {
            return new PrintOutcome.Failed(PrintTrouble.DEVICE_MISSING);
        }
        JavaPosDevice.openDrawer(address.drawer(), sendGate);
        return new PrintOutcome.Confirmed();
    }

    private void closeQuietly() {
        try {
            device.close();
        } catch (JposException e) {
            LOG.log(Level.DEBUG, "JavaPOS device {0} did not close", address.printer());
        }
    }

    private PrintOutcome failed(PrintTrouble why, SendGate sendGate, Exception cause) {
        LOG.log(Level.WARNING, "JavaPOS device {0} failed", address.printer());
        LOG.log(Level.WARNING, "what a device answered", cause);
        return sendGate.left() ? new PrintOutcome.Unknown(why) : new PrintOutcome.NothingSent(why);
    }
}
