package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.HttpSettings.Reach;
import smena.service.TestShop;
import smena.service.clients.HttpCertificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// On the network the till speaks TLS with a certificate of its own; on its own computer both.
class TlsTest {
    private static final HttpLimits HASTY =
            new HttpLimits(
                    40,
                    40,
                    8,
                    8 << 10,
                    1 << 20,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    new HttpLimits.Rate(1_000_000, 1_000_000),
                    HttpLimits.USUAL.failures());

    @TempDir Path folder;
    private TestShop shop;
    private HttpServer server;
    private String token;

    @BeforeEach
    void open() throws IOException {
        shop = shop("till");
        server = start(Reach.ENCRYPTED);
        token =
                shop.services()
                        .apiClients()
                        .make(shop.manager(), "test", shop.person(Role.MANAGER).id())
                        .token();
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void aClientThatPinsTheCertificateIsAnswered() throws Exception {
        SSLContext pinned = trusting(shown().pem());
        assertEquals(404, ask(pinned, "127.0.0.1").statusCode());
        assertEquals(404, ask(pinned, "localhost").statusCode());
        assertEquals(404, ask(pinned, LoopbackTest.outside().getHostAddress()).statusCode());
    }

    @Test
    void aClientThatPinsAnotherCertificateRefusesThisTill() throws Exception {
        try (TestShop other = shop("other")) {
            other.services().httpCertificate().secret();
            String pem = other.services().httpCertificate().shown().orElseThrow().pem();
            assertNotEquals(shown().pem(), pem);
            SSLContext pinned = trusting(pem);
            assertThrows(SSLHandshakeException.class, () -> ask(pinned, "127.0.0.1"));
        }
        assertThrows(SSLHandshakeException.class, () -> ask(SSLContext.getDefault(), "127.0.0.1"));
    }

    @Test
    void aPlainRequestFromTheNetworkIsNotAnswered() throws Exception {
        InetAddress outside = LoopbackTest.outside();
        for (String authorization : List.of("", "Authorization: Bearer " + token + "\r\n")) {
            try (RawClient plain = new RawClient(outside, server.port())) {
                plain.send(request(authorization));
                assertEquals("", plain.rest());
            }
        }
        server.close();
        server = start(Reach.PLAIN);
        try (RawClient plain = new RawClient(outside, server.port())) {
            plain.send(request("Authorization: Bearer " + token + "\r\n"));
            assertEquals(404, plain.answer().status(), "a manager may choose it");
        }
    }

    @Test
    void onThisComputerPlainRequestsAreAnsweredAsBefore() throws Exception {
        String known = "Authorization: Bearer " + token + "\r\n";
        try (RawClient plain = new RawClient(server.port())) {
            plain.send(request(known));
            assertEquals(404, plain.answer().status());
        }
        try (RawClient plain = new RawClient(server.port())) {
            plain.send(request(known).replace("localhost", "shop.example"));
            assertEquals(421, plain.answer().status(), "under this computer's names only");
        }
    }

    @Test
    void whatIsNeitherTlsNorHttpTellsNothing() throws IOException {
        String nonsense = "\u0016\u0003\u0001\u0000\u0005hello" + token;
        String answer = RawClient.ask(server.port(), nonsense);
        assertFalse(answer.contains(token), answer);
        assertFalse(answer.contains("HTTP/"), answer);
    }

    @Test
    void oldVersionsOfTlsAreRefused() throws Exception {
        SSLContext pinned = trusting(shown().pem());
        try (SSLSocket socket = (SSLSocket) pinned.getSocketFactory().createSocket()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.1"});
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", server.port()), 5_000);
            assertThrows(SSLException.class, socket::startHandshake);
        }
    }

    @Test
    void aHandshakeThatDripsIsHungUpOn() throws Exception {
        server.close();
        server = start(Reach.ENCRYPTED, HASTY);
        try (RawClient slow = new RawClient(server.port())) {
            slow.send("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001");
            long began = System.nanoTime();
            String goodbye = slow.rest();
            assertFalse(goodbye.contains("HTTP/"), goodbye);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            assertTrue(seconds < 10, () -> "after " + seconds + " s");
        }
    }

    @Test
    void aConnectionThatIsUsedAgainAndAgainStays() throws Exception {
        server.close();
        server = start(Reach.ENCRYPTED, HASTY);
        SSLContext pinned = trusting(shown().pem());
        try (SSLSocket kept =
                        (SSLSocket)
                                pinned.getSocketFactory().createSocket("127.0.0.1", server.port());
                RawClient rawClient = new RawClient(kept)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (System.nanoTime() < end) {
                rawClient.send(request("Authorization: Bearer " + token + "\r\n"));
                assertEquals(404, rawClient.answer(false).status());
            }
        }
    }

    @Test
    void aRestartKeepsTheCertificate() throws Exception {
        SSLContext pinned = trusting(shown().pem());
        server.close();
        shop.restart();
        server = start(Reach.ENCRYPTED);
        assertEquals(404, ask(pinned, "127.0.0.1").statusCode());
    }

    private TestShop shop(String name) throws IOException {
        TestShop made = new TestShop(Files.createDirectories(folder.resolve(name)));
        // Clients look at the time of their own computer.
        made.setClock(Instant.now());
        return made;
    }

    private HttpServer start(Reach reach) {
        return start(reach, HttpLimits.USUAL);
    }

    private HttpServer start(Reach reach, HttpLimits limits) {
        HttpSettings settings = new HttpSettings(true, 0, reach, List.of());
        return HttpServer.start(shop.services(), settings, limits, () -> {});
    }

    private HttpCertificate.Shown shown() {
        return shop.services().httpCertificate().shown().orElseThrow();
    }

    private HttpResponse<String> ask(SSLContext trust, String host) throws Exception {
        URI uri =
                URI.create(
                        "https://%s:%d/api/services/sessions/current/"
                                .formatted(host, server.port()));
        try (HttpClient client = HttpClient.newBuilder().sslContext(trust).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String request(String authorization) {
        return "GET /api/services/sessions/current/ HTTP/1.1\r\nHost: localhost\r\n"
                + authorization
                + "\r\n";
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(
                "till",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
