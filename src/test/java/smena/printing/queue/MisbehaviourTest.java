package smena.printing.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterTraits;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.EscPosPages;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperTypesetter;
import smena.printing.raster.PaperFont;
import smena.printing.transport.PaperPrinter;
import smena.printing.transport.PaperPrinter.Mood;
import smena.printing.transport.TcpTransport;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.TestShop;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;
import smena.service.printjob.PrintJobView;
import smena.text.MoneyStyle;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A till with its real database and queue before a printer with a real socket that misbehaves. The
/// sale stands, selling goes on, the job's state is true, and the right paper comes out in the end.
class MisbehaviourTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Limits LIMITS = new Limits(SHORT, SHORT, Duration.ofSeconds(5), SHORT);
    private static final RetryPolicy QUICK =
            new RetryPolicy(
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1));

    /// A receipt of pictures, more than printers and kernels hold back together.
    private static final EscPosEncoder ENCODER =
            new EscPosEncoder(
                    Profiles.of(
                            new PrinterTraits(
                                    "", 48, "cp866", 17, true, 0, true, true, false, false)),
                    PaperFont.load());

    private final EscPosPages pages = new EscPosPages(ENCODER);

    @TempDir Path folder;
    private TestShop shop;
    private PaperPrinter printer;
    private TcpTransport transport;
    private PrintQueue queue;
    private PrintJobs jobs;

    @BeforeEach
    void open() throws Exception {
        shop = new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM));
        shop.open(100_000);
        printer = new PaperPrinter();
        transport = new TcpTransport("127.0.0.1", printer.port(), ENCODER, LIMITS);
        jobs = shop.services().printJobs(Set.of(PrinterRole.values()));
        queue =
                new PrintQueue(
                        "test",
                        transport,
                        jobs,
                        Clock.fixed(shop.now(), Clock.systemUTC().getZone()),
                        QUICK);
        shop.services().printing().onOrder(queue::wake);
        queue.start();
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        printer.close();
        shop.close();
    }

    @Test
    void aGoodPrinterPrintsEachReceiptOnce() throws Exception {
        Sale first = sell();
        Sale second = sell();
        await(first, PrintState.CONFIRMED, Optional.empty());
        await(second, PrintState.CONFIRMED, Optional.empty());
        assertPapers(paper(first), paper(second));
        assertEquals(PrinterStatus.READY, transport.status());
    }

    @Test
    void oneThatRefusesIsWaitedFor() throws Exception {
        printer.switchOff();
        Sale sale = sell();
        await(sale, PrintState.QUEUED, Optional.of(PrintTrouble.NOT_REACHABLE));
        Sale next = sell();
        assertEquals(0, printer.tape().length);
        printer.switchOn();
        await(sale, PrintState.CONFIRMED, Optional.empty());
        await(next, PrintState.CONFIRMED, Optional.empty());
        assertPaperIn(paper(sale));
        assertPaperIn(paper(next));
        assertEquals(2, papers(), "each receipt once");
    }

    @Test
    void oneThatReadsNothingLeavesADoubt() throws Exception {
        await(sell(), PrintState.CONFIRMED, Optional.empty());
        printer.mood(Mood.READS_NOTHING);
        Sale sale = longSale();
        await(sale, PrintState.UNKNOWN, Optional.of(PrintTrouble.STALLED));
        Sale next = sell();
        printer.mood(Mood.GOOD);
        repeat(sale);
        await(next);
        assertOncePlusMarked(sale);
    }

    @Test
    void oneThatReadsSlowlyPrintsInItsOwnTime() throws Exception {
        printer.mood(Mood.READS_SLOWLY);
        Sale sale = sell();
        await(sale, PrintState.CONFIRMED, Optional.empty());
        assertPapers(paper(sale));
    }

    @Test
    void oneThatClosesMidwayLeavesADoubt() throws Exception {
        printer.mood(Mood.CLOSES_MIDWAY);
        Sale sale = sell();
        await(sale, PrintState.UNKNOWN, Optional.of(PrintTrouble.BROKEN_OFF));
        printer.mood(Mood.GOOD);
        Sale next = sell();
        await(next, PrintState.CONFIRMED, Optional.empty());
        repeat(sale);
        assertPaperIn(paper(next));
        assertOncePlusMarked(sale);
    }

    @Test
    void paperThatEndsInsideAPictureLeavesADoubtAndKeepsTheRestInTheTill() throws Exception {
        await(sell(), PrintState.CONFIRMED, Optional.empty());
        printer.paperFor(5000);
        Sale cut = longSale();
        await(cut, PrintState.UNKNOWN, job -> job.trouble().isPresent());
        Sale waiting = sell();
        printer.newRoll();
        await(waiting);
        repeat(cut);
        assertPaperIn(paper(waiting));
        assertOncePlusMarked(cut);
    }

    @Test
    void anOpenCoverKeepsReceiptsInTheTillAndEachComesOutOnce() throws Exception {
        printer.openCover();
        Sale sale = sell();
        await(sale, PrintState.QUEUED, Optional.of(PrintTrouble.COVER_OPEN));
        assertTrue(transport.status().says(Sign.COVER_OPEN));
        assertTrue(transport.status().says(Sign.OFFLINE));
        Sale next = sell();
        printer.closeCover();
        await(sale, PrintState.CONFIRMED, Optional.empty());
        await(next, PrintState.CONFIRMED, Optional.empty());
        assertPaperIn(paper(sale));
        assertPaperIn(paper(next));
        assertEquals(2, papers(), "each receipt once");
    }

    @Test
    void rubbishIsNoAnswer() throws Exception {
        printer.mood(Mood.RUBBISH);
        Sale sale = sell();
        await(sale, PrintState.SENT, Optional.empty());
        printer.mood(Mood.GOOD);
        Sale next = sell();
        await(next, PrintState.CONFIRMED, Optional.empty());
        assertPapers(paper(sale), paper(next));
    }

    @Test
    void aLateAnswerIsNoneAndConfirmsNothingElse() throws Exception {
        printer.mood(Mood.LATE);
        Sale sale = sell();
        await(sale, PrintState.SENT, Optional.empty());
        printer.mood(Mood.GOOD);
        Sale next = sell();
        await(next, PrintState.CONFIRMED, Optional.empty());
        assertPapers(paper(sale), paper(next));
    }

    @Test
    void oneThatNeverAnswersIsPrintedToAllTheSame() throws Exception {
        printer.mood(Mood.NEVER_ANSWERS);
        Sale sale = sell();
        await(sale, PrintState.SENT, Optional.empty());
        Sale next = sell();
        await(next, PrintState.SENT, Optional.empty());
        until(() -> papers() == 2);
        assertPapers(paper(sale), paper(next));
        assertEquals(PrinterStatus.SILENT, transport.status());
    }

    /// Whatever the printer does, a sale is booked within a second.
    private Sale sell() {
        return sell(1);
    }

    /// Some hundred kilobytes of pictures.
    private Sale longSale() {
        return sell(8);
    }

    private Sale sell(int lines) {
        long begin = System.nanoTime();
        Sale sale = byCard(lines);
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        assertTrue(millis < 1000, "the cashier waited for " + millis + " ms");
        assertEquals(Optional.of(sale), shop.services().selling().find(sale.id()));
        return sale;
    }

    /// Without a drawer that opens.
    private Sale byCard(int lines) {
        Basket basket = shop.fill(lines);
        Tender whole = new Tender(shop.method("card"), Pricing.of(basket).total(), "");
        return shop.services().selling().pay(shop.cashier(), basket, List.of(whole));
    }

    /// Asks for the receipt once more and waits until it is printed with its mark.
    private void repeat(Sale sale) throws InterruptedException {
        long again = shop.services().printing().reprint(shop.cashier(), sale);
        until(() -> find(again).state() == PrintState.CONFIRMED);
        assertTrue(new String(jobs.bodyOf(again), UTF_8).contains("NUSXA"), "the mark of a copy");
        assertPaperIn(paper(again));
    }

    private void await(Sale sale, PrintState state, Optional<PrintTrouble> why) {
        await(sale, state, job -> job.trouble().equals(why));
    }

    private void await(Sale sale, PrintState state, Predicate<PrintJobView> why) {
        until(
                () -> original(sale).state() == state && why.test(original(sale)),
                () -> original(sale).toString());
    }

    /// Waits until a receipt is out of the queue and, if that left a doubt, has it printed again.
    private void await(Sale sale) throws InterruptedException {
        until(
                () ->
                        original(sale).state() != PrintState.QUEUED
                                && original(sale).state() != PrintState.SENDING);
        if (original(sale).state() == PrintState.UNKNOWN) {
            repeat(sale);
        }
    }

    private PrintJobView original(Sale sale) {
        return shop.services().printDecisions().newest(100).stream()
                .filter(job -> job.kind() == PrintKind.SALE && job.copy() == 0)
                .filter(job -> job.sourceId() == sale.id())
                .findFirst()
                .orElseThrow();
    }

    private PrintJobView find(long job) {
        return shop.services().printing().find(job).orElseThrow();
    }

    private static void until(BooleanSupplier done) {
        until(done, () -> "it never came to that");
    }

    private static void until(BooleanSupplier done, Supplier<String> found) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, found.get());
            LockSupport.parkNanos(2_000_000);
        }
    }

    private byte[] paper(Sale sale) {
        return paper(original(sale).id());
    }

    private byte[] paper(long job) {
        return pages.bytes(new PrintPage(job, PrintKind.SALE, jobs.bodyOf(job)));
    }

    private void assertPapers(byte[]... papers) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] paper : papers) {
            all.writeBytes(paper);
        }
        until(() -> printer.tape().length >= all.size());
        assertArrayEquals(all.toByteArray(), printer.tape());
    }

    private void assertPaperIn(byte[] paper) {
        until(() -> count(printer.tape(), paper) > 0);
        assertEquals(1, count(printer.tape(), paper));
    }

    /// The paper without a mark came out once at most: the doubt was about that one.
    private void assertOncePlusMarked(Sale sale) {
        assertTrue(count(printer.tape(), paper(sale)) <= 1, "twice without a mark");
    }

    /// How many papers were begun.
    private int papers() {
        return count(printer.tape(), Arrays.copyOf(ENCODER.prologue(), 2));
    }

    private static int count(byte[] all, byte[] part) {
        int count = 0;
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                count++;
            }
        }
        return count;
    }
}
