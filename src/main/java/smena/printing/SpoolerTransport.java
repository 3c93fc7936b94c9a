package smena.printing;

import smena.service.ports.Outcome;
import smena.service.ports.PrintPage;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.Trouble;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.JobSheets;

/// A printer of the operating system, by its exact name. The spooler says that it took a job also
/// when the printer is off: what it took is sent, never more.
public final class SpoolerTransport implements Printer {
    /// A print server on the network may take its time.
    public static final Duration USUAL = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(SpoolerTransport.class.getName());

    private final String queue;
    private final EscPosPages pages;
    private final Duration limit;
    private final PrintServices services = new PrintServices();
    private volatile PrinterStatus status = PrinterStatus.NOT_KNOWN;
    private Optional<Errand<Outcome>> before = Optional.empty();

    /// @param queue the printer's exact name
    /// @param limit how long a job may take until the spooler has it
    public SpoolerTransport(String queue, EscPosEncoder encoder, Duration limit) {
        this.queue = queue;
        this.pages = new EscPosPages(encoder);
        this.limit = limit;
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
        byte[] bytes;
        try {
            bytes = pages.bytes(page);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.ERROR, "The page of print job " + page.job() + " cannot be read", e);
            return new Outcome.Failed(Trouble.PAGE_UNREADABLE);
        }
        Departure departure = new Departure();
        Errand<Outcome> errand =
                Errand.begin("print spooler", () -> submit(page.job(), bytes, departure));
        before = Optional.of(errand);
        return outcome(errand, departure);
    }

    private Outcome outcome(Errand<Outcome> errand, Departure departure) {
        try {
            return errand.await(limit);
        } catch (Stopped late) {
            LOG.log(Level.WARNING, "Printer {0}: {1}", queue, late.getMessage());
            return departure.giveUp()
                    ? new Outcome.NothingSent(late.why())
                    : new Outcome.Unknown(late.why());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "Printer " + queue + " does not take the job", e.getCause());
            return departure.left()
                    ? new Outcome.Unknown(Trouble.QUEUE_REFUSES)
                    : new Outcome.NothingSent(Trouble.QUEUE_REFUSES);
        }
    }

    private Outcome submit(long job, byte[] bytes, Departure departure) throws PrintException {
        Optional<PrintService> found = services.named(queue);
        if (found.isEmpty()) {
            return new Outcome.NothingSent(Trouble.NO_SUCH_QUEUE);
        }
        PrintService service = found.get();
        status = services.status(service);
        if (!services.takesJobs(service)) {
            return new Outcome.NothingSent(Trouble.QUEUE_REFUSES);
        }
        if (!departure.leave()) {
            return new Outcome.NothingSent(Trouble.STALLED);
        }
        var wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName("Smena " + job, null));
        wishes.add(JobSheets.NONE);
        service.createPrintJob()
                .print(new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null), wishes);
        return new Outcome.Sent();
    }
}
