package smena.printing;

import jpos.JposException;

import smena.domain.shop.PrinterAddress;
import smena.service.ports.Outcome;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.Trouble;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// A printer and a drawer with JavaPOS services of their vendor. What the service prints it prints
/// before it returns: the job is confirmed then.
public final class JavaPosPrinter implements Printer {
    /// A service that opens, claims and prints within this is a slow one.
    public static final Duration USUAL = Duration.ofSeconds(60);

    private static final Logger LOG = System.getLogger(JavaPosPrinter.class.getName());

    private final PrinterAddress.JavaPos address;
    private final PrinterProfile profile;
    private final JavaPosPages pages;
    private final Duration limit;
    private final JavaPosDevice device;
    private volatile PrinterStatus status = PrinterStatus.NOT_KNOWN;
    private Optional<Errand<Outcome>> before = Optional.empty();

    /// @param logo the shop's as it is now
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
    public Outcome print(PrintPage page) {
        if (before.isPresent() && before.get().runs()) {
            return new Outcome.NothingSent(Trouble.STALLED);
        }
        Departure departure = new Departure();
        Errand<Outcome> errand = Errand.begin("JavaPOS printer", () -> work(page, departure));
        before = Optional.of(errand);
        try {
            return errand.await(limit);
        } catch (Stopped late) {
            departure.giveUp();
            return failed(late.why(), departure, late);
        } catch (ExecutionException e) {
            return e.getCause() instanceof IllegalArgumentException unreadable
                    ? unreadable(page, unreadable)
                    : failed(Trouble.PRINTER_ERROR, departure, e);
        }
    }

    private Outcome work(PrintPage page, Departure departure) {
        try {
            if (page.kind() == PrintKind.DRAWER_KICK) {
                return kick(departure);
            }
            return paper(page, departure);
        } catch (JposException e) {
            Trouble why = JavaPosTroubles.of(e);
            status = why == Trouble.DEVICE_MISSING ? PrinterStatus.SILENT : device.status(why);
            closeQuietly();
            return failed(why, departure, e);
        }
    }

    private Outcome paper(PrintPage page, Departure departure) throws JposException {
        device.begin();
        status = device.status();
        JavaPosPages.Abilities abilities = device.abilities();
        List<JavaPosPiece> pieces = lay(page, abilities);
        device.prepare(profile.columns(), pages.table(abilities).orElse(0));
        device.print(pieces, departure);
        status = device.status();
        device.end();
        return new Outcome.Confirmed();
    }

    private List<JavaPosPiece> lay(PrintPage page, JavaPosPages.Abilities abilities) {
        try {
            return pages.lay(page, abilities);
        } catch (IllegalArgumentException e) {
            closeQuietly();
            throw e;
        }
    }

    /// A shop with a drawer at its printer but no service for it has no way to open it.
    private Outcome kick(Departure departure) throws JposException {
        if (address.drawer().isBlank()) {
            return new Outcome.Failed(Trouble.DEVICE_MISSING);
        }
        JavaPosDevice.openDrawer(address.drawer(), departure);
        return new Outcome.Confirmed();
    }

    private void closeQuietly() {
        try {
            device.close();
        } catch (JposException e) {
            LOG.log(Level.DEBUG, "JavaPOS device {0} did not close", address.printer());
        }
    }

    private Outcome failed(Trouble why, Departure departure, Exception cause) {
        LOG.log(Level.WARNING, "JavaPOS device " + address.printer(), cause);
        return departure.left() ? new Outcome.Unknown(why) : new Outcome.NothingSent(why);
    }

    private static Outcome unreadable(PrintPage page, IllegalArgumentException e) {
        LOG.log(Level.ERROR, "The page of print job " + page.job() + " cannot be read", e);
        return new Outcome.Failed(Trouble.PAGE_UNREADABLE);
    }
}
