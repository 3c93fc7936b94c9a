package smena.service.printjob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.sale.Sale;
import smena.domain.shop.PrinterRole;
import smena.service.TestShop;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person decides about paper, over a real database.
class PrintDecisionsTest {
    @TempDir Path folder;
    private TestShop shop;
    private PrintDecisions decisions;
    private PrintJobs receipts;
    private long job;
    private Sale sale;

    @BeforeEach
    void sell() {
        shop = new TestShop(folder);
        shop.open(100_000);
        decisions = shop.services().printDecisions();
        receipts = shop.services().printJobs(PrinterRole.REAL);
        sale = shop.sell(2);
        PrintJob kick = receipts.next().orElseThrow();
        receipts.sending(kick.id());
        receipts.finished(kick.id(), new PrintOutcome.Unknown(PrintTrouble.BROKEN_OFF));
        job = receipts.next().orElseThrow().id();
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void aDrawerThatDidNotOpenAsksNobody() {
        assertEquals(0, decisions.unsettled());
        assertEquals(List.of(PrintState.QUEUED), states());
    }

    @Test
    void whatMayBeOnPaperIsRepeatedOnlyAsACopy() {
        ends(new PrintOutcome.Unknown(PrintTrouble.NO_PAPER));
        assertEquals(1, decisions.unsettled());
        long copy = decisions.again(shop.cashier(), job);
        assertEquals(0, decisions.unsettled());
        assertEquals(PrintState.UNKNOWN, view(job).state(), "what happened stays true");
        assertEquals(1, view(copy).copy());
        assertEquals(copy, receipts.next().orElseThrow().id());
        assertEquals(sale.number(), view(copy).number());
    }

    @Test
    void whatNeverLeftGoesOnWithoutAMark() {
        ends(new PrintOutcome.Failed(PrintTrouble.PAGE_UNREADABLE));
        assertEquals(1, decisions.unsettled());
        assertEquals(job, decisions.again(shop.cashier(), job));
        assertEquals(job, receipts.next().orElseThrow().id());
        assertEquals(0, view(job).copy());
        assertEquals(0, decisions.unsettled());
    }

    @Test
    void somebodyHasThePaperInHand() {
        ends(new PrintOutcome.Unknown(PrintTrouble.STALLED));
        decisions.printed(shop.cashier(), job);
        decisions.printed(shop.cashier(), job);
        assertEquals(0, decisions.unsettled());
        assertTrue(view(job).settled());
        assertFalse(receipts.next().isPresent());
    }

    @Test
    void anotherPrinterTakesWhatWaits() {
        assertEquals(job, decisions.redirect(shop.cashier(), job, PrinterRole.SCREEN));
        assertFalse(receipts.next().isPresent());
        PrintJobs screen = shop.services().printJobs(Set.of(PrinterRole.SCREEN));
        assertEquals(job, screen.next().orElseThrow().id());
        assertEquals(0, view(job).copy());
    }

    @Test
    void anotherPrinterPrintsACopyOfWhatMayBeOnPaper() {
        ends(new PrintOutcome.Unknown(PrintTrouble.BROKEN_OFF));
        long copy = decisions.redirect(shop.cashier(), job, PrinterRole.SCREEN);
        assertEquals(1, view(copy).copy());
        assertEquals(PrinterRole.SCREEN, view(copy).printer());
        assertEquals(0, decisions.unsettled());
    }

    @Test
    void givingUpNeedsAReasonAndIsKept() {
        assertEquals(
                new Problem.BadReason(),
                problemOf(() -> decisions.cancel(shop.cashier(), job, "  ")));
        decisions.cancel(shop.cashier(), job, "not wanted");
        PrintJobView gone = view(job);
        assertEquals(PrintState.FAILED, gone.state());
        assertEquals(Optional.of(PrintTrouble.CANCELLED), gone.trouble());
        assertEquals("not wanted", gone.note());
        assertFalse(receipts.next().isPresent());
        assertEquals(0, decisions.unsettled());
    }

    @Test
    void whatThePrinterHoldsIsLeftAlone() {
        receipts.sending(job);
        Problem inPrinter = new Problem.PrintJobInPrinter();
        assertEquals(inPrinter, problemOf(() -> decisions.cancel(shop.cashier(), job, "why")));
        assertEquals(inPrinter, problemOf(() -> decisions.again(shop.cashier(), job)));
        assertEquals(
                inPrinter,
                problemOf(() -> decisions.redirect(shop.cashier(), job, PrinterRole.SCREEN)));
        receipts.finished(job, new PrintOutcome.Confirmed());
        assertEquals(
                new Problem.PrintJobEnded(),
                problemOf(() -> decisions.cancel(shop.cashier(), job, "why")));
        assertEquals(PrintState.CONFIRMED, view(job).state());
    }

    @Test
    void whatACrashLeftAsksSomebody() {
        receipts.sending(job);
        receipts.recover();
        PrintJobView left = decisions.open(10).getFirst();
        assertEquals(job, left.id());
        assertTrue(left.needsSomebody());
        assertEquals(Optional.of(PrintTrouble.TILL_STOPPED), left.trouble());
    }

    private void ends(PrintOutcome outcome) {
        receipts.sending(job);
        receipts.finished(job, outcome);
    }

    private PrintJobView view(long id) {
        return decisions.newest(10).stream().filter(v -> v.id() == id).findFirst().orElseThrow();
    }

    private List<PrintState> states() {
        return decisions.open(10).stream().map(PrintJobView::state).toList();
    }
}
