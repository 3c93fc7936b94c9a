package smena.printing.transport;

import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import javax.print.Doc;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.JobSheets;

/// A queue of the operating system, by its exact name. The spooler accepts a job even when the
/// printer is off, so an accepted job counts as sent, never as confirmed.
final class SpoolerQueue {
    private static final Logger LOG = System.getLogger(SpoolerQueue.class.getName());

    /// What is printed, in a form that the service takes.
    interface Maker {
        Doc make(PrintService service, PrintRequestAttributeSet wishes) throws PrintException;
    }

    private final String queue;
    private final Duration limit;
    private final PrintServices services = new PrintServices();
    private volatile PrinterStatus status = PrinterStatus.NOT_KNOWN;
    private Optional<TimeboxedTask<PrintOutcome>> before = Optional.empty();

    /// @param queue the printer's exact name
    /// @param limit how long a job may take until the spooler has it
    SpoolerQueue(String queue, Duration limit) {
        this.queue = queue;
        this.limit = limit;
    }

    PrinterStatus status() {
        return status;
    }

    /// Whether the system has such a queue and it takes jobs.
    boolean isThere() {
        try {
            return TimeboxedTask.begin(
                            "look for a queue",
                            () -> services.named(queue).filter(services::takesJobs).isPresent())
                    .await(limit);
        } catch (TransportException | ExecutionException e) {
            LOG.log(Level.WARNING, "No answer about the printer {0}: {1}", queue, e.getMessage());
            return false;
        }
    }

    /// Whether the job before is still on its way into the spooler.
    boolean busy() {
        return before.isPresent() && before.get().runs();
    }

    /// Hands a job over.
    ///
    /// @param job its name, as the queue shows it
    PrintOutcome submit(String job, Maker maker) {
        if (busy()) {
            return new PrintOutcome.NothingSent(PrintTrouble.STALLED);
        }
        SendGate sendGate = new SendGate();
        TimeboxedTask<PrintOutcome> timeboxedTask =
                TimeboxedTask.begin("print spooler", () -> submit(job, maker, sendGate));
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
            LOG.log(Level.WARNING, "Printer {0} does not take the job", queue);
            LOG.log(Level.WARNING, "what a printer answered", e.getCause());
            return sendGate.left()
                    ? new PrintOutcome.Unknown(PrintTrouble.QUEUE_REFUSES)
                    : new PrintOutcome.NothingSent(PrintTrouble.QUEUE_REFUSES);
        }
    }

    private PrintOutcome submit(String job, Maker maker, SendGate sendGate) throws PrintException {
        Optional<PrintService> found = services.named(queue);
        if (found.isEmpty()) {
            return new PrintOutcome.NothingSent(PrintTrouble.NO_SUCH_QUEUE);
        }
        PrintService service = found.get();
        status = services.status(service);
        if (!services.takesJobs(service)) {
            return new PrintOutcome.NothingSent(PrintTrouble.QUEUE_REFUSES);
        }
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName(job, null));
        wishes.add(JobSheets.NONE);
        Doc doc = maker.make(service, wishes);
        if (!sendGate.leave()) {
            return new PrintOutcome.NothingSent(PrintTrouble.STALLED);
        }
        service.createPrintJob().print(doc, wishes);
        return new PrintOutcome.Sent();
    }
}
