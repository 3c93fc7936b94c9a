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

/// Hangs up on callers that do not complete the headers of a request in time. A server's idle
/// timeout does not catch them: each character they send restarts it. They hold no thread, but one
/// connection each, and connections are limited.
final class SlowRequestGuard implements Connection.Listener, LifeCycle.Listener {
    private static final long LOOK_EVERY_MILLIS = 500;

    /// The protocol the JDK reports before one is agreed.
    private static final String NO_PROTOCOL = "NONE";

    private final Server server;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<Connection, Watch> watches = new ConcurrentHashMap<>();

    SlowRequestGuard(Server server, Duration patience, LongSupplier nanos) {
        this.server = server;
        this.patience = patience;
        this.nanos = nanos;
    }

    /// What is known of a connection.
    ///
    /// @param busy whether a request of it is being answered
    /// @param bytes what had come when it was last answered
    /// @param since when more was first seen to have come; 0 while none has
    private record Watch(boolean busy, long bytes, long since) {}

    @Override
    public void onOpened(Connection connection) {
        // The first bytes of a handshake came before its connection was opened.
        long since = connection instanceof SslConnection ? nanos.getAsLong() : 0;
        watches.put(connection, new Watch(false, 0, since));
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
        watches.computeIfPresent(connection, (_, w) -> new Watch(true, w.bytes(), 0));
    }

    /// It was answered; another may begin.
    void answered(Connection connection) {
        watches.computeIfPresent(connection, (c, _) -> new Watch(false, c.getBytesIn(), 0));
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
                                        ? new Watch(false, w.bytes(), now)
                                        : w);
        if (watch != null && watch.since() != 0 && now - watch.since() > patience.toNanos()) {
            connection.close();
        }
    }

    /// Whether both sides have agreed on keys. From then on the connection inside is watched, not
    /// the encrypted one around it.
    private static boolean isAgreed(SslConnection tls) {
        return !NO_PROTOCOL.equals(tls.getSSLEngine().getSession().getProtocol());
    }
}
