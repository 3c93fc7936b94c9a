package smena.service.printjob;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.shop.PrinterRole;
import smena.service.journal.Journal;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.ports.UnprintablePage;
import smena.store.Database;
import smena.store.PrintJobStore;
import smena.store.Transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The print jobs of one printer, stored in their table.
public final class StoredPrintJobs implements PrintJobs {
    private final Database database;
    private final Journal journal;
    private final PrintPages printPages;
    private final Set<PrinterRole> roles;

    public StoredPrintJobs(
            Database database, Journal journal, PrintPages printPages, Set<PrinterRole> roles) {
        this.database = database;
        this.journal = journal;
        this.printPages = printPages;
        this.roles = Set.copyOf(roles);
    }

    @Override
    public List<PrintEvent> recover() {
        return database.write(
                tx -> {
                    List<PrintEvent> changed = new ArrayList<>();
                    for (PrintJobStore.Row job : tx.printJobs().sending(roles)) {
                        changed.add(put(tx, job, PrintState.UNKNOWN, PrintTrouble.TILL_STOPPED));
                    }
                    for (PrintJobStore.Row job : tx.printJobs().queuedKicks(roles)) {
                        changed.add(put(tx, job, PrintState.FAILED, PrintTrouble.EXPIRED));
                    }
                    return List.copyOf(changed);
                });
    }

    @Override
    public Optional<PrintJob> next() {
        return database.read(
                tx ->
                        tx.printJobs()
                                .nextQueued(roles)
                                .map(job -> new PrintJob(job.id(), kind(job), job.queuedAt())));
    }

    @Override
    public byte[] bodyOf(long id) {
        Optional<byte[]> stored = database.read(tx -> tx.printJobs().body(id));
        return stored.isPresent() ? stored.get() : layOut(id);
    }

    @Override
    public boolean sending(long id) {
        return database.write(
                tx -> {
                    PrintJobStore.Row job = tx.printJobs().find(id).orElseThrow();
                    boolean waits = job.state().equals("QUEUED");
                    if (waits) {
                        tx.printJobs().put(id, "SENDING", "", job.attempts() + 1, now());
                    }
                    return waits;
                });
    }

    @Override
    public void finished(long id, PrintOutcome outcome) {
        database.write(
                tx -> {
                    PrintJobStore.Row job = tx.printJobs().find(id).orElseThrow();
                    String reason = outcome.trouble().map(PrintTrouble::name).orElse("");
                    tx.printJobs().put(id, outcome.state().name(), reason, job.attempts(), now());
                    if (isNews(outcome, job, reason)) {
                        note(tx, job, outcome.state(), reason);
                    }
                    return id;
                });
    }

    private byte[] layOut(long id) {
        try {
            return encode(id);
        } catch (Refused e) {
            if (isOfTheDatabase(e.problem())) {
                throw e;
            }
            throw new UnprintablePage(PrintTrouble.PAGE_NOT_LAID_OUT, e);
        } catch (RuntimeException | Error e) {
            throw new UnprintablePage(PrintTrouble.PAGE_NOT_LAID_OUT, e);
        }
    }

    /// A temporary failure, or one that stops the till altogether; neither is the page's fault.
    private static boolean isOfTheDatabase(Problem problem) {
        return switch (problem) {
            case Problem.DatabaseBusy _,
                    Problem.DatabaseDamaged _,
                    Problem.DiskFull _,
                    Problem.FolderNotWritable _ ->
                    true;
            default -> false;
        };
    }

    /// Laid out once, then kept for every repeat. The layout needs no lock on the database.
    private byte[] encode(long id) {
        byte[] body = database.read(tx -> printPages.of(tx, tx.printJobs().find(id).orElseThrow()));
        database.write(
                tx -> {
                    tx.printJobs().putBody(id, body);
                    printPages.laidOut(tx, tx.printJobs().find(id).orElseThrow());
                    return id;
                });
        return body;
    }

    /// A printer that is off is retried again and again; that is journalled once per job.
    private static boolean isNews(PrintOutcome outcome, PrintJobStore.Row job, String reason) {
        return !reason.isEmpty() && (outcome.state() != PrintState.QUEUED || job.attempts() <= 1);
    }

    private PrintEvent put(
            Transaction tx, PrintJobStore.Row job, PrintState state, PrintTrouble trouble) {
        tx.printJobs().put(job.id(), state.name(), trouble.name(), job.attempts(), now());
        note(tx, job, state, trouble.name());
        return new PrintEvent(job.id(), kind(job), state, Optional.of(trouble));
    }

    private void note(Transaction tx, PrintJobStore.Row job, PrintState state, String reason) {
        journal.append(
                tx,
                EntryKind.PRINTER_FAILED,
                "job",
                job.id(),
                "document",
                job.document(),
                "source",
                job.sourceId(),
                "state",
                state.name(),
                "reason",
                reason);
    }

    private Instant now() {
        return journal.now().at();
    }

    static PrintKind kind(PrintJobStore.Row job) {
        if (job.kind().equals("DRAWER")) {
            return PrintKind.DRAWER_KICK;
        }
        return switch (job.document()) {
            case "SALE" -> PrintKind.SALE;
            case "REFUND" -> PrintKind.REFUND;
            case "X" -> PrintKind.X_REPORT;
            case "Z" -> PrintKind.Z_REPORT;
            case "CASH" -> PrintKind.CASH_MOVEMENT;
            case "REPAYMENT" -> PrintKind.REPAYMENT;
            case "STATEMENT", "DEBTORS" -> PrintKind.STATEMENT;
            case "ORDER" -> PrintKind.ORDER;
            case "UNCOUNTED" -> PrintKind.STOCK_LIST;
            case "CONTROL" -> PrintKind.CONTROL;
            default -> PrintKind.TEST_PAGE;
        };
    }
}
