package smena.service.printjob;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.refund.Refund;
import smena.domain.sale.Sale;
import smena.domain.sale.SaleHead;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.ShopSettings;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.PrintJobStore;
import smena.store.Transaction;

import java.util.Optional;
import java.util.Set;

/// What a person asks of the printers: reprint, check whether it was printed, open the drawer.
public final class Printing {
    private static final Set<String> WAS_PRINTED = Set.of("SENT", "CONFIRMED", "UNKNOWN");

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final PrintOrders orders;
    private final PrintPages pages;

    public Printing(
            Database database,
            Journal journal,
            Rights rights,
            PrintOrders orders,
            PrintPages pages) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.orders = orders;
        this.pages = pages;
    }

    /// Calls `wakeUp` after every order; it must return at once.
    public void onOrder(Runnable wakeUp) {
        orders.onOrder(wakeUp);
    }

    /// The newest job of a sale's receipt.
    public Optional<PrintJobView> ofSale(long saleId) {
        return database.read(tx -> view(tx, tx.printJobs().newest("SALE", saleId)));
    }

    /// The newest job of a refund's slip.
    public Optional<PrintJobView> ofRefund(long refundId) {
        return database.read(tx -> view(tx, tx.printJobs().newest("REFUND", refundId)));
    }

    /// The newest job of a Z-report.
    public Optional<PrintJobView> ofZ(long zNumber) {
        return database.read(tx -> view(tx, tx.printJobs().newest("Z", zNumber)));
    }

    /// The job of this number.
    public Optional<PrintJobView> find(long id) {
        return database.read(tx -> view(tx, tx.printJobs().find(id)));
    }

    /// How many jobs wait.
    public int waiting() {
        return database.read(tx -> tx.printJobs().queued());
    }

    /// The page of a job in its stored form, once it was laid out; empty for a drawer kick, and for
    /// an X-report and for loss prevention, which not everybody may see. An expired page is laid
    /// out anew from the books, as a copy.
    public Optional<byte[]> page(long job) {
        return database.read(
                tx ->
                        tx.printJobs()
                                .find(job)
                                .filter(
                                        row ->
                                                !PrintPages.showsFigures(row)
                                                        && !PrintPages.isControl(row))
                                .flatMap(_ -> tx.printJobs().body(job).or(() -> anew(tx, job))));
    }

    /// The page of a Z-report as it was first laid out, byte for byte: neither the language nor the
    /// shop's settings nor the version of the till change it later. One that no printer has asked
    /// for yet is laid out now, and kept. Refuses a number that was not given yet.
    public StoredPage zPage(long zNumber) {
        PrintJobStore.Row job =
                database.read(tx -> tx.printJobs().original("Z", zNumber))
                        .orElseThrow(() -> new Refused(new Problem.ZNotFound(zNumber)));
        Optional<byte[]> kept = database.read(tx -> tx.printJobs().body(job.id()));
        byte[] page = kept.orElseGet(() -> database.write(tx -> firstLook(tx, job)));
        return new StoredPage(page, job.language());
    }

    /// A printer may have asked for it meanwhile.
    private byte[] firstLook(Transaction tx, PrintJobStore.Row job) {
        return tx.printJobs()
                .body(job.id())
                .orElseGet(
                        () -> {
                            byte[] page = pages.of(tx, job);
                            tx.printJobs().putBody(job.id(), page);
                            return page;
                        });
    }

    private Optional<byte[]> anew(Transaction tx, long job) {
        return tx.printJobs()
                .find(job)
                .filter(row -> row.kind().equals("PAPER") && WAS_PRINTED.contains(row.state()))
                .filter(row -> !PrintPages.isOnlyPage(row))
                .map(row -> pages.of(tx, row.asCopy()));
    }

    /// Prints a sale's receipt again, marked as a copy. Needs [Right#REPRINT].
    public long reprint(Actor actor, Sale sale) {
        return again(actor, "RECEIPT", "SALE", sale.id(), sale.number());
    }

    /// Prints a sale's receipt again, marked as a copy. Needs [Right#REPRINT].
    public long reprint(Actor actor, SaleHead sale) {
        return again(actor, "RECEIPT", "SALE", sale.id(), sale.number());
    }

    /// Prints a refund's slip again, marked as a copy. Needs [Right#REPRINT].
    public long reprint(Actor actor, Refund refund) {
        return again(actor, "RECEIPT", "REFUND", refund.id(), refund.number());
    }

    /// Prints the newest sale's receipt again.
    public long reprintLast(Actor actor) {
        Sale last =
                database.read(tx -> tx.sales().last())
                        .orElseThrow(() -> new Refused(new Problem.NothingToPrint()));
        return reprint(actor, last);
    }

    /// Prints a Z-report again, marked as a copy. Needs [Right#REPRINT].
    public long reprintZ(Actor actor, long zNumber) {
        database.read(tx -> tx.reports().z(zNumber))
                .orElseThrow(() -> new Refused(new Problem.NothingToPrint()));
        zPage(zNumber);
        return again(actor, "REPORT", "Z", zNumber, "Z " + zNumber);
    }

    /// Prints the X-report of a shift as it is when the printer gets to it. Needs
    /// [Right#SEE_FIGURES].
    public long printX(Actor actor, long shiftId) {
        return order(
                tx -> {
                    String subject = "paper " + shiftId;
                    rights.require(tx, actor, Right.SEE_FIGURES, subject, Money.ZERO);
                    return orders.paper(tx, "REPORT", "X", shiftId, Settings.read(tx), at());
                });
    }

    /// Prints a page that shows whether the printer of this role is set up correctly.
    public long printTest(PrinterRole printer) {
        return order(tx -> orders.paper(tx, printer.name(), "TEST", 0, Settings.read(tx), at()));
    }

    /// Opens the drawer to test its wiring. Needs [Right#EDIT_SETTINGS]; it is journalled like
    /// every opening without a sale.
    public void testDrawer(Actor actor) {
        order(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Optional<Long> shift = tx.shifts().open().map(Shift::id);
                    journal.append(tx, EntryKind.NO_SALE, by, shift, "reason", "test");
                    orders.kick(tx, "NONE", shift.orElse(0L), Settings.read(tx), at());
                    return 0L;
                });
    }

    /// Opens the drawer without a sale. Needs [Right#NO_SALE] and an open shift.
    public void openDrawer(Actor actor, String reason) {
        String why = TypedText.required(reason, 200, new Problem.BadReason());
        order(
                tx -> {
                    Shift shift =
                            tx.shifts()
                                    .open()
                                    .orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
                    Employee by = rights.require(tx, actor, Right.NO_SALE);
                    journal.append(
                            tx, EntryKind.NO_SALE, by, Optional.of(shift.id()), "reason", why);
                    orders.kick(tx, "NONE", shift.id(), Settings.read(tx), at());
                    return shift.id();
                });
    }

    private long again(Actor actor, String printer, String document, long id, String number) {
        return order(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.REPRINT);
                    ShopSettings shop = Settings.read(tx);
                    journal.append(
                            tx,
                            EntryKind.REPRINT,
                            by,
                            tx.shifts().open().map(Shift::id),
                            "document",
                            document,
                            "number",
                            number,
                            "copy",
                            tx.printJobs().nextCopy("PAPER", document, id));
                    return orders.paper(tx, printer, document, id, shop, at());
                });
    }

    private long order(java.util.function.Function<Transaction, Long> work) {
        long id = database.write(work);
        orders.wake();
        return id;
    }

    private java.time.Instant at() {
        Moment now = journal.now();
        return now.at();
    }

    private static Optional<PrintJobView> view(Transaction tx, Optional<PrintJobStore.Row> found) {
        return found.map(row -> PrintJobView.of(tx, row));
    }
}
