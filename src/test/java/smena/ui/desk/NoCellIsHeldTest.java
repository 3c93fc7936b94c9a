package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.sale.Basket;
import smena.domain.stock.ReceiptDraft;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;
import smena.ui.sale.TillScreen;
import smena.ui.shell.Screen;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Makes the cells of the lists twenty times beside what lives as long as the till: nothing of them
/// stays.
@OnScreen
class NoCellIsHeldTest {
    @TempDir Path folder;
    private StandingDesk standing;
    private ManyTimes many;
    private OpenedPages pages;

    @BeforeEach
    void open() {
        standing = new StandingDesk(folder);
        many = new ManyTimes(standing);
        pages = new OpenedPages(standing);
    }

    @AfterEach
    void close() {
        standing.close();
    }

    @Test
    void cells() {
        standing.shop.fill(3);
        TillScreen till = Toolkit.onScreen(standing::till);
        shownOnce(till);
        many.cells("basket's lines", "#basketLines");
        Toolkit.run(
                () -> {
                    pages.printers();
                    ((ToggleButton) standing.shell.scene().lookup("#way-SPOOLER")).fire();
                });
        many.cells("printers that were found", "#list");
        standing.shop.sell(2);
        Toolkit.run(pages::receipts);
        many.cells("receipts of the office", ".archive-list .list-view");
        promotion();
        Toolkit.run(pages::promotions);
        many.cells("promotions", "#promotions");
        standing.shop
                .services()
                .prices()
                .labelQueue()
                .put(standing.shop.manager(), standing.shop.product(0).id());
        Toolkit.run(pages::labels);
        many.cells("labels", "#labelRows");
        Toolkit.run(pages::customers);
        many.cells("customers", "#rows");
        many.cells("an account", "#ledger");
        goodsReceipt();
        Toolkit.run(pages::goodsReceipts);
        many.cells("goods receipts", "#receipts");
        Toolkit.run(
                () ->
                        Event.fireEvent(
                                standing.shell.scene().lookup("#receipts"),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ENTER,
                                        false,
                                        false,
                                        false,
                                        false)));
        many.cells("a goods receipt's lines", "#lines");
        standing.shop.fill(3);
        shownOnce(till);
        Basket basket = standing.shop.services().baskets().open();
        many.kinds("ways to pay", ".method-tile", () -> standing.desk.pay(basket, _ -> {}));
        assertEquals(Map.of(), many.held());
    }

    private void goodsReceipt() {
        ReceiptDraft.Line line =
                ReceiptDraft.Line.of(standing.shop.product(0).id(), Quantity.of(3))
                        .at(ReceiptDraft.Cost.ofUnit(Money.of(99_000_000)));
        standing.shop
                .services()
                .goods()
                .goodsReceipts()
                .keep(
                        standing.shop.manager(),
                        ReceiptDraft.empty(UUID.randomUUID()).with(List.of(line)));
    }

    private void promotion() {
        standing.shop
                .services()
                .prices()
                .promotions()
                .add(
                        standing.shop.manager(),
                        new Promotion(
                                0,
                                "Aksiya",
                                new Terms.PercentOff(500),
                                new Promotion.Range(
                                        Set.of(standing.shop.product(0).id()), Set.of()),
                                Validity.since(
                                        standing.shop.services().prices().promotions().today())));
    }

    private void shownOnce(Screen screen) {
        Toolkit.run(() -> standing.ui.navigation().show(screen));
    }
}
