package smena.service.printjob;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.PrintJobStore.Row;
import smena.store.Transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What only a person can decide about a print job: that it was printed, to print it again, on
/// another printer, or not at all. A job of which nothing was sent continues as it is; one that may
/// be on paper already is printed only as a marked copy.
public final class PrintDecisions {
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PrintOrders orders;

    public PrintDecisions(Database database, Journal journal, Rights rights, PrintOrders orders) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.orders = orders;
    }

    /// The jobs that wait for a person, then those that wait for a printer; the oldest first, at
    /// most `most` of each.
    public List<PrintJobView> open(int most) {
        return database.read(
                tx -> {
                    List<PrintJobView> all = new ArrayList<>();
                    tx.printJobs().unsettled(most).forEach(row -> all.add(view(tx, row)));
                    tx.printJobs().waiting(most).forEach(row -> all.add(view(tx, row)));
                    return List.copyOf(all);
                });
    }

    /// The newest print jobs, in any state.
    public List<PrintJobView> newest(int most) {
        return database.read(
                tx -> tx.printJobs().newest(most).stream().map(row -> view(tx, row)).toList());
    }

    /// How many jobs wait for a person.
    public int unsettled() {
        return database.read(tx -> tx.printJobs().unsettled());
    }

    /// A person confirms that the paper was printed. Applies only to an UNKNOWN job; ignored for
    /// others.
    public void printed(Actor actor, long job) {
        database.write(
                tx -> {
                    Row row = find(tx, job);
                    if (row.state().equals(PrintState.UNKNOWN.name()) && !row.settled()) {
                        tx.printJobs().settle(job, "", now());
                        note(tx, actor.employee(), row, "PRINTED", "");
                    }
                    return job;
                });
    }

    /// Prints it again: the same job where nothing of it was sent, else a copy, which needs
    /// [Right#REPRINT]; the X-report of an open shift and loss prevention also
    /// [Right#SEE_FIGURES]. A job that waits is
    /// retried at once.
    ///
    /// @return the job that will be printed
    public long again(Actor actor, long job) {
        return on(actor, job, Optional.empty());
    }

    /// Prints it on another printer; needs what [#again] needs.
    ///
    /// @return the job that will be printed
    public long redirect(Actor actor, long job, PrinterRole printer) {
        return on(actor, job, Optional.of(printer));
    }

    /// Cancels it. Needs [Right#REPRINT] and a reason, and refuses while it is being sent to the
    /// printer.
    public void cancel(Actor actor, long job, String reason) {
        String why = TypedText.required(reason, LONGEST_REASON, new Problem.BadReason());
        database.write(
                tx -> {
                    Row row = notInThePrinter(tx, job);
                    Employee by = rights.require(tx, actor, Right.REPRINT);
                    switch (PrintState.valueOf(row.state())) {
                        case QUEUED -> {
                            put(tx, row, PrintState.FAILED, PrintTrouble.CANCELLED.name());
                            tx.printJobs().settle(job, why, now());
                        }
                        case UNKNOWN, FAILED -> tx.printJobs().settle(job, why, now());
                        case SENDING, SENT, CONFIRMED ->
                                throw new Refused(new Problem.PrintJobEnded());
                    }
                    note(tx, by, row, "CANCELLED", why);
                    return job;
                });
    }

    private long on(Actor actor, long job, Optional<PrinterRole> other) {
        long printed =
                database.write(
                        tx -> {
                            Row row = notInThePrinter(tx, job);
                            String printer = other.map(PrinterRole::name).orElse(row.printer());
                            return switch (PrintState.valueOf(row.state())) {
                                case QUEUED, FAILED -> {
                                    if (showsFigures(tx, row)) {
                                        rights.require(
                                                tx,
                                                actor,
                                                Right.SEE_FIGURES,
                                                subject(row),
                                                Money.ZERO);
                                    }
                                    yield asItIs(tx, actor, row, printer);
                                }
                                case SENDING, SENT, CONFIRMED, UNKNOWN ->
                                        asCopy(tx, copier(tx, actor, row), row, printer);
                            };
                        });
        orders.wake();
        return printed;
    }

    /// An X-report shows what should be in the drawer, as it is when it is printed, loss prevention
    /// what people did: whoever may not ask for one brings none out of the printer either.
    private static boolean showsFigures(Transaction tx, Row row) {
        boolean open = tx.shifts().open().filter(at -> at.id() == row.sourceId()).isPresent();
        return open && PrintPages.showsFigures(row) || PrintPages.isControl(row);
    }

    private static String subject(Row row) {
        return "paper " + row.sourceId();
    }

    /// Who may print a copy. An act takes one approval: where figures are shown, whoever approves
    /// them is allowed to print again as well, and approves both.
    private Employee copier(Transaction tx, Actor actor, Row row) {
        if (!showsFigures(tx, row) || rights.may(tx, actor, Right.SEE_FIGURES)) {
            return rights.require(tx, actor, Right.REPRINT);
        }
        if (!rights.isOpenTo(tx, actor, Right.REPRINT)) {
            throw new Refused(new Problem.NotAllowed());
        }
        Approval.Ask ask = new Approval.Ask(Right.SEE_FIGURES, subject(row), Money.ZERO);
        boolean alone = rights.may(tx, actor, Right.REPRINT);
        return rights.grantFit(
                        tx,
                        actor,
                        ask,
                        who -> alone || who.role().may(Right.REPRINT),
                        new Problem.ApproverMayNot(Right.REPRINT))
                .by();
    }

    /// Nothing of it was sent, so it continues without a copy mark.
    private long asItIs(Transaction tx, Actor actor, Row row, String printer) {
        if (row.kind().equals("DRAWER")) {
            throw new Refused(new Problem.PrintJobEnded());
        }
        if (!printer.equals(row.printer())) {
            tx.printJobs().move(row.id(), printer, now());
        }
        if (!row.state().equals(PrintState.QUEUED.name())) {
            put(tx, row, PrintState.QUEUED, "");
            tx.printJobs().waitAgain(row.id());
        }
        note(tx, actor.employee(), row, "AGAIN", printer);
        return row.id();
    }

    private long asCopy(Transaction tx, Employee by, Row row, String printer) {
        int copy = tx.printJobs().nextCopy("PAPER", row.document(), row.sourceId());
        journal.append(
                tx,
                EntryKind.REPRINT,
                by,
                tx.shifts().open().map(Shift::id),
                "document",
                row.document(),
                "number",
                PrintJobView.number(tx, row),
                "copy",
                copy);
        tx.printJobs().settle(row.id(), "", now());
        if (PrintPages.isOnlyPage(row)) {
            byte[] page =
                    tx.printJobs()
                            .body(row.id())
                            .orElseThrow(() -> new Refused(new Problem.PrintJobEnded()));
            return orders.page(tx, printer, row.document(), page, Settings.read(tx), now());
        }
        return orders.paper(tx, printer, row.document(), row.sourceId(), Settings.read(tx), now());
    }

    private void put(Transaction tx, Row row, PrintState state, String reason) {
        tx.printJobs().put(row.id(), state.name(), reason, row.attempts(), now());
    }

    private void note(Transaction tx, Employee by, Row row, String decision, String detail) {
        journal.append(
                tx,
                EntryKind.PRINT_DECIDED,
                by,
                tx.shifts().open().map(Shift::id),
                "job",
                row.id(),
                "document",
                row.document(),
                "source",
                row.sourceId(),
                "was",
                row.state(),
                "decision",
                decision,
                "detail",
                detail);
    }

    private static Row notInThePrinter(Transaction tx, long job) {
        Row row = find(tx, job);
        if (row.state().equals(PrintState.SENDING.name())) {
            throw new Refused(new Problem.PrintJobInPrinter());
        }
        return row;
    }

    private static Row find(Transaction tx, long job) {
        return tx.printJobs()
                .find(job)
                .orElseThrow(() -> new Refused(new Problem.NothingToPrint()));
    }

    private static PrintJobView view(Transaction tx, Row row) {
        return PrintJobView.of(tx, row);
    }

    private Instant now() {
        return journal.now().at();
    }
}
