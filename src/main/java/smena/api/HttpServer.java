package smena.api;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.HttpSettings;
import smena.service.Services;
import smena.service.clients.HttpCertificate;
import smena.text.Language;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Listens for other programs and answers them until it is closed.
public final class HttpServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int FEWEST_THREADS = 4;

    /// How long calls in progress may take to end, and how long an idle connection is waited for
    /// meanwhile.
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private static final Duration QUIET = Duration.ofMillis(200);

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Starts to listen as `settings` say; port 0 is any that is free. Refuses a port that another
    /// program has, and a network that wants TLS where the till's certificate cannot be read.
    ///
    /// @param shiftMoved called after each shift that a program opened or closed; it must return at
    ///     once
    public static HttpServer start(
            Services services, HttpSettings settings, HttpLimits limits, Runnable shiftMoved) {
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), FEWEST_THREADS);
        threads.setName("smena-http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        SlowRequestGuard slow = new SlowRequestGuard(server, limits, System::nanoTime);
        ServerConnector connector =
                connector(server, services.httpCertificate(), settings, limits, slow);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setStopTimeout(GOODBYE.toMillis());
        Map<Language, CallerLanguage> voices = CallerLanguage.all(services.clock().getZone());
        server.setErrorHandler(new JsonErrorHandler(voices));
        connector.addBean(slow);
        server.addEventListener(slow);
        server.setHandler(
                new CallHandler(
                        requestGate(services, settings, limits, voices),
                        new ApiDispatcher(services.idempotency(), shiftMoved),
                        slow,
                        limits));
        try {
            server.start();
            return new HttpServer(server, connector);
        } catch (Exception e) {
            stop(server);
            throw failure(e, settings.port());
        }
    }

    /// Where it listens.
    public int port() {
        return connector.getLocalPort();
    }

    /// Takes no more calls, lets those in progress end, and releases the port.
    @Override
    public void close() {
        stop(server);
    }

    private static ServerConnector connector(
            Server server,
            HttpCertificate certificate,
            HttpSettings settings,
            HttpLimits limits,
            SlowRequestGuard slow) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setIdleTimeout(limits.request().toMillis());
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.RFC3986);
        ServerConnector connector =
                new SharedConnector(
                        server,
                        limits,
                        endPoint -> slow.isBusy(endPoint.getConnection()),
                        ways(server, certificate, settings, http));
        if (!settings.reach().isNetwork()) {
            connector.setHost(LOOPBACK);
        }
        connector.setPort(settings.port());
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(QUIET.toMillis());
        return connector;
    }

    /// The protocols callers may use; the first is tried first.
    private static ConnectionFactory[] ways(
            Server server,
            HttpCertificate certificate,
            HttpSettings settings,
            HttpConfiguration http) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (settings.reach() != HttpSettings.Reach.ENCRYPTED) {
            return new ConnectionFactory[] {plain};
        }
        TlsContext tls = new TlsContext(server, certificate);
        server.addEventListener(tls);
        return new ConnectionFactory[] {new TlsUnlessLoopback(tls.factory()), plain};
    }

    private static RequestGate requestGate(
            Services services,
            HttpSettings settings,
            HttpLimits limits,
            Map<Language, CallerLanguage> voices) {
        return new RequestGate(
                services.apiClients(),
                routes(services, voices),
                voices,
                settings,
                limits,
                System::nanoTime);
    }

    /// The whole contract.
    static List<Route> routes(Services services, Map<Language, CallerLanguage> voices) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SessionCalls(services, voices).routes());
        routes.addAll(new MovementCalls(services.shifts(), services.goods().suppliers()).routes());
        routes.addAll(new SaleCalls(services).routes());
        routes.addAll(new RefundCalls(services).routes());
        routes.addAll(new ProductCalls(services).routes());
        routes.addAll(new StockCalls(services).routes());
        routes.addAll(new CustomerCalls(services).routes());
        routes.addAll(new PromotionCalls(services).routes());
        routes.addAll(new ReportCalls(services).routes());
        return routes;
    }

    private static RuntimeException failure(Exception e, int port) {
        return e instanceof IOException
                ? new Refused(new Problem.PortTaken(port))
                : new IllegalStateException("the server did not start", e);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger("smena.api").log(System.Logger.Level.WARNING, "stop failed", e);
        }
    }
}
