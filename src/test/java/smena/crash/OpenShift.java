package smena.crash;

import java.time.Duration;

/// The shift that is sold in, as everybody at the counter knows it.
final class OpenShift {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private long id;
    private boolean over;

    OpenShift(long id) {
        this.id = id;
    }

    synchronized long id() {
        return id;
    }

    /// The next one is open.
    synchronized void next(long opened) {
        id = opened;
        notifyAll();
    }

    /// There will be no other.
    synchronized void end() {
        over = true;
        notifyAll();
    }

    /// Waits until another than `closed` is open; false where none will be. One that takes no sale
    /// and is never followed by another ends the waiting too.
    synchronized boolean waitForNext(long closed) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (id == closed && !over && System.nanoTime() < end) {
            wait(PATIENCE.toMillis());
        }
        return !over && id != closed;
    }
}
