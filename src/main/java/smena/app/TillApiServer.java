package smena.app;

import org.jspecify.annotations.Nullable;

import smena.api.HttpLimits;
import smena.api.HttpServer;
import smena.domain.Refused;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.HttpSettings.Reach;
import smena.service.Services;
import smena.service.clients.HttpCertificate;
import smena.service.ports.ApiServerControl;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Opens and closes the till's HTTP API as the shop has set it.
final class TillApiServer implements ApiServerControl, AutoCloseable {
    private final Services services;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> shiftListeners = new CopyOnWriteArrayList<>();
    private volatile State state = new State.Off();
    private @Nullable HttpServer server;
    private boolean closed;

    /// Does not listen until [#renew].
    TillApiServer(Services services) {
        this.services = services;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Calls `listener` after each shift that a program opened or closed, on a thread of its own:
    /// what a screen shows of the shift is out of date then.
    void onShift(Runnable listener) {
        shiftListeners.add(listener);
    }

    /// A port that another program has is no exception here: the state reports it.
    @Override
    public synchronized void renew() {
        shut();
        HttpSettings settings = services.httpAccess().settings();
        if (closed || !settings.on() || services.settings().isTraining()) {
            tell(new State.Off());
            return;
        }
        try {
            tell(open(settings));
        } catch (Refused refusal) {
            tell(new State.Failed(refusal.problem()));
        }
    }

    /// Opens it whether it is switched on or not. Refuses a port that another program has.
    synchronized State.Open open(HttpSettings settings) {
        HttpServer opened =
                HttpServer.start(
                        services,
                        settings,
                        HttpLimits.USUAL,
                        () -> shiftListeners.forEach(Runnable::run));
        server = opened;
        State.Open now =
                new State.Open(
                        "http://127.0.0.1:" + opened.port(),
                        network(settings.reach(), opened.port()));
        state = now;
        return now;
    }

    private static Optional<String> network(Reach reach, int port) {
        return switch (reach) {
            case LOCAL -> Optional.empty();
            case ENCRYPTED -> Optional.of("https://" + HttpCertificate.host() + ":" + port);
            case PLAIN -> Optional.of("http://" + HttpCertificate.host() + ":" + port);
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        shut();
        state = new State.Off();
    }

    private void shut() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private void tell(State now) {
        state = now;
        listeners.forEach(listener -> listener.changed(now));
    }
}
