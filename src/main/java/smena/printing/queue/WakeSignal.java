package smena.printing.queue;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes one thread. A ring that no thread is waiting for is kept for the next wait.
final class WakeSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean ringing;
    private boolean closed;

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the current wait, and every later one at once.
    void close() {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean open() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a ring.
    void await() {
        await(Duration.ofNanos(Long.MAX_VALUE));
    }

    /// Waits for a ring, at most so long. An interrupt ends the wait and is kept.
    void await(Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!ringing && !closed && left > 0) {
                left = rung.awaitNanos(left);
            }
            ringing = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
