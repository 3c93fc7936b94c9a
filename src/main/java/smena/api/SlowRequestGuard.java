package smena.api;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Hangs up on callers that say nothing, or do not complete the headers of a request in time. A
/// server's idle timeout does not catch them: each character they send restarts it. They hold no
/// thread, but one connection each, and connections are limited.
final class SlowRequestGuard implements Connection.Listener, LifeCycle.Listener {
    private static final long LOOK_EVERY_MILLIS = 500;

    /// The protocol the JDK reports before one is agreed.
    private static final String NO_PROTOCOL = "NONE";

    private final Server server;
    private final Duration firstByte;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<Connection, Watch> watches = new ConcurrentHashMap<>();

    SlowRequestGuard(Server server, HttpLimits limits, LongSupplier nanos) {
        this.server = server;
        this.firstByte = limits.firstByte();
        this.patience = limits.request();
        this.nanos = nanos;
    }

    /// What is known of a connection.
    ///
    /// @param busy whether a request of it is being answered
    /// @param bytes what had come when it was last answered
    /// @param since when more was first seen to have come; 0 while none has
    /// @param opened when it was opened; 0 once it said anything
    private record Watch(boolean busy, long bytes, long since, long opened) {}

    @Override
    public void onOpened(Connection connection) {
        // The first bytes of a handshake came before its connection was opened.
        long now = nanos.getAsLong();
        long since = connection instanceof SslConnection ? now : 0;
        watches.put(connection, new Watch(false, 0, since, now));
    }

    @Override
    public void onClosed(Connection connection) {
        watches.remove(connection);
    }

    @Override
    public void lifeCycleStarted(LifeCycle started) {
        lookAgain();
    }

    /// The headers of a request are there.
    void arrived(Connection connection) {
        watches.computeIfPresent(connection, (_, w) -> new Watch(true, w.bytes(), 0, 0));
    }

    /// It was answered; another may begin.
    void answered(Connection connection) {
        watches.computeIfPresent(connection, (c, _) -> new Watch(false, c.getBytesIn(), 0, 0));
    }

    /// Whether a request of it is being answered.
    boolean isBusy(Connection connection) {
        Connection inner =
                connection instanceof SslConnection tls
                        ? tls.getSslEndPoint().getConnection()
                        : connection;
        Watch watch = watches.get(inner);
        return watch != null && watch.busy();
    }

    private void lookAgain() {
        Scheduler scheduler = server.getScheduler();
        if (scheduler.isRunning()) {
            scheduler.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            long now = nanos.getAsLong();
            watches.keySet().forEach(connection -> look(connection, now));
        } finally {
            lookAgain();
        }
    }

    private void look(Connection connection, long now) {
        if (connection instanceof SslConnection tls && isAgreed(tls)) {
            watches.remove(connection);
            return;
        }
        Watch watch =
                watches.computeIfPresent(
                        connection,
                        (c, w) ->
                                !w.busy() && w.since() == 0 && c.getBytesIn() > w.bytes()
                                        ? new Watch(false, w.bytes(), now, 0)
                                        : w);
        if (watch != null
                && (isLate(now, watch.since(), patience)
                        || isLate(now, watch.opened(), firstByte))) {
            connection.close();
        }
    }

    private static boolean isLate(long now, long since, Duration patience) {
        return since != 0 && now - since > patience.toNanos();
    }

    /// Whether both sides have agreed on keys. From then on the connection inside is watched, not
    /// the encrypted one around it.
    private static boolean isAgreed(SslConnection tls) {
        return !NO_PROTOCOL.equals(tls.getSSLEngine().getSession().getProtocol());
    }
}
