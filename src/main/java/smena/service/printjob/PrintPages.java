package smena.service.printjob;

import smena.domain.shift.ShiftReport;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShopSettings;
import smena.domain.stock.UncountedList;
import smena.service.ports.Receipt;
import smena.service.ports.Typesetter;
import smena.service.shop.PaperDesign;
import smena.service.shop.PastMethodNames;
import smena.service.shop.PrinterValues;
import smena.service.shop.Settings;
import smena.store.PrintJobStore;
import smena.store.Transaction;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// Finds the document of a print job and has it laid out.
public final class PrintPages {
    private static final byte[] NOTHING = {};

    private final Typesetter typesetter;
    private final BiFunction<Transaction, Long, ShiftReport> x;
    private final BiFunction<Transaction, Long, ShiftReport> z;
    private final AccountPapers accounts;
    private final BiFunction<Transaction, Long, UncountedList> uncounted;
    private final BiConsumer<Transaction, Long> xLaidOut;

    /// @param x the figures of the shift with this id as they are now
    /// @param z the frozen figures of the Z-report with this number
    /// @param accounts what is owed
    /// @param uncounted what the stock-take with this number has not come to
    /// @param xLaidOut called with the shift whose X-report can be read on paper
    public PrintPages(
            Typesetter typesetter,
            BiFunction<Transaction, Long, ShiftReport> x,
            BiFunction<Transaction, Long, ShiftReport> z,
            AccountPapers accounts,
            BiFunction<Transaction, Long, UncountedList> uncounted,
            BiConsumer<Transaction, Long> xLaidOut) {
        this.typesetter = typesetter;
        this.x = x;
        this.z = z;
        this.accounts = accounts;
        this.uncounted = uncounted;
        this.xLaidOut = xLaidOut;
    }

    /// Whether a page is all there is of it: it is never made anew.
    static boolean isOnlyPage(PrintJobStore.Row job) {
        return job.document().equals("ORDER") || isControl(job);
    }

    /// Whether it shows what should be in the drawer of a shift.
    static boolean showsFigures(PrintJobStore.Row job) {
        return job.document().equals("X");
    }

    /// Whether it shows figures of people.
    static boolean isControl(PrintJobStore.Row job) {
        return job.document().equals("CONTROL");
    }

    /// Records, once a page is laid out, that it can be read.
    void laidOut(Transaction tx, PrintJobStore.Row job) {
        if (showsFigures(job)) {
            xLaidOut.accept(tx, job.sourceId());
        }
    }

    /// The page in its stored form; empty for a drawer kick.
    byte[] of(Transaction tx, PrintJobStore.Row job) {
        if (job.kind().equals("DRAWER")) {
            return NOTHING;
        }
        ShopSettings shop = Settings.read(tx);
        long id = job.sourceId();
        return switch (job.document()) {
            case "SALE" ->
                    typesetter.receipt(
                            Receipt.of(PastMethodNames.then(tx, tx.sales().find(id).orElseThrow())),
                            shop,
                            PaperDesign.read(tx),
                            job.copy(),
                            job.language());
            case "REFUND" ->
                    typesetter.receipt(
                            Receipt.of(
                                    PastMethodNames.then(tx, tx.refunds().find(id).orElseThrow())),
                            shop,
                            PaperDesign.read(tx),
                            job.copy(),
                            job.language());
            case "Z" -> z(tx, job);
            case "X" -> typesetter.report(x.apply(tx, id), 0, job.language());
            case "CASH" ->
                    typesetter.cashMovement(
                            tx.shifts().movement(id).orElseThrow(),
                            shop,
                            job.copy(),
                            job.language());
            case "REPAYMENT" ->
                    typesetter.repayment(
                            PastMethodNames.then(tx, tx.repayments().find(id).orElseThrow()),
                            shop,
                            job.copy(),
                            job.language());
            case "STATEMENT" ->
                    typesetter.statement(accounts.statement(tx, id), shop, job.language());
            case "DEBTORS" -> typesetter.debtors(accounts.debtors(tx), shop, job.language());
            case "UNCOUNTED" -> typesetter.uncounted(uncounted.apply(tx, id), shop, job.language());
            case "TEST" -> typesetter.test(shop, printer(tx, job), job.language());
            default -> throw new IllegalStateException("no page for " + job.document());
        };
    }

    /// A copy is the page of the first, whatever language, settings and version of the till have
    /// become.
    private byte[] z(Transaction tx, PrintJobStore.Row job) {
        Optional<PrintJobStore.Row> first = tx.printJobs().original("Z", job.sourceId());
        if (job.copy() == 0 || first.isEmpty()) {
            return typesetter.report(z.apply(tx, job.sourceId()), job.copy(), job.language());
        }
        PrintJobStore.Row kept = first.get();
        byte[] page = tx.printJobs().body(kept.id()).orElseGet(() -> z(tx, kept));
        return typesetter.copyOf(page, job.copy(), kept.language());
    }

    private static PrinterSetup printer(Transaction tx, PrintJobStore.Row job) {
        Map<String, String> stored = tx.settings().all();
        PrinterSetup receipts =
                new PrinterValues(PrinterRole.RECEIPT).read(stored).orElse(PrinterSetup.ON_SCREEN);
        return job.printer().equals("REPORT")
                ? new PrinterValues(PrinterRole.REPORT).read(stored).orElse(receipts)
                : receipts;
    }
}
