package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.shop.PrinterAddress;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.LabelPrinter;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintTrouble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Labels over real wires, to printers that stop where it hurts.
@Timeout(30)
class LabelTransportTest {
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofMillis(1500),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(500));
    private static final int BYTES = 60_000;

    @TempDir Path folder;

    /// Any bytes may be in a picture, those of questions to a receipt printer too.
    private static List<byte[]> labels(int count) {
        List<byte[]> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] label = new byte[BYTES];
            new Random(i).nextBytes(label);
            labels.add(label);
        }
        return labels;
    }

    private static byte[] joined(List<byte[]> labels) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        labels.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /// A label printer that takes so many bytes of one run and then does what it is told.
    private record Roll(ServerSocket server, CompletableFuture<byte[]> taken, CountDownLatch end)
            implements AutoCloseable {
        interface Fate {
            void befall(Socket till, CountDownLatch end) throws IOException, InterruptedException;
        }

        static Roll taking(int bytes, Fate fate) throws IOException {
            ServerSocket server = new ServerSocket();
            server.setReceiveBufferSize(4096);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Roll roll = new Roll(server, new CompletableFuture<>(), new CountDownLatch(1));
            Thread.ofPlatform().daemon().start(() -> roll.serve(bytes, fate));
            return roll;
        }

        private void serve(int bytes, Fate fate) {
            try (Socket till = server.accept()) {
                taken.complete(till.getInputStream().readNBytes(bytes));
                fate.befall(till, end);
            } catch (IOException | InterruptedException e) {
                taken.completeExceptionally(e);
            }
        }

        LabelPrinter printer() {
            return LabelTransport.to(
                    new PrinterAddress.Network("127.0.0.1", server.getLocalPort()), LIMITS);
        }

        @Override
        public void close() throws IOException {
            end.countDown();
            server.close();
        }
    }

    @Test
    void allLabelsGoThroughOneConnectionAndNothingElse() throws Exception {
        List<byte[]> labels = labels(5);
        try (Roll roll = Roll.taking(Integer.MAX_VALUE - 8, (_, _) -> {})) {
            assertEquals(LabelRun.all(5), roll.printer().print(labels, () -> false));
            assertArrayEquals(joined(labels), roll.taken().get());
        }
    }

    /// What a printer had in hand when it broke off may be on paper or not: never more than one
    /// label is called sent that it did not take whole.
    @Test
    void aPrinterThatBreaksOffInTheMiddleSaysHowFarItGot() throws Exception {
        int taken = 2 * BYTES + BYTES / 2;
        try (Roll roll = Roll.taking(taken, (till, _) -> till.setSoLinger(true, 0))) {
            LabelRun run = roll.printer().print(labels(5), () -> false);
            assertEquals(PrintTrouble.BROKEN_OFF, run.trouble().orElseThrow());
            assertEquals(2, run.sent());
        }
    }

    @Test
    void aPrinterThatStopsTakingDataEndsTheRun() throws Exception {
        try (Roll roll = Roll.taking(BYTES + BYTES / 2, (_, end) -> end.await())) {
            LabelRun run = roll.printer().print(labels(5), () -> false);
            assertEquals(PrintTrouble.STALLED, run.trouble().orElseThrow());
            assertEquals(1, run.sent());
        }
    }

    @Test
    void aPersonStopsItBetweenTwoLabels() throws Exception {
        List<byte[]> labels = labels(5);
        try (Roll roll = Roll.taking(Integer.MAX_VALUE - 8, (_, _) -> {})) {
            AtomicInteger asked = new AtomicInteger();
            LabelRun run = roll.printer().print(labels, () -> asked.incrementAndGet() > 2);
            assertEquals(LabelRun.stopped(2, PrintTrouble.CANCELLED), run);
            assertArrayEquals(joined(labels.subList(0, 2)), roll.taken().get());
        }
    }

    @Test
    void aPrinterThatIsOffTookNothing() throws Exception {
        PrinterAddress.Network nobody =
                new PrinterAddress.Network("127.0.0.1", SocketPrinter.freePort());
        LabelRun run = LabelTransport.to(nobody, LIMITS).print(labels(2), () -> false);
        assertEquals(LabelRun.stopped(0, PrintTrouble.NOT_REACHABLE), run);
        LabelRun missing =
                LabelTransport.toDevice(folder.resolve("lp0").toString(), LIMITS)
                        .print(labels(1), () -> false);
        assertEquals(LabelRun.stopped(0, PrintTrouble.DEVICE_MISSING), missing);
        LabelRun serial =
                LabelTransport.to(
                                new PrinterAddress.Serial(folder.resolve("ttyS9").toString(), 9600),
                                LIMITS)
                        .print(labels(1), () -> false);
        assertEquals(0, serial.sent());
        assertTrue(serial.trouble().isPresent());
    }

    @Test
    void aDeviceGetsTheBytesAsTheyAre() throws Exception {
        assumeTrue(NativeFile.isHere(), "device files are Linux's");
        Path pipe = folder.resolve("lp1");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> all(pipe));
        List<byte[]> labels = labels(2);
        assertEquals(
                LabelRun.all(2),
                LabelTransport.toDevice(pipe.toString(), LIMITS).print(labels, () -> false));
        assertArrayEquals(joined(labels), read.get());
    }

    private static byte[] all(Path pipe) {
        try {
            return Files.readAllBytes(pipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
