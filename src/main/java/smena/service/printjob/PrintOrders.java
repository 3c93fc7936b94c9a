package smena.service.printjob;

import smena.domain.refund.Refund;
import smena.domain.sale.Sale;
import smena.domain.shop.ShopSettings;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Orders prints in the transaction of the document they are for; the queue takes over from there.
public final class PrintOrders {
    private static final Duration KICK_LIFE = Duration.ofSeconds(5);

    private final Database database;
    private final CopyOnWriteArrayList<Runnable> wakeUps = new CopyOnWriteArrayList<>();

    public PrintOrders(Database database) {
        this.database = database;
    }

    /// Calls `wakeUp` after each order that was committed; it must return at once.
    void onOrder(Runnable wakeUp) {
        wakeUps.add(wakeUp);
    }

    /// Tells the queues that a job waits, once it is committed.
    public void wake() {
        database.afterCommit(() -> wakeUps.forEach(Runnable::run));
    }

    /// Orders the receipt of a sale that was booked just now, and opens the drawer where a payment
    /// method requires it.
    public void receipt(Transaction tx, Sale sale, ShopSettings shop, Instant now) {
        if (sale.payments().stream().anyMatch(payment -> payment.method().opensDrawer())) {
            kick(tx, "SALE", sale.id(), 0, shop, now);
        }
        paper(tx, "RECEIPT", "SALE", sale.id(), 0, shop, now);
    }

    /// Orders the slip of a refund that was booked just now, and opens the drawer where money is
    /// given back out of it.
    public void refund(Transaction tx, Refund refund, ShopSettings shop, Instant now) {
        if (refund.payments().stream()
                .anyMatch(p -> p.method().opensDrawer() && p.applied().isPositive())) {
            kick(tx, "REFUND", refund.id(), 0, shop, now);
        }
        paper(tx, "RECEIPT", "REFUND", refund.id(), 0, shop, now);
    }

    /// Orders a document: the original first, then copies 1, 2 …
    public long paper(
            Transaction tx,
            String printer,
            String document,
            long sourceId,
            ShopSettings shop,
            Instant now) {
        int copy = tx.printJobs().nextCopy("PAPER", document, sourceId);
        return paper(tx, printer, document, sourceId, copy, shop, now);
    }

    /// Orders a page that is laid out already, with nothing in the books behind it.
    ///
    /// @param page in its stored form
    public long page(
            Transaction tx,
            String printer,
            String document,
            byte[] page,
            ShopSettings shop,
            Instant now) {
        long job = paper(tx, printer, document, 0, shop, now);
        tx.printJobs().putBody(job, page);
        return job;
    }

    private static long paper(
            Transaction tx,
            String printer,
            String document,
            long sourceId,
            int copy,
            ShopSettings shop,
            Instant now) {
        return tx.printJobs()
                .insert(
                        printer,
                        "PAPER",
                        document,
                        sourceId,
                        copy,
                        now,
                        Optional.empty(),
                        shop.language());
    }

    /// Opens the drawer, within five seconds or not at all.
    public void kick(
            Transaction tx, String document, long sourceId, ShopSettings shop, Instant now) {
        int copy = tx.printJobs().nextCopy("DRAWER", document, sourceId);
        kick(tx, document, sourceId, copy, shop, now);
    }

    private static void kick(
            Transaction tx,
            String document,
            long sourceId,
            int copy,
            ShopSettings shop,
            Instant now) {
        tx.printJobs()
                .insert(
                        "RECEIPT",
                        "DRAWER",
                        document,
                        sourceId,
                        copy,
                        now,
                        Optional.of(now.plus(KICK_LIFE)),
                        shop.language());
    }
}
