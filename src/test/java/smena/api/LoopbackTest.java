package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.shop.HttpSettings;
import smena.service.Refusals;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Other computers are not heard unless a manager says so.
class LoopbackTest {
    private static final int MILLIS = 5_000;

    @TempDir Path folder;

    @Test
    void byDefaultThisComputerOnly() throws IOException {
        InetAddress outside = outside();
        try (ApiShop api = new ApiShop(folder)) {
            try (Socket socket = new Socket()) {
                InetSocketAddress there = new InetSocketAddress(outside, api.port());
                assertThrows(IOException.class, () -> socket.connect(there, MILLIS));
            }
            assertEquals(404, api.get("/sessions/current/").status());
        }
    }

    @Test
    void everyInterfaceWhereAManagerSaysSo() throws IOException {
        InetAddress outside = outside();
        HttpSettings open = new HttpSettings(true, 0, HttpSettings.Reach.PLAIN, List.of());
        try (ApiShop api = new ApiShop(folder, open, HttpLimits.USUAL);
                Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(outside, api.port()), MILLIS);
            assertTrue(socket.isConnected());
            assertEquals(404, api.get("/sessions/current/").status());
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ApiShop api = new ApiShop(folder);
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            HttpSettings settings =
                    new HttpSettings(true, port, HttpSettings.Reach.LOCAL, List.of());
            Refusals.assertRefused(
                    new Problem.PortTaken(port),
                    () ->
                            HttpServer.start(
                                            api.shop().services(),
                                            settings,
                                            HttpLimits.USUAL,
                                            () -> {})
                                    .close());
        }
    }

    /// An address of this computer that others may know.
    static InetAddress outside() throws IOException {
        Optional<InetAddress> address =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
                        .findFirst();
        assumeTrue(address.isPresent(), "this computer has no network");
        return address.orElseThrow();
    }
}
