package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.printing.layout.PaperTypesetter;
import smena.text.MoneyStyle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// `smena printer` on a real data folder.
class PrinterCommandTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void init() {
        InitialisedTill.putInto(folder.resolve("data"));
    }

    @Test
    void whatIsSetIsShown() {
        assertEquals(
                0,
                run(
                        "printer set --transport tcp --address 127.0.0.1:9100 --columns 42"
                                + " --code-page cp1251:46"));
        assertEquals(0, run("printer set --reports --transport spooler --address Kitchen"));
        assertEquals(0, run("printer show"));
        assertEquals(
                "Receipts: tcp 127.0.0.1:9100  42  cp1251:46\n"
                        + "Reports: spooler Kitchen  48  cp866:17\n",
                out.toString());
        assertEquals(0, run("printer set --reports --transport none"));
        assertEquals(0, run("printer show --lang ru"));
        assertTrue(out.toString().contains("Отчёты: тот же принтер"), out::toString);
        assertEquals(0, run("printer set --transport serial --address COM3:19200 --drawer-pin 5"));
        assertEquals(0, run("printer show --json"));
        assertTrue(out.toString().contains("\"address\":\"COM3:19200\""), out::toString);
        assertTrue(out.toString().contains("\"drawer_pin\":5"), out::toString);
    }

    @Test
    void whatATransportNeedsBesidesItsPlaceIsSaidByName() {
        assertEquals(0, run("printer set --transport serial --address COM3 --with baud=19200"));
        assertEquals(0, run("printer show"));
        assertTrue(out.toString().contains("COM3:19200"), out::toString);
        assertEquals(0, run("printer set --transport javapos --address P1 --with drawer=D1"));
        assertEquals(0, run("printer show --json"));
        assertTrue(out.toString().contains("\"drawer\":\"D1\""), out::toString);
        assertEquals(2, run("printer set --transport serial --address COM3 --with speed=19200"));
    }

    @Test
    void howLongPagesAreKept() {
        assertEquals(0, run("printer keep"));
        assertTrue(out.toString().contains("90"), out::toString);
        assertEquals(0, run("printer keep --days 30"));
        assertEquals(0, run("printer keep"));
        assertTrue(out.toString().contains("30 days"), out::toString);
        assertEquals(1, run("printer keep --days 3"));
        assertTrue(err.toString().contains("3650"), err::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--transport pigeon",
                "--transport tcp",
                "--transport tcp --address host:99999",
                "--transport serial --address COM3:1",
                "--transport screen --columns 40",
                "--transport screen --code-page cp000:17",
                "--transport screen --code-page cp866:256",
                "--transport screen --drawer-pin 3",
                "--transport screen --model nobody-made-it",
                ""
            })
    void wrongWishesAreRefused(String wishes) {
        assertEquals(2, run(("printer set " + wishes).strip()));
        assertTrue(!err.toString().isBlank());
        assertEquals(0, run("printer show"));
        assertTrue(out.toString().contains("Receipts: screen"), out::toString);
    }

    @Test
    void aTestPageGoesToAPrinterThatListens() throws Exception {
        try (ServerSocket printer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> paper = CompletableFuture.supplyAsync(() -> serve(printer));
            String address = "127.0.0.1:" + printer.getLocalPort();
            assertEquals(0, run("printer set --transport tcp --address " + address));
            assertEquals(0, run("printer test"), err::toString);
            assertTrue(out.toString().contains("The printer says: Ready"), out::toString);
            assertTrue(out.toString().contains("The test page was printed"), out::toString);
            assertTrue(paper.get(10, TimeUnit.SECONDS).length > 300);
        }
    }

    @Test
    void aPrinterThatIsNotThereIsToldInWords() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertEquals(0, run("printer set --transport tcp --address 127.0.0.1:" + port));
        assertEquals(1, run("printer test"));
        assertTrue(err.toString().contains("Check its power and cable"), err::toString);
        assertEquals(1, run("printer find --address 127.0.0.1:" + port));
        assertEquals(2, run("printer find --address a:b:c"));
    }

    /// A printer that answers every question: all is well.
    private static byte[] serve(ServerSocket printer) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        try (Socket till = printer.accept()) {
            int[] last = {-1, -1, -1};
            for (int next = till.getInputStream().read();
                    next >= 0;
                    next = till.getInputStream().read()) {
                paper.write(next);
                System.arraycopy(last, 1, last, 0, 2);
                last[2] = next;
                if (last[0] == 0x10 && last[1] == 0x04 && next <= 4) {
                    till.getOutputStream().write(0x12);
                } else if (Arrays.equals(last, new int[] {0x1D, 'r', 1})) {
                    till.getOutputStream().write(0);
                }
            }
        } catch (IOException e) {
            // The till hung up.
        }
        return paper.toByteArray();
    }

    private int run(String line) {
        return run(line.split(" "));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        TillCliBackend house =
                new TillCliBackend(
                        Clock.system(ZONE),
                        new PaperTypesetter(MoneyStyle.SUM),
                        folder.resolve("data"),
                        (_, _, _) -> 0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        return new Commands(house, terminal, Locale.ENGLISH, ZONE, new Random(7)).run(arguments);
    }
}
