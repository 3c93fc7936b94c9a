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
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.ShopSettings;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestShop;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.price.PriceDocuments;
import smena.service.printjob.PrintJobView;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class BannerModelsTest {
    @TempDir private Path folder;
    private TillFixture tillFixture;
    private TillModels tillModels;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
        tillModels = tillFixture.tillModels();
    }

    @AfterEach
    void close() {
        tillFixture.close();
    }

    @Test
    void nothingIsSoldWithoutAShift() {
        assertEquals(ShiftModel.State.LOADING, state());
        assertFalse(tillModels.shift().sells());
        tillModels.shift().load();
        assertEquals(ShiftModel.State.CLOSED, state());
        assertEquals(Optional.of(new Problem.NoOpenShift()), tillModels.shift().obstacle());
        tillFixture.shop.open(0);
        tillModels.shift().load();
        assertEquals(ShiftModel.State.OPEN, state());
        assertTrue(tillModels.shift().sells());
    }

    @Test
    void warnsAtTwentyHoursAndStopsAtTwentyFour() {
        tillFixture.shop.open(0);
        tillModels.shift().load();
        pass(Duration.ofHours(20).minusSeconds(1));
        assertEquals(ShiftModel.State.OPEN, state());
        // Entries of one moment are a millisecond apart, so the shift began a little later.
        pass(Duration.ofSeconds(2));
        assertEquals(ShiftModel.State.LONG, state());
        assertTrue(tillModels.shift().sells());
        pass(Duration.ofHours(4));
        assertEquals(ShiftModel.State.TOO_LONG, state());
        assertFalse(tillModels.shift().sells());
        assertEquals(Optional.of(new Problem.ShiftTooLong(1, 24)), tillModels.shift().obstacle());
    }

    @Test
    void aShiftThatCanNotBeReadSaysSo() {
        tillFixture.end();
        tillModels.shift().load();
        assertEquals(ShiftModel.State.FAILED, state());
        tillModels.shift().tick();
        assertEquals(ShiftModel.State.FAILED, state());
        assertFalse(tillModels.shift().sells());
        tillFixture.bugs.clear();
    }

    @Test
    void thePrinterTellsHowItStands() {
        PrinterStatusModel printer = tillModels.printer();
        printer.load();
        assertEquals(PrinterStatusModel.State.READY, printer.stateProperty().get());
        tillFixture.shop.open(0);
        tillFixture.shop.sell(1);
        printer.load();
        assertEquals(PrinterStatusModel.State.WAITING, printer.stateProperty().get());
        assertTrue(printer.countProperty().get() > 0);
        printer.told(event(1, PrintState.QUEUED, PrintTrouble.NO_PAPER));
        assertEquals(PrinterStatusModel.State.NO_PAPER, printer.stateProperty().get());
        printer.told(event(1, PrintState.QUEUED, PrintTrouble.NOT_REACHABLE));
        assertEquals(PrinterStatusModel.State.OFFLINE, printer.stateProperty().get());
        printer.told(event(1, PrintState.QUEUED, PrintTrouble.COVER_OPEN));
        assertEquals(PrinterStatusModel.State.COVER_OPEN, printer.stateProperty().get());
        printer.told(new PrintEvent(1, PrintKind.SALE, PrintState.SENDING, Optional.empty()));
        assertEquals(PrinterStatusModel.State.PRINTING, printer.stateProperty().get());
    }

    @Test
    void theStripFollowsTheReceiptUntilTheNextSaleBegins() {
        tillFixture.shop.open(0);
        Sale sale = tillFixture.shop.sell(1);
        long job = tillFixture.shop.services().printing().ofSale(sale.id()).orElseThrow().id();
        tillModels.load();
        tillModels.model().booked(sale);
        assertEquals(sale, tillModels.afterSale().saleProperty().get());
        assertEquals(PrintState.QUEUED, receipt());
        tillModels.afterSale().told(event(job + 100, PrintState.FAILED, PrintTrouble.FAULT));
        assertEquals(PrintState.QUEUED, receipt());
        tillModels.afterSale().told(event(job, PrintState.UNKNOWN, PrintTrouble.BROKEN_OFF));
        assertEquals(PrintState.UNKNOWN, receipt());
        tillModels.afterSale().again();
        assertEquals(PrintState.QUEUED, receipt());
        PrintJobView copy = tillFixture.shop.services().printDecisions().newest(1).getFirst();
        assertEquals(1, copy.copy());
        tillModels
                .afterSale()
                .told(new PrintEvent(copy.id(), PrintKind.SALE, PrintState.SENT, Optional.empty()));
        assertEquals(PrintState.SENT, receipt());
        tillModels.model().scanned(tillFixture.shop.product(0).barcode());
        assertNull(tillModels.afterSale().saleProperty().get());
    }

    /// The change of the last sale is nobody's once the drawer was counted.
    @Test
    void theStripGoesWithTheShift() {
        Shift shift = tillFixture.shop.open(0);
        Sale sale = tillFixture.shop.sell(1);
        tillModels.load();
        tillModels.model().booked(sale);
        tillModels.shift().load();
        assertEquals(sale, tillModels.afterSale().saleProperty().get());
        tillFixture.shop.close(shift, sale.total());
        tillModels.shift().load();
        assertNull(tillModels.afterSale().saleProperty().get());
    }

    @Test
    void anEventMayBeFasterThanTheNumberOfItsJob() {
        tillFixture.shop.open(0);
        Sale sale = tillFixture.shop.sell(1);
        long job = tillFixture.shop.services().printing().ofSale(sale.id()).orElseThrow().id();
        tillModels = tillFixture.slowTill();
        tillModels.afterSale().booked(sale);
        tillModels
                .afterSale()
                .told(new PrintEvent(job, PrintKind.SALE, PrintState.CONFIRMED, Optional.empty()));
        tillFixture.work();
        assertEquals(PrintState.CONFIRMED, receipt());
    }

    @Test
    void afterAPowerCutTheDoubtfulReceiptIsShown() {
        tillFixture.shop.open(0);
        Sale sale = tillFixture.shop.sell(1);
        var jobs = tillFixture.shop.services().printJobs(Set.of(PrinterRole.RECEIPT));
        long job = tillFixture.shop.services().printing().ofSale(sale.id()).orElseThrow().id();
        jobs.sending(job);
        jobs.finished(job, new PrintOutcome.Unknown(PrintTrouble.TILL_STOPPED));
        tillFixture.shop.restart();
        tillModels = tillFixture.tillModels();
        tillModels.load();
        assertEquals(sale.number(), shown().number());
        assertEquals(PrintState.UNKNOWN, receipt());
        assertEquals(PrinterStatusModel.State.ASKS, tillModels.printer().stateProperty().get());
        assertEquals(1, tillModels.printer().countProperty().get());
        tillModels.afterSale().itPrinted();
        assertEquals(PrintState.CONFIRMED, receipt());
        assertEquals(0, tillFixture.shop.services().printDecisions().unsettled());
        assertFalse(tillModels.printer().stateProperty().get().isBad());
    }

    @Test
    void thePriceCheckAddsNothing() {
        var product = tillFixture.shop.product(0);
        tillModels.model().togglePriceCheck();
        tillModels.model().scanned(product.barcode());
        assertEquals(new MessageBar.Price(product), tillModels.model().barProperty().get());
        tillModels.model().togglePriceCheck();
        tillModels.model().tapped(product);
        assertEquals(new MessageBar.Price(product), tillModels.model().barProperty().get());
        assertTrue(tillModels.basket().basketProperty().get().isEmpty());
        tillModels.model().tapped(product);
        assertEquals(1, tillModels.basket().basketProperty().get().lines().size());
    }

    @Test
    void whatIsPastItsDayIsSaidOnceAndStaysWithItsLine() {
        TestShop shop = tillFixture.shop;
        long product = shop.product(0).id();
        LocalDate today = LocalDate.ofInstant(shop.now(), ZoneId.of("Asia/Tashkent"));
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        Quantity.of(5),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(100_000))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(today));
        shop.services()
                .goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line)));
        shop.setClock(shop.now().plus(Duration.ofHours(20)));
        tillModels.model().scanned(shop.product(0).barcode());
        ExpiredGoods past = new ExpiredGoods(product, shop.product(0).name(), today);
        assertEquals(new MessageBar.Expired(past), tillModels.model().barProperty().get());
        assertEquals(List.of(past), tillModels.basket().expiredProperty().get());
        tillModels.model().scanned(shop.product(1).barcode());
        assertEquals(new MessageBar.Hidden(), tillModels.model().barProperty().get());
        assertEquals(List.of(past), tillModels.basket().expiredProperty().get());
    }

    @Test
    void aPriceThatChangedSinceTheLastScanIsSaid() {
        var product = tillFixture.shop.product(0);
        tillModels.shelf().load();
        tillModels.model().scanned(product.barcode());
        Money price = product.price().plus(Money.of(100_00));
        tillFixture
                .shop
                .services()
                .prices()
                .priceDocuments()
                .make(
                        tillFixture.shop.manager(),
                        new PriceDocuments.Wanted(
                                "", Optional.empty(), Map.of(product.id(), price)));
        tillModels.model().pricesChanged();
        assertEquals(
                List.of(price),
                tillModels.shelf().products().stream()
                        .filter(shown -> shown.id() == product.id())
                        .map(shown -> shown.price())
                        .toList());
        tillModels.model().scanned(product.barcode());
        assertEquals(
                new MessageBar.PriceChanged(product.name(), product.price(), price),
                tillModels.model().barProperty().get());
        tillModels.model().scanned(product.barcode());
        assertEquals(new MessageBar.Hidden(), tillModels.model().barProperty().get());
        assertEquals(2, tillModels.basket().basketProperty().get().lines().size());
    }

    @Test
    void anUnknownCodeBeepsUnlessTheShopWantsSilence() {
        tillModels.shift().load();
        tillModels.model().scanned("4780099999999");
        assertEquals(
                new MessageBar.Unknown("4780099999999"), tillModels.model().barProperty().get());
        assertEquals(1, tillFixture.beeps);
        assertEquals(List.of(), tillFixture.refusals);
        tillModels.model().scanned(tillFixture.shop.product(0).barcode());
        assertEquals(new MessageBar.Hidden(), tillModels.model().barProperty().get());
        silence();
        tillModels.shift().load();
        tillModels.model().scanned("4780099999999");
        assertEquals(1, tillFixture.beeps);
    }

    private void silence() {
        ShopSettings now = tillFixture.shop.services().settings().shop();
        tillFixture
                .shop
                .services()
                .settings()
                .change(
                        tillFixture.shop.manager(),
                        tillFixture.shop.services().settings().shop(),
                        new ShopSettings(
                                now.name(),
                                now.address(),
                                now.taxId(),
                                now.phone(),
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
        return tillModels.shift().stateProperty().get();
    }

    private PrintState receipt() {
        return tillModels.afterSale().receiptProperty().get();
    }

    private Sale shown() {
        Sale sale = tillModels.afterSale().saleProperty().get();
        if (sale == null) {
            throw new AssertionError("no sale is shown");
        }
        return sale;
    }

    private void pass(Duration time) {
        tillFixture.shop.setClock(tillFixture.shop.now().plus(time));
        tillModels.shift().tick();
    }

    private static PrintEvent event(long job, PrintState state, PrintTrouble why) {
        return new PrintEvent(job, PrintKind.SALE, state, Optional.of(why));
    }
}
