package smena.ui.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.refund.RefundReason;
import smena.service.TestShop;
import smena.service.catalog.ScannedProduct;
import smena.service.shop.TaxRateSettings;
import smena.ui.kit.Background;
import smena.ui.kit.Notice;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.Toasts;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What scans do on the refund screen, without a window and with real services.
class RefundScansTest {
    private static final String WATER = "2000000001326";

    @TempDir Path folder;
    private TestShop shop;
    private RefundModel model;
    private RefundScans scans;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(1_000_000);
        Background background = Overlay.atOnce(_ -> {});
        ApprovedActions actions =
                new ApprovedActions(
                        background,
                        shop::cashier,
                        (ask, granted) -> granted.accept(shop.approved(shop.cashier(), ask)),
                        _ -> {});
        model =
                new RefundModel(
                        new RefundModel.Books(
                                shop.services().refunds(),
                                shop.services().selling(),
                                shop.services().shifts(),
                                shop.services().settings(),
                                Terminals.noPayout(shop.services(), actions)),
                        actions,
                        new ReasonModel(RefundReason::name));
        scans =
                new RefundScans(
                        model,
                        ReceiptFinder.of(shop.services().receipts()),
                        shop.services().products().catalog(),
                        shop.services().refunds(),
                        background,
                        new NoToasts(),
                        () -> {});
        model.loadShift();
        model.openWithoutReceipt();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void markedPiecesWithoutAReceiptAreScannedOneByOne() {
        sell("A1");
        sell("A2");
        scans.scanned(WATER);
        assertInstanceOf(Problem.MarksNeeded.class, model.problemProperty().get());
        assertEquals(Quantity.ZERO, only().quantityProperty().get());
        scans.scanned(mark("A1"));
        assertNull(model.problemProperty().get());
        assertEquals(Quantity.ONE, only().quantityProperty().get());
        scans.scanned(mark("A1"));
        assertEquals(Quantity.ONE, only().quantityProperty().get(), "the same piece counts once");
        scans.scanned(WATER);
        assertEquals(new Problem.MarksNeeded(only().goods().name(), 2), problem());
        scans.scanned(mark("A2"));
        assertEquals(Quantity.of(2), only().quantityProperty().get());
        model.reason().choose(RefundReason.UNSUITABLE);
        model.book();
        assertNotNull(model.bookedProperty().get(), () -> "not booked: " + problem());
        assertEquals(
                List.of("A1", "A2"),
                shop.query("select substr(mark, -2) from refund_mark order by mark"));
    }

    @Test
    void aMarkThatWasNotSoldIsRefusedAtTheBooking() {
        scans.scanned(mark("A1"));
        model.reason().choose(RefundReason.UNSUITABLE);
        model.book();
        assertEquals(new Problem.MarkNotSold(only().goods().name()), problem());
        assertNull(model.bookedProperty().get());
    }

    @Test
    void weighedGoodsWithoutAReceiptAreNeverAWholeKilogram() {
        List<Goods.Loose> asked = new ArrayList<>();
        model.lines().onMeasure(asked::add);
        Product sausage = new RefundShop(shop).product("Kolbasa", Unit.KILOGRAM, 68_000);
        ScannedProduct found = ScannedProduct.of(sausage, "");
        scans.add(found);
        assertEquals(1, asked.size());
        assertEquals(List.of(), model.lines().lines(), "nothing is on the screen before");
        model.lines().add(asked.getFirst(), Optional.of(new Quantity(300)));
        assertEquals(new Quantity(300), only().quantityProperty().get());
        scans.add(found);
        model.lines().more(only());
        assertEquals(3, asked.size(), "one more is asked for too");
        assertEquals(new Quantity(300), only().quantityProperty().get());
        model.lines().add(asked.getLast(), Optional.of(new Quantity(245)));
        assertEquals(new Quantity(545), only().quantityProperty().get());
        assertNull(problem());
    }

    /// The percentage has begun today: the first one of the rate is past.
    @Test
    void whatComesBackWithoutAReceiptShowsTheTaxOfToday() {
        TaxRateSettings rates = shop.services().taxRates();
        TaxBook book = rates.overview().book();
        List<ShopTaxRate> all = new ArrayList<>(book.rates());
        all.replaceAll(
                rate ->
                        rate.code().equals("VAT12")
                                ? rate.from(
                                        rates.overview().earliest(), TaxRate.Kind.STANDARD, 1500)
                                : rate);
        rates.change(shop.manager(), book, new TaxBook(all, book.usual()));
        shop.close(shop.services().shifts().current().orElseThrow(), Money.of(100));
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        shop.open(1_000_000);
        model.loadShift();
        Product tea = new RefundShop(shop).product("Choy", Unit.PIECE, 23_000);
        scans.add(ScannedProduct.of(tea, ""));
        assertEquals(Money.of(300_000), model.lines().tax());
        model.reason().choose(RefundReason.UNSUITABLE);
        model.book();
        assertNotNull(model.bookedProperty().get(), () -> "not booked: " + problem());
        assertEquals(List.of("300000"), shop.query("select tax from refund_line"));
    }

    private RefundLine only() {
        assertEquals(1, model.lines().lines().size());
        return model.lines().lines().getFirst();
    }

    private @Nullable Problem problem() {
        return model.problemProperty().get();
    }

    private void sell(String serial) {
        shop.services().baskets().scan(shop.cashier(), mark(serial), Quantity.ONE);
        new RefundShop(shop).pay("card", "");
    }

    private static String mark(String serial) {
        return "]d20102000000001326210000" + serial;
    }

    /// What is said is not what is tried here.
    private static final class NoToasts implements Toasts {
        @Override
        public void say(Notice.Kind kind, String key, Object... arguments) {}

        @Override
        public void accept(Problem problem) {}

        @Override
        public void clear() {}
    }
}
