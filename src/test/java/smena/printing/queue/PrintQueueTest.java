package smena.printing.queue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.escpos.EscPosDecoder;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.PrinterProfile;
import smena.printing.layout.PaperRenderer;
import smena.printing.raster.PaperFont;
import smena.printing.transport.ScreenPrinter;
import smena.printing.transport.SocketPrinter;
import smena.printing.transport.TcpTransport;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class PrintQueueTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Limits LIMITS = new Limits(LONG, LONG, LONG, LONG);
    private static final RetryPolicy QUICK =
            new RetryPolicy(
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(200));
    private static final RetryPolicy ASKED_ONLY =
            new RetryPolicy(Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(5), LONG);
    private static final EscPosEncoder ENCODER =
            new EscPosEncoder(
                    PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                    PaperFont.load());

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    private final StoredJobs jobs = new StoredJobs(clock);
    private final BlockingQueue<PrintEvent> events = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private PrintQueue queue(Printer printer, RetryPolicy retryPolicy) {
        PrintQueue queue = new PrintQueue("receipt", printer, jobs, clock, retryPolicy);
        queue.listen(events::add);
        open.add(queue);
        queue.start();
        return queue;
    }

    private SocketPrinter printer(int port, SocketPrinter.Manner manner) throws Exception {
        SocketPrinter printer = new SocketPrinter(port, manner);
        open.add(printer);
        return printer;
    }

    private static TcpTransport tcp(int port) {
        return new TcpTransport("127.0.0.1", port, ENCODER, LIMITS);
    }

    private static ReceiptDocument paper(String text) {
        return ReceiptDocument.write().text(text).done();
    }

    private long sale(String text) {
        return jobs.add(PrintKind.SALE, paper(text));
    }

    private void await(long job, PrintState state) throws InterruptedException {
        await(job, state, Optional.empty());
    }

    private void await(long job, PrintState state, Optional<PrintTrouble> why)
            throws InterruptedException {
        while (true) {
            PrintEvent event = events.poll(10, TimeUnit.SECONDS);
            assertTrue(event != null, "job " + job + " never became " + state);
            if (event != null && event.job() == job && event.state() == state) {
                assertEquals(why, event.why());
                return;
            }
        }
    }

    private static String printed(SocketPrinter printer) throws InterruptedException {
        return EscPosDecoder.read(printer.next(), "IBM866").stream()
                .filter(EscPosDecoder.Printed.class::isInstance)
                .map(item -> ((EscPosDecoder.Printed) item).text())
                .findFirst()
                .orElse("");
    }

    @Test
    void aQueueThatWasNeverStartedIsClosed() {
        PrintQueue queue =
                new PrintQueue("receipt", _ -> new PrintOutcome.Confirmed(), jobs, clock, QUICK);
        assertDoesNotThrow(queue::close);
    }

    @Test
    void jobsAreConfirmedInTheirOrder() throws Exception {
        SocketPrinter printer = printer(0, SocketPrinter.answering(0));
        long first = sale("first");
        long second = sale("second");
        PrintQueue queue = queue(tcp(printer.port()), QUICK);
        await(first, PrintState.SENDING);
        await(first, PrintState.CONFIRMED);
        await(second, PrintState.CONFIRMED);
        long third = sale("third");
        queue.wake();
        await(third, PrintState.CONFIRMED);
        assertEquals("first", printed(printer));
        assertEquals("second", printed(printer));
        assertEquals("third", printed(printer));
        assertEquals(PrintState.CONFIRMED, jobs.state(third));
    }

    @Test
    void waitsForAPrinterThatIsOffAndPrintsOnceWhenItIsOn() throws Exception {
        int port = SocketPrinter.freePort();
        long sale = sale("late");
        queue(tcp(port), QUICK);
        for (int attempt = 0; attempt < 3; attempt++) {
            await(sale, PrintState.SENDING);
            await(sale, PrintState.QUEUED, Optional.of(PrintTrouble.NOT_REACHABLE));
        }
        SocketPrinter printer = printer(port, SocketPrinter.answering(0));
        await(sale, PrintState.CONFIRMED);
        assertEquals("late", printed(printer));
        assertEquals(0, printer.unread());
    }

    @Test
    void aWakeTriesAgainAtOnce() throws Exception {
        int port = SocketPrinter.freePort();
        long sale = sale("woken");
        PrintQueue queue = queue(tcp(port), ASKED_ONLY);
        await(sale, PrintState.QUEUED, Optional.of(PrintTrouble.NOT_REACHABLE));
        SocketPrinter printer = printer(port, SocketPrinter.answering(0));
        queue.wake();
        await(sale, PrintState.CONFIRMED);
        assertEquals("woken", printed(printer));
    }

    @Test
    void whatBrokeOffIsNeverPrintedAgainByItself() throws Exception {
        SocketPrinter printer = printer(0, SocketPrinter.breaking(3));
        long broken = sale("broken");
        PrintQueue queue = queue(tcp(printer.port()), QUICK);
        await(broken, PrintState.UNKNOWN, Optional.of(PrintTrouble.BROKEN_OFF));
        assertEquals(3, printer.next().length);
        long next = sale("next");
        queue.wake();
        await(next, PrintState.UNKNOWN, Optional.of(PrintTrouble.BROKEN_OFF));
        printer.next();
        assertEquals(0, printer.unread());
        assertEquals(PrintState.UNKNOWN, jobs.state(broken));
    }

    @Test
    void aCrashLeavesUnknownAndAnotherStartPrintsOnlyWhatWaits() throws Exception {
        long cut = sale("cut off");
        long kick = kick(START);
        long waiting = sale("waiting");
        assertTrue(jobs.sending(cut));
        SocketPrinter printer = printer(0, SocketPrinter.answering(0));
        queue(tcp(printer.port()), QUICK);
        await(cut, PrintState.UNKNOWN, Optional.of(PrintTrouble.TILL_STOPPED));
        await(kick, PrintState.FAILED, Optional.of(PrintTrouble.EXPIRED));
        await(waiting, PrintState.CONFIRMED);
        assertEquals("waiting", printed(printer));
        assertEquals(0, printer.unread());
    }

    @Test
    void theKickGoesBeforeReceipts() throws Exception {
        SocketPrinter printer = printer(0, SocketPrinter.answering(0));
        TcpTransport good = tcp(printer.port());
        CountDownLatch release = new CountDownLatch(1);
        long first = sale("first");
        Printer held =
                page -> {
                    if (page.job() == first) {
                        uninterrupted(release);
                    }
                    return good.print(page);
                };
        queue(held, QUICK);
        await(first, PrintState.SENDING);
        long second = sale("second");
        long kick = kick(START);
        release.countDown();
        await(kick, PrintState.SENT);
        await(second, PrintState.CONFIRMED);
        assertEquals("first", printed(printer));
        assertEquals(
                List.of(new EscPosDecoder.Kick(0, 25, 250)),
                EscPosDecoder.read(printer.next(), "IBM866"));
        assertEquals("second", printed(printer));
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long kick(Instant queuedAt) {
        return jobs.add(PrintKind.DRAWER_KICK, new byte[0], queuedAt);
    }

    @Test
    void aKickDiesWithAgeAndOneFromTheFutureIsNotTrusted() throws Exception {
        SocketPrinter printer = printer(0, SocketPrinter.answering(0));
        PrintQueue queue = queue(tcp(printer.port()), QUICK);
        long old = kick(START.minusSeconds(6));
        long coming = kick(START.plusSeconds(6));
        long inTime = kick(START.minusSeconds(5));
        queue.wake();
        await(old, PrintState.FAILED, Optional.of(PrintTrouble.EXPIRED));
        await(coming, PrintState.FAILED, Optional.of(PrintTrouble.EXPIRED));
        await(inTime, PrintState.SENT);
        assertEquals(5, printer.next().length);
        assertEquals(0, printer.unread());
    }

    @Test
    void survivesAPrinterAndAListenerThatThrow() throws Exception {
        SocketPrinter printer = printer(0, SocketPrinter.answering(0));
        TcpTransport good = tcp(printer.port());
        long bad = sale("bad");
        long worse = sale("worse");
        long fine = sale("fine");
        Printer moody =
                page -> {
                    if (page.job() == bad) {
                        throw new IllegalStateException("jam");
                    }
                    if (page.job() == worse) {
                        throw new StackOverflowError();
                    }
                    return good.print(page);
                };
        PrintQueue queue = new PrintQueue("moody", moody, jobs, clock, QUICK);
        queue.listen(
                event -> {
                    throw new IllegalStateException("deaf");
                });
        queue.listen(events::add);
        open.add(queue);
        queue.start();
        await(bad, PrintState.UNKNOWN, Optional.of(PrintTrouble.FAULT));
        await(worse, PrintState.UNKNOWN, Optional.of(PrintTrouble.FAULT));
        await(fine, PrintState.CONFIRMED);
    }

    @Test
    void survivesAFullDiskAndPrintsNothingTwice() throws Exception {
        SocketPrinter printer = printer(0, SocketPrinter.answering(0));
        TcpTransport good = tcp(printer.port());
        Printer filling =
                page -> {
                    PrintOutcome outcome = good.print(page);
                    jobs.fail(3);
                    return outcome;
                };
        PrintQueue queue = queue(filling, QUICK);
        jobs.fail(2);
        long sale = sale("once");
        queue.wake();
        await(sale, PrintState.CONFIRMED);
        assertEquals("once", printed(printer));
        assertEquals(0, printer.unread());
    }

    @Test
    void closingEndsAHangingJobAndKeepsTheRest() throws Exception {
        SocketPrinter printer = printer(0, SocketPrinter.answering());
        long hanging = sale("hanging");
        long waiting = sale("waiting");
        PrintQueue queue = queue(tcp(printer.port()), QUICK);
        assertEquals("hanging", printed(printer));
        queue.close();
        assertEquals(PrintState.UNKNOWN, jobs.state(hanging));
        assertEquals(Optional.of(PrintTrouble.TILL_STOPPED), jobs.why(hanging));
        assertEquals(PrintState.QUEUED, jobs.state(waiting));
    }

    @Test
    void showsPaperOnTheScreen(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        BlockingQueue<Path> shown = new LinkedBlockingQueue<>();
        PaperRenderer renderer = new PaperRenderer(PaperFont.load());
        Path papers = folder.resolve("paper");
        long sale = sale("Қатиқ");
        queue(new ScreenPrinter(renderer, 42, papers, paper -> shown.add(paper.png())), QUICK);
        await(sale, PrintState.CONFIRMED);
        assertEquals(papers.resolve("000000000001-sale.png"), shown.take());
    }
}
