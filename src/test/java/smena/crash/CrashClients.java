package smena.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Several programs that sell through one till until it is gone, and one that closes the shift and
/// opens the next in between.
final class CrashClients {
    private static final int SELLERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpCaller httpCaller;
    private final Notebook notes;
    private final RandomOrders randomOrders;
    private final OpenShift shift;
    private final Semaphore sold = new Semaphore(0);
    private volatile boolean going = true;

    /// What the till is asked for in one life.
    ///
    /// @param enough the answered sales after which somebody wants to know
    /// @param closeAfter the sales after which a shift is closed; each time again
    record Plan(int enough, int closeAfter) {}

    /// @param shift the open one
    CrashClients(HttpCaller httpCaller, Notebook notes, RandomOrders randomOrders, long shift) {
        this.httpCaller = httpCaller;
        this.notes = notes;
        this.randomOrders = randomOrders;
        this.shift = new OpenShift(shift);
    }

    /// Opens a shift where none is open, and tells which is.
    static long openShift(HttpCaller httpCaller, Notebook notes, RandomOrders randomOrders)
            throws IOException, InterruptedException {
        HttpCaller.Answer current = httpCaller.get("sessions/current/");
        if (current.status() == 404) {
            Command opening = notes.note(randomOrders.opening());
            current = opening.ask(httpCaller);
            notes.check(opening, current);
        }
        return JsonReply.of(current).part("data").row("id");
    }

    /// Sells until the till does not answer any more or [#stop] is called. `enough` is run once so
    /// many sales were answered, or nobody sells any more.
    void sell(Plan plan, Runnable enough) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(plan.enough());
        List<Thread> all = new ArrayList<>();
        all.add(Thread.ofPlatform().name("shifts").start(() -> shifts(plan)));
        AtomicInteger left = new AtomicInteger(SELLERS);
        for (int i = 0; i < SELLERS; i++) {
            all.add(Thread.ofPlatform().name("seller").start(() -> sales(plan, reached, left)));
        }
        reached.await();
        enough.run();
        for (Thread one : all) {
            if (!one.join(PATIENCE)) {
                going = false;
                notes.wrong("they go on selling: the end that was wished for never came");
                one.join();
            }
        }
    }

    /// Lets everybody finish what they are at.
    void stop() {
        going = false;
    }

    private void sales(Plan plan, CountDownLatch reached, AtomicInteger left) {
        try {
            while (going) {
                long open = shift.id();
                Command sale = notes.note(randomOrders.sale(open));
                notes.check(sale, sale.ask(httpCaller));
                sold.release();
                reached.countDown();
                if (!sale.acknowledged() && !shift.waitForNext(open)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The till is gone; nobody knows what became of this sale.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (left.decrementAndGet() == 0) {
                sold.release(plan.closeAfter());
                LongStream.range(0, plan.enough()).forEach(_ -> reached.countDown());
            }
        }
    }

    private void shifts(Plan plan) {
        try {
            while (going) {
                sold.acquire(plan.closeAfter());
                Command closing = notes.note(randomOrders.closing(shift.id()));
                notes.check(closing, closing.ask(httpCaller));
                shift.next(openShift(httpCaller, notes, randomOrders));
            }
        } catch (IOException e) {
            // As above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            shift.end();
        }
    }
}
