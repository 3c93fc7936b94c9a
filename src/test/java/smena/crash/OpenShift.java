package smena.crash;

/// The shift that is sold in, as everybody at the counter knows it.
final class OpenShift {
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

    /// Waits until another than `closed` is open; false where none will be.
    synchronized boolean waitForNext(long closed) throws InterruptedException {
        while (id == closed && !over) {
            wait();
        }
        return !over;
    }
}
