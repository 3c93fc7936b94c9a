package smena.printing.queue;

import smena.service.ports.PrintEvent;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.UnprintablePage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The queue of one printer: one thread, one job in the printer at a time; the rest wait in the
/// till. A job is retried automatically only if not one byte of it left; everything else is
/// reported to the listeners, and a person decides.
public final class PrintQueue implements AutoCloseable {
    private static final Logger LOG = System.getLogger(PrintQueue.class.getName());

    private final Printer printer;
    private final PrintJobs jobs;
    private final Clock clock;
    private final RetryPolicy retryPolicy;
    private final Thread worker;
    private final WakeSignal wakeSignal = new WakeSignal();
    private final List<Consumer<PrintEvent>> listeners = new CopyOnWriteArrayList<>();
    private Duration pause;
    private volatile boolean recovered;

    /// @param name the printer's name, for its thread
    public PrintQueue(
            String name, Printer printer, PrintJobs jobs, Clock clock, RetryPolicy retryPolicy) {
        this.printer = printer;
        this.jobs = jobs;
        this.clock = clock;
        this.retryPolicy = retryPolicy;
        this.pause = retryPolicy.firstPause();
        this.worker = Thread.ofPlatform().daemon().name("print " + name).unstarted(this::work);
    }

    /// Notifies the listener of each new state of a job, on the printer's thread, once it is
    /// stored.
    public void listen(Consumer<PrintEvent> listener) {
        listeners.add(listener);
    }

    /// Recovers from a crash, synchronously, so that a drawer kick queued afterwards counts as a
    /// new one; then begins to print what waits. An exception of [PrintJobs#recover] is rethrown,
    /// and recovery is retried before anything is printed.
    public void start() {
        try {
            recover();
        } finally {
            worker.start();
        }
    }

    /// Wakes the thread: there is a new job, or a reason to retry at once.
    public void wake() {
        wakeSignal.ring();
    }

    /// Gives the job that is in the printer a moment to end, then stops. What waits stays stored. A
    /// queue that was never started simply never prints.
    @Override
    public void close() {
        wakeSignal.close();
        if (worker.getState() == Thread.State.NEW) {
            return;
        }
        try {
            worker.join(retryPolicy.farewell());
            worker.interrupt();
            worker.join(retryPolicy.farewell());
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (wakeSignal.open()) {
            try {
                if (!recovered) {
                    recover();
                }
                jobs.next().ifPresentOrElse(this::handle, wakeSignal::await);
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "The print queue could not go on with its jobs", e);
                pauseBeforeNext();
            }
        }
    }

    private void recover() {
        jobs.recover().forEach(this::tell);
        recovered = true;
    }

    private void handle(PrintJob job) {
        if (tooLate(job)) {
            finish(job, new PrintOutcome.Failed(PrintTrouble.EXPIRED));
            return;
        }
        Optional<PrintPage> page = page(job);
        if (page.isEmpty() || !jobs.sending(job.id())) {
            return;
        }
        tell(event(job, PrintState.SENDING, Optional.empty()));
        PrintOutcome printOutcome = print(page.get());
        finish(job, printOutcome);
        if (printOutcome instanceof PrintOutcome.NothingSent) {
            pauseBeforeNext();
        } else {
            pause = retryPolicy.firstPause();
        }
    }

    /// The page of the job. A job whose page cannot be made ends here, and the next ones go on.
    private Optional<PrintPage> page(PrintJob job) {
        try {
            return Optional.of(new PrintPage(job.id(), job.kind(), jobs.bodyOf(job.id())));
        } catch (UnprintablePage e) {
            LOG.log(Level.ERROR, "Print job " + job.id(), e);
            finish(job, new PrintOutcome.Failed(e.why()));
            return Optional.empty();
        }
    }

    private PrintOutcome print(PrintPage page) {
        try {
            return printer.print(page);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The printer failed at job " + page.job(), e);
            return new PrintOutcome.Unknown(PrintTrouble.FAULT);
        } finally {
            // An interrupt was meant for the printer; it must not disturb storing the outcome.
            Thread.interrupted();
        }
    }

    /// Retries until the outcome is stored. If the till ends first, the job is still SENDING and
    /// becomes UNKNOWN at the next start: it is never printed again automatically.
    private void finish(PrintJob job, PrintOutcome printOutcome) {
        while (true) {
            try {
                jobs.finished(job.id(), printOutcome);
                break;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The outcome of print job " + job.id() + " is not stored", e);
                if (!wakeSignal.open()) {
                    return;
                }
                pauseBeforeNext();
            }
        }
        tell(event(job, printOutcome.state(), printOutcome.trouble()));
    }

    /// A clock that was set back makes a kick too late as well: its age is not known.
    private boolean tooLate(PrintJob job) {
        return job.kind() == PrintKind.DRAWER_KICK
                && Duration.between(job.queuedAt(), Instant.now(clock))
                                .abs()
                                .compareTo(retryPolicy.kickLife())
                        > 0;
    }

    private void pauseBeforeNext() {
        wakeSignal.await(pause);
        pause = retryPolicy.after(pause);
    }

    private PrintEvent event(PrintJob job, PrintState state, Optional<PrintTrouble> why) {
        return new PrintEvent(job.id(), job.kind(), state, why, printer.status());
    }

    private void tell(PrintEvent event) {
        for (Consumer<PrintEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener failed at " + event, e);
            }
        }
    }
}
