package smena.api;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

import smena.api.Body.Arrival.Broken;
import smena.api.Body.Arrival.TooLarge;
import smena.api.Body.Arrival.TooSlow;
import smena.api.Body.Arrival.Whole;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Reads the body of a request as it comes in, without blocking a thread, so slow callers hold
/// none. It ends when all is there, when it is far too much, or when it takes too long. What is too
/// much is read and discarded for a while: a caller whose connection is closed while it writes
/// cannot read the answer that says why.
final class Body implements Runnable {
    /// How many times the limit is read before it gives up.
    static final int PATIENT_TIMES = 8;

    private final Request request;
    private final int most;
    private final Scheduler.Task alarm;
    private final Consumer<Arrival> arrived;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long came;
    private boolean ended;

    private Body(
            Request request,
            int most,
            Duration patience,
            Scheduler scheduler,
            Consumer<Arrival> arrived) {
        this.request = request;
        this.most = most;
        this.arrived = arrived;
        this.alarm = scheduler.schedule(this::giveUp, patience);
    }

    /// How it ended.
    sealed interface Arrival {
        /// It is all there.
        record Whole(byte[] bytes) implements Arrival {}

        /// It is more than the till reads.
        record TooLarge() implements Arrival {}

        /// It took too long.
        record TooSlow() implements Arrival {}

        /// The caller hung up, or sent an invalid body.
        record Broken() implements Arrival {}
    }

    /// Reads a body of at most `most` bytes and tells `arrived` once how that ended, on any thread.
    static void read(
            Request request,
            int most,
            Duration patience,
            Scheduler scheduler,
            Consumer<Arrival> arrived) {
        new Body(request, most, patience, scheduler, arrived).run();
    }

    /// Takes what is there; the server calls again when more is.
    @Override
    public void run() {
        Content.Chunk chunk = request.read();
        while (chunk != null) {
            if (Content.Chunk.isFailure(chunk)) {
                end(chunk.getFailure() instanceof TimeoutException ? new TooSlow() : new Broken());
                return;
            }
            boolean last = chunk.isLast();
            take(chunk);
            if (last || came > (long) most * PATIENT_TIMES) {
                end(came > most ? new TooLarge() : new Whole(bytes.toByteArray()));
                return;
            }
            chunk = request.read();
        }
        request.demand(this);
    }

    private void take(Content.Chunk chunk) {
        came += chunk.remaining();
        if (came <= most) {
            byte[] more = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(more);
            bytes.writeBytes(more);
        } else {
            bytes.reset();
        }
        chunk.release();
    }

    private void end(Arrival arrival) {
        synchronized (this) {
            ended = true;
        }
        alarm.cancel();
        arrived.accept(arrival);
    }

    /// Ends the waiting; [#run] then gets the failure. A request that was answered must be left
    /// alone.
    private synchronized void giveUp() {
        if (!ended) {
            request.fail(new TimeoutException("the body took too long"));
        }
    }
}
