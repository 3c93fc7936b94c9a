package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.service.TestShop;
import smena.service.ports.ApiServerControl.State;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The till's contract is off until a manager turns it on, and never stands in the till's way.
class TillApiServerTest {
    @TempDir Path folder;
    private TestShop shop;
    private TillApiServer door;
    private final List<State> told = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        door = new TillApiServer(shop.services());
        door.listen(told::add);
    }

    @AfterEach
    void close() {
        door.close();
        shop.close();
    }

    @Test
    void itIsOffUntilAManagerTurnsItOnAndOffAgain() throws Exception {
        assertEquals(new State.Off(), door.state());
        door.renew();
        assertEquals(new State.Off(), door.state());
        int port = freePort();
        set(true, port);
        assertThrows(ConnectException.class, () -> call(port, "GET", "sessions/current/", ""));
        door.renew();
        assertEquals(new State.Open("http://127.0.0.1:" + port, Optional.empty()), door.state());
        assertEquals(404, call(port, "GET", "sessions/current/", ""));
        door.renew();
        assertEquals(404, call(port, "GET", "sessions/current/", ""));
        set(false, port);
        door.renew();
        assertEquals(new State.Off(), door.state());
        assertThrows(ConnectException.class, () -> call(port, "GET", "sessions/current/", ""));
        assertEquals(4, told.size());
    }

    @Test
    void aTakenPortIsAStateAndNoFailure() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            set(true, other.getLocalPort());
            door.renew();
            State.Failed failed = assertInstanceOf(State.Failed.class, door.state());
            assertEquals(new Problem.PortTaken(other.getLocalPort()), failed.problem());
        }
        door.renew();
        assertInstanceOf(State.Open.class, door.state());
    }

    @Test
    void theTillHearsOfShiftsThatAProgramMoves() throws Exception {
        AtomicInteger moved = new AtomicInteger();
        door.onShift(moved::incrementAndGet);
        int port = freePort();
        set(true, port);
        door.renew();
        assertEquals(201, call(port, "POST", "sessions/open/", "{\"opening_balance\":1}"));
        assertEquals(409, call(port, "POST", "sessions/open/", "{\"opening_balance\":1}"));
        assertEquals(1, moved.get());
        assertEquals(200, call(port, "POST", "sessions/1/close/", "{\"actual_cash\":1}"));
        assertEquals(2, moved.get());
    }

    private void set(boolean on, int port) {
        shop.services()
                .httpAccess()
                .change(
                        shop.manager(),
                        shop.services().httpAccess().settings(),
                        new HttpSettings(on, port, HttpSettings.Reach.LOCAL, List.of()));
    }

    private int call(int port, String method, String path, String body) throws Exception {
        String token =
                shop.services()
                        .apiClients()
                        .make(shop.manager(), "test", shop.person(Role.MANAGER).id())
                        .token();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + port + "/api/services/" + path);
            HttpRequest request =
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
