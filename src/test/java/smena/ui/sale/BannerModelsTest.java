package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.sale.Sale;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.ShopSettings;
import smena.service.PrintJobView;
import smena.service.ports.Outcome;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintState;
import smena.service.ports.Trouble;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class BannerModelsTest {
    @TempDir private Path folder;
    private Counter counter;
    private Till till;

    @BeforeEach
    void open() {
        counter = new Counter(folder);
        till = counter.till();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void nothingIsSoldWithoutAShift() {
        assertEquals(ShiftModel.State.LOADING, state());
        assertFalse(till.shift().sells());
        till.shift().load();
        assertEquals(ShiftModel.State.CLOSED, state());
        assertEquals(Optional.of(new Problem.NoOpenShift()), till.shift().obstacle());
        counter.shop.open(0);
        till.shift().load();
        assertEquals(ShiftModel.State.OPEN, state());
        assertTrue(till.shift().sells());
    }

    @Test
    void warnsAtTwentyHoursAndStopsAtTwentyFour() {
        counter.shop.open(0);
        till.shift().load();
        pass(Duration.ofHours(20).minusSeconds(1));
        assertEquals(ShiftModel.State.OPEN, state());
        pass(Duration.ofSeconds(1));
        assertEquals(ShiftModel.State.LONG, state());
        assertTrue(till.shift().sells());
        pass(Duration.ofHours(4));
        assertEquals(ShiftModel.State.TOO_LONG, state());
        assertFalse(till.shift().sells());
        assertEquals(Optional.of(new Problem.ShiftTooLong(1, 24)), till.shift().obstacle());
    }

    @Test
    void aShiftThatCanNotBeReadSaysSo() {
        counter.end();
        till.shift().load();
        assertEquals(ShiftModel.State.FAILED, state());
        till.shift().tick();
        assertEquals(ShiftModel.State.FAILED, state());
        assertFalse(till.shift().sells());
        counter.bugs.clear();
    }

    @Test
    void thePrinterTellsHowItStands() {
        PrinterModel printer = till.printer();
        printer.load();
        assertEquals(PrinterModel.State.READY, printer.stateProperty().get());
        counter.shop.open(0);
        counter.shop.sell(1);
        printer.load();
        assertEquals(PrinterModel.State.WAITING, printer.stateProperty().get());
        assertTrue(printer.countProperty().get() > 0);
        printer.told(event(1, PrintState.QUEUED, Trouble.NO_PAPER));
        assertEquals(PrinterModel.State.NO_PAPER, printer.stateProperty().get());
        printer.told(event(1, PrintState.QUEUED, Trouble.NOT_REACHABLE));
        assertEquals(PrinterModel.State.OFFLINE, printer.stateProperty().get());
        printer.told(event(1, PrintState.QUEUED, Trouble.COVER_OPEN));
        assertEquals(PrinterModel.State.COVER_OPEN, printer.stateProperty().get());
        printer.told(new PrintEvent(1, PrintKind.SALE, PrintState.SENDING, Optional.empty()));
        assertEquals(PrinterModel.State.PRINTING, printer.stateProperty().get());
    }

    @Test
    void theStripFollowsTheReceiptUntilTheNextSaleBegins() {
        counter.shop.open(0);
        Sale sale = counter.shop.sell(1);
        long job = counter.shop.services().printing().ofSale(sale.id()).orElseThrow().id();
        till.load();
        till.model().booked(sale);
        assertEquals(sale, till.afterSale().saleProperty().get());
        assertEquals(PrintState.QUEUED, receipt());
        till.afterSale().told(event(job + 100, PrintState.FAILED, Trouble.FAULT));
        assertEquals(PrintState.QUEUED, receipt());
        till.afterSale().told(event(job, PrintState.UNKNOWN, Trouble.BROKEN_OFF));
        assertEquals(PrintState.UNKNOWN, receipt());
        till.afterSale().again();
        assertEquals(PrintState.QUEUED, receipt());
        PrintJobView copy = counter.shop.services().printDecisions().newest(1).getFirst();
        assertEquals(1, copy.copy());
        till.afterSale()
                .told(new PrintEvent(copy.id(), PrintKind.SALE, PrintState.SENT, Optional.empty()));
        assertEquals(PrintState.SENT, receipt());
        till.model().scanned(counter.shop.product(0).barcode());
        assertNull(till.afterSale().saleProperty().get());
    }

    @Test
    void anEventMayBeFasterThanTheNumberOfItsJob() {
        counter.shop.open(0);
        Sale sale = counter.shop.sell(1);
        long job = counter.shop.services().printing().ofSale(sale.id()).orElseThrow().id();
        till = counter.slowTill();
        till.afterSale().booked(sale);
        till.afterSale()
                .told(new PrintEvent(job, PrintKind.SALE, PrintState.CONFIRMED, Optional.empty()));
        counter.work();
        assertEquals(PrintState.CONFIRMED, receipt());
    }

    @Test
    void afterAPowerCutTheDoubtfulReceiptIsShown() {
        counter.shop.open(0);
        Sale sale = counter.shop.sell(1);
        var jobs = counter.shop.services().printJobs(Set.of(PrinterRole.RECEIPT));
        long job = counter.shop.services().printing().ofSale(sale.id()).orElseThrow().id();
        jobs.sending(job);
        jobs.finished(job, new Outcome.Unknown(Trouble.TILL_STOPPED));
        counter.shop.restart();
        till = counter.till();
        till.load();
        assertEquals(sale.number(), shown().number());
        assertEquals(PrintState.UNKNOWN, receipt());
        assertEquals(PrinterModel.State.ASKS, till.printer().stateProperty().get());
        assertEquals(1, till.printer().countProperty().get());
        till.afterSale().itPrinted();
        assertEquals(PrintState.CONFIRMED, receipt());
        assertEquals(0, counter.shop.services().printDecisions().unsettled());
        assertFalse(till.printer().stateProperty().get().isBad());
    }

    @Test
    void thePriceCheckAddsNothing() {
        var product = counter.shop.product(0);
        till.model().togglePriceCheck();
        till.model().scanned(product.barcode());
        assertEquals(new Bar.Price(product), till.model().barProperty().get());
        till.model().togglePriceCheck();
        till.model().tapped(product);
        assertEquals(new Bar.Price(product), till.model().barProperty().get());
        assertTrue(till.basket().basketProperty().get().isEmpty());
        till.model().tapped(product);
        assertEquals(1, till.basket().basketProperty().get().lines().size());
    }

    @Test
    void anUnknownCodeBeepsUnlessTheShopWantsSilence() {
        till.shift().load();
        till.model().scanned("4780099999999");
        assertEquals(new Bar.Unknown("4780099999999"), till.model().barProperty().get());
        assertEquals(1, counter.beeps);
        assertEquals(List.of(), counter.refusals);
        till.model().scanned(counter.shop.product(0).barcode());
        assertEquals(new Bar.Hidden(), till.model().barProperty().get());
        silence();
        till.shift().load();
        till.model().scanned("4780099999999");
        assertEquals(1, counter.beeps);
    }

    private void silence() {
        ShopSettings now = counter.shop.services().settings().shop();
        counter.shop
                .services()
                .settings()
                .change(
                        counter.shop.manager(),
                        new ShopSettings(
                                now.name(),
                                now.address(),
                                now.taxId(),
                                now.till(),
                                now.currency(),
                                now.language(),
                                now.footer(),
                                now.cashStep(),
                                now.hideZeroDecimals(),
                                now.differenceLimit(),
                                now.hours(),
                                now.stock(),
                                false));
    }

    private ShiftModel.State state() {
        return till.shift().stateProperty().get();
    }

    private PrintState receipt() {
        return till.afterSale().receiptProperty().get();
    }

    private Sale shown() {
        Sale sale = till.afterSale().saleProperty().get();
        if (sale == null) {
            throw new AssertionError("no sale is shown");
        }
        return sale;
    }

    private void pass(Duration time) {
        counter.shop.setClock(counter.shop.now().plus(time));
        till.shift().tick();
    }

    private static PrintEvent event(long job, PrintState state, Trouble why) {
        return new PrintEvent(job, PrintKind.SALE, state, Optional.of(why));
    }
}
