package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosDecoder;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.PrinterProfile;
import smena.printing.raster.PaperFont;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class TcpTransportTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Limits IMPATIENT = new Limits(SHORT, SHORT, LONG, SHORT);
    private static final Limits PATIENT = new Limits(LONG, LONG, LONG, LONG);

    private static final EscPosEncoder ENCODER =
            new EscPosEncoder(
                    PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                    PaperFont.load());

    private static final PrintPage PAGE = page("Non", 1);

    private static PrintPage page(String text, int times) {
        ReceiptDocument.Builder document = ReceiptDocument.write();
        for (int i = 0; i < times; i++) {
            document.text(text);
        }
        return new PrintPage(7, PrintKind.SALE, StoredForm.write(document.done()));
    }

    /// Some megabytes of pictures: more than the two kernels between us hold back.
    private static PrintPage longPage() {
        return page("Қ".repeat(48), 6000);
    }

    private static PrintOutcome print(int port, Limits limits, PrintPage page) {
        TcpTransport printer = new TcpTransport("127.0.0.1", port, ENCODER, limits);
        return assertTimeoutPreemptively(LONG, () -> printer.print(page));
    }

    @Test
    void refusedIsNothingSent() throws IOException {
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.NOT_REACHABLE),
                print(SocketPrinter.freePort(), IMPATIENT, PAGE));
    }

    @Test
    void unknownHostIsNothingSent() {
        TcpTransport printer = new TcpTransport("no-such-host.invalid", 9100, ENCODER, IMPATIENT);
        assertEquals(new PrintOutcome.NothingSent(PrintTrouble.NOT_REACHABLE), printer.print(PAGE));
    }

    @Test
    void aConnectionNobodyTakesEndsInTime() throws IOException {
        List<Socket> crowd = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, crowd);
            assertEquals(
                    new PrintOutcome.NothingSent(PrintTrouble.NOT_REACHABLE),
                    print(full.getLocalPort(), IMPATIENT, PAGE));
        } finally {
            for (Socket each : crowd) {
                each.close();
            }
        }
    }

    /// Connects until the kernel takes no more for a server that never accepts.
    private static void fill(ServerSocket full, List<Socket> crowd) throws IOException {
        for (int i = 0; i < 50; i++) {
            Socket one = new Socket();
            crowd.add(one);
            try {
                one.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 200);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new AssertionError("the kernel takes every connection");
    }

    @Test
    void acceptedAndNothingReadIsUnknownAndEndsInTime() throws IOException {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.hanging())) {
            assertEquals(
                    new PrintOutcome.Unknown(PrintTrouble.STALLED),
                    print(printer.port(), IMPATIENT, longPage()));
        }
    }

    @Test
    void aPrinterThatDripsEndsAtTheWholeLimit() throws IOException {
        SocketPrinter.Manner drip =
                (till, printer) -> {
                    while (till.getInputStream().readNBytes(2000).length > 0) {
                        Thread.yield();
                    }
                };
        Limits limits = new Limits(LONG, LONG, Duration.ofMillis(20), LONG);
        try (SocketPrinter printer = new SocketPrinter(drip)) {
            assertEquals(
                    new PrintOutcome.Unknown(PrintTrouble.STALLED),
                    print(printer.port(), limits, longPage()));
        }
    }

    @Test
    void closedMidwayIsUnknown() throws IOException {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.breaking(5000))) {
            assertEquals(
                    new PrintOutcome.Unknown(PrintTrouble.BROKEN_OFF),
                    print(printer.port(), PATIENT, longPage()));
        }
    }

    @Test
    void brokenOffBehindTheLastByteIsUnknown() throws IOException {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.breaking(3))) {
            assertEquals(
                    new PrintOutcome.Unknown(PrintTrouble.BROKEN_OFF),
                    print(printer.port(), PATIENT, PAGE));
        }
    }

    @Test
    void anAnswerConfirms() throws Exception {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.answering(0x00))) {
            assertEquals(new PrintOutcome.Confirmed(), print(printer.port(), PATIENT, PAGE));
            List<EscPosDecoder.Item> items = EscPosDecoder.read(printer.next(), "IBM866");
            assertEquals(
                    List.of(
                            new EscPosDecoder.Reset(),
                            new EscPosDecoder.Hanzi(false),
                            new EscPosDecoder.Table(17),
                            new EscPosDecoder.Printed("Non", false, false, false, false),
                            new EscPosDecoder.Cut(66, 0),
                            new EscPosDecoder.Asked(1)),
                    items);
        }
    }

    @Test
    void automaticStatusIsNoAnswer() throws Exception {
        int[] status = {0x10, 0x00, 0x00, 0x0F, 0x12};
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.answering(status))) {
            assertEquals(new PrintOutcome.Sent(), print(printer.port(), IMPATIENT, PAGE));
        }
        int[] both = {0x10, 0x00, 0x00, 0x0F, 0x12, 0x03};
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.answering(both))) {
            assertEquals(new PrintOutcome.Confirmed(), print(printer.port(), PATIENT, PAGE));
        }
    }

    @Test
    void paperEndIsNotConfirmed() throws Exception {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.answering(0x0C))) {
            assertEquals(
                    new PrintOutcome.Unknown(PrintTrouble.NO_PAPER),
                    print(printer.port(), PATIENT, PAGE));
        }
    }

    @Test
    void aSilentPrinterIsPrintedToAllTheSame() throws Exception {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.silent())) {
            assertEquals(new PrintOutcome.Sent(), print(printer.port(), IMPATIENT, PAGE));
            assertEquals(6, EscPosDecoder.read(printer.next(), "IBM866").size());
        }
    }

    @Test
    void theKickGoesAloneAndWaitsForNoAnswer() throws Exception {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.silent())) {
            PrintPage kick = new PrintPage(8, PrintKind.DRAWER_KICK, new byte[0]);
            assertEquals(new PrintOutcome.Sent(), print(printer.port(), PATIENT, kick));
            assertArrayEquals(HexFormat.of().parseHex("1b700019fa"), printer.next());
        }
    }

    @Test
    void aPageThatCannotBeReadFails() {
        PrintPage page = new PrintPage(9, PrintKind.SALE, "no page".getBytes(UTF_8));
        assertEquals(
                new PrintOutcome.Failed(PrintTrouble.PAGE_UNREADABLE),
                print(9100, IMPATIENT, page));
    }

    @Test
    void anInterruptEndsAHangingJob() throws Exception {
        try (SocketPrinter printer = new SocketPrinter(SocketPrinter.answering())) {
            TcpTransport transport =
                    new TcpTransport("127.0.0.1", printer.port(), ENCODER, PATIENT);
            AtomicReference<PrintOutcome> outcome = new AtomicReference<>();
            Thread till = Thread.ofPlatform().start(() -> outcome.set(transport.print(PAGE)));
            printer.next();
            till.interrupt();
            till.join(10_000);
            assertEquals(new PrintOutcome.Unknown(PrintTrouble.TILL_STOPPED), outcome.get());
        }
    }
}
