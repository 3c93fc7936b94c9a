package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.printing.escpos.EscPosPages;
import smena.printing.transport.PaperPrinter.Mood;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintTrouble;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A real print server with real queues, whose printers are the ones that misbehave.
@Timeout(120)
class SpoolerTransportTest {
    private static final String SENT = new PrintOutcome.Sent().toString();

    @TempDir Path folder;

    private static byte[] page() {
        return new EscPosPages(SpoolingTill.ENCODER).bytes(SpoolingTill.page());
    }

    private static void arrives(PaperPrinter printer, int bytes) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (printer.tape().length < bytes) {
            assertTrue(System.nanoTime() < end, "only " + printer.tape().length + " arrived");
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void everyByteArrivesAndOnlyInTheQueueThatWasNamed() throws Exception {
        try (CupsServer cups = CupsServer.start(folder);
                PaperPrinter till = new PaperPrinter();
                PaperPrinter other = new PaperPrinter();
                SpoolingTill process = new SpoolingTill(cups.address())) {
            cups.addQueue("OTHER", other.port());
            cups.run("/usr/sbin/lpadmin", "-d", "OTHER");
            cups.addQueue("TILL", till.port());
            assertEquals(SENT, process.print("TILL"));
            arrives(till, page().length);
            assertArrayEquals(page(), till.tape());

            String gone = new PrintOutcome.NothingSent(PrintTrouble.NO_SUCH_QUEUE).toString();
            assertEquals(gone, process.print("NOBODY"));
            assertEquals(gone, process.print("till"), "another case is another printer");
            cups.removeQueue("TILL");
            assertEquals(gone, process.print("TILL"), "a queue that is gone, never the default");

            cups.addQueue("lp", till.port());
            assertEquals(gone, process.print("lp"), "Java sends this one to the default");
            assertEquals(0, other.tape().length);
        }
    }

    @Test
    void labelsAndPagesOfThemAreJobsOfTheQueueThatWasNamed() throws Exception {
        try (CupsServer cups = CupsServer.start(folder);
                PaperPrinter printer = new PaperPrinter();
                SpoolingTill process = new SpoolingTill(cups.address())) {
            cups.addQueue("LABELS", printer.port());
            assertEquals(LabelRun.all(2).toString(), process.print(SpoolingTill.LABELS + "LABELS"));
            ByteArrayOutputStream labels = new ByteArrayOutputStream();
            SpoolingTill.labels().forEach(labels::writeBytes);
            arrives(printer, labels.size());
            assertArrayEquals(labels.toByteArray(), printer.tape());

            assertEquals(LabelRun.all(3).toString(), process.print(SpoolingTill.PAGES + "LABELS"));
            arrives(printer, labels.size() + 5);
            String page = new String(printer.tape(), labels.size(), 4, StandardCharsets.US_ASCII);
            assertTrue(page.equals("%PDF") || page.equals("%!PS"), page);
            assertEquals(
                    LabelRun.stopped(0, PrintTrouble.NO_SUCH_QUEUE).toString(),
                    process.print(SpoolingTill.PAGES + "NOBODY"));
        }
    }

    @Test
    void whatTheSpoolerTookIsSentAndNeverMore() throws Exception {
        try (CupsServer cups = CupsServer.start(folder);
                PaperPrinter printer = new PaperPrinter();
                SpoolingTill process = new SpoolingTill(cups.address())) {
            cups.addQueue("TILL", printer.port());
            printer.mood(Mood.NEVER_ANSWERS);
            assertEquals(SENT, process.print("TILL"));
            arrives(printer, page().length);

            cups.run("/usr/sbin/cupsdisable", "TILL");
            assertEquals(SENT, process.print("TILL"), "a paused queue takes jobs");
            cups.run("/usr/sbin/cupsreject", "TILL");
            assertEquals(
                    new PrintOutcome.NothingSent(PrintTrouble.QUEUE_REFUSES).toString(),
                    process.print("TILL"));
            assertEquals(page().length, printer.tape().length, "nothing came out of the pause");

            cups.run("/usr/sbin/cupsenable", "TILL");
            arrives(printer, 2 * page().length);
            assertEquals(2 * page().length, printer.tape().length);
        }
    }

    @Test
    void aPrintServerThatIsGoneIsNothingSent() throws Exception {
        try (SpoolingTill process = new SpoolingTill("127.0.0.1:" + SocketPrinter.freePort())) {
            assertEquals(
                    new PrintOutcome.NothingSent(PrintTrouble.NO_SUCH_QUEUE).toString(),
                    process.print("TILL"));
        }
    }
}
