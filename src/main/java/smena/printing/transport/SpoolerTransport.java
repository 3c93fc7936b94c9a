package smena.printing.transport;

import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.EscPosPages;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.UnprintablePage;

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

/// A printer of the operating system, by its exact name. The spooler accepts a job even when the
/// printer is off, so an accepted job counts as sent, never as confirmed.
public final class SpoolerTransport implements Printer {
    /// A print server on the network may take its time.
    public static final Duration USUAL = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(SpoolerTransport.class.getName());

    private final String queue;
    private final EscPosPages pages;
    private final Duration limit;
    private final PrintServices services = new PrintServices();
    private volatile PrinterStatus status = PrinterStatus.NOT_KNOWN;
    private Optional<TimeboxedTask<PrintOutcome>> before = Optional.empty();

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
    public PrintOutcome print(PrintPage page) {
        if (before.isPresent() && before.get().runs()) {
            return new PrintOutcome.NothingSent(PrintTrouble.STALLED);
        }
        byte[] bytes;
        try {
            bytes = pages.bytes(page);
        } catch (UnprintablePage e) {
            LOG.log(Level.ERROR, "Print job " + page.job(), e);
            return new PrintOutcome.Failed(e.why());
        }
        SendGate sendGate = new SendGate();
        TimeboxedTask<PrintOutcome> timeboxedTask =
                TimeboxedTask.begin("print spooler", () -> submit(page.job(), bytes, sendGate));
        before = Optional.of(timeboxedTask);
        return outcome(timeboxedTask, sendGate);
    }

    private PrintOutcome outcome(TimeboxedTask<PrintOutcome> timeboxedTask, SendGate sendGate) {
        try {
            return timeboxedTask.await(limit);
        } catch (TransportException late) {
            LOG.log(Level.WARNING, "Printer {0}: {1}", queue, late.getMessage());
            return sendGate.giveUp()
                    ? new PrintOutcome.NothingSent(late.why())
                    : new PrintOutcome.Unknown(late.why());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "Printer " + queue + " does not take the job", e.getCause());
            return sendGate.left()
                    ? new PrintOutcome.Unknown(PrintTrouble.QUEUE_REFUSES)
                    : new PrintOutcome.NothingSent(PrintTrouble.QUEUE_REFUSES);
        }
    }

    private PrintOutcome submit(long job, byte[] bytes, SendGate sendGate) throws PrintException {
        Optional<PrintService> found = services.named(queue);
        if (found.isEmpty()) {
            return new PrintOutcome.NothingSent(PrintTrouble.NO_SUCH_QUEUE);
        }
        PrintService service = found.get();
        status = services.status(service);
        if (!services.takesJobs(service)) {
            return new PrintOutcome.NothingSent(PrintTrouble.QUEUE_REFUSES);
        }
        if (!sendGate.leave()) {
            return new PrintOutcome.NothingSent(PrintTrouble.STALLED);
        }
        var wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName("Smena " + job, null));
        wishes.add(JobSheets.NONE);
        service.createPrintJob()
                .print(new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null), wishes);
        return new PrintOutcome.Sent();
    }
}
