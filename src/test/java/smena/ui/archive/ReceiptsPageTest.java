package smena.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.receipt.ReceiptCode;
import smena.domain.receipt.ReceiptHead;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Sale;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.archive.ReceiptSearch.By;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.PageAction;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.shell.Session;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Receipts are found by whatever is known of one, and given back from where they are found.
@OnScreen
class ReceiptsPageTest {
    @TempDir Path folder;
    private TestShop shop;
    private final Background background = Overlay.atOnce(_ -> {});
    private final List<Problem> refusals = new ArrayList<>();
    private final List<Long> refunds = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
        shop.sell(1);
        shop.sell(2);
        shop.setClock(shop.now().plus(Duration.ofHours(3)));
        shop.sell(3);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void byWhateverIsKnown() {
        ReceiptsPage page = page(shop.manager());
        Toolkit.run(page::activate);
        assertEquals(List.of(3L, 2L, 1L), found(page));
        Sale second = sale(2);
        assertEquals(List.of(2L), found(page, By.NUMBER, "2"));
        assertEquals(List.of(2L), found(page, By.NUMBER, second.number()));
        assertEquals(List.of(), found(page, By.NUMBER, "77"));
        assertInstanceOf(LoadState.NothingFound.class, page.model().list().stateProperty().get());
        Toolkit.run(page::back);
        assertEquals(List.of(3L, 2L, 1L), found(page));
        String sum = String.valueOf(second.paid().minor() / 100);
        assertEquals(List.of(2L), found(page, By.AMOUNT, sum));
        assertEquals(List.of(), found(page, By.AMOUNT, "no sum"));
        Toolkit.run(page::back);
        assertEquals(List.of(3L), found(page, By.PRODUCT, shop.product(2).name()));
        assertEquals(List.of(3L), found(page, By.PRODUCT, shop.product(2).barcode()));
        assertEquals(
                List.of(3L), found(page, By.CASHIER, shop.cashier().employee().name()), "both");
        String longer = "Aa " + shop.cashier().employee().name();
        shop.services().people().add(shop.manager(), longer, Role.CASHIER, "4711");
        assertEquals(List.of(), found(page, By.CASHIER, longer), "not that one's");
        assertEquals(
                List.of(3L),
                found(page, By.CASHIER, shop.cashier().employee().name()),
                "not of the longer name");
        Toolkit.run(page::back);
        String now = Snapshots.localization(Language.RU).formats().dateTime(shop.now());
        assertEquals(List.of(3L), found(page, By.TIME, now));
        assertEquals(List.of(3L, 2L, 1L), found(page, By.TIME, now.substring(0, 10)));
        assertEquals(List.of(), found(page, By.TIME, "31.02.2026"));
        Toolkit.run(page::back);
        assertEquals(List.of(), found(page, By.CARD, "4417"));
        Toolkit.run(page::back);
        assertEquals(List.of(), found(page, By.CARD, "4417"));
        assertTrue(Toolkit.onScreen(page::back), "Esc ends the search first");
        assertFalse(Toolkit.onScreen(page::back));
    }

    @Test
    void aScannedReceiptIsOpened() {
        ReceiptsPage page = page(shop.manager());
        Toolkit.run(page::activate);
        assertFalse(Toolkit.onScreen(() -> page.scanned("2000000000015")), "a product is none");
        assertTrue(Toolkit.onScreen(() -> page.scanned(ReceiptCode.of(sale(1)).text())));
        assertEquals(List.of(1L), found(page));
        String altered = sale(2).number() + ":0123456789ABCDEF";
        assertTrue(Toolkit.onScreen(() -> page.scanned(altered)));
        assertEquals(List.of(new Problem.ReceiptAltered(sale(2).number())), refusals);
        assertEquals(List.of(1L), found(page));
    }

    @Test
    void aRefundBeginsWhereSomethingIsLeft() {
        ReceiptsPage page = page(shop.manager());
        Toolkit.run(page::activate);
        ReceiptHead newest = page.model().list().items().getFirst();
        assertEquals(RefundStatus.COMPLETED, newest.status());
        PageAction refund = action(page);
        Toolkit.run(refund::fire);
        assertEquals(List.of(3L), refunds);
        shop.services()
                .refunds()
                .book(shop.manager(), RefundOrder.whole(UUID.randomUUID(), 3, "Brak"));
        Toolkit.run(page::activate);
        assertEquals(RefundStatus.REFUNDED, page.model().list().items().getFirst().status());
        assertTrue(refund.isDisabled(), "all of it is back");
    }

    /// Who may not see figures cannot add up what others sold.
    @Test
    void aCashierSeesTheirOwnReceipts() {
        shop.services()
                .baskets()
                .add(shop.senior(), shop.product(0).id(), smena.domain.money.Quantity.ONE);
        shop.services()
                .selling()
                .pay(
                        shop.senior(),
                        shop.services().baskets().open(),
                        shop.cash(Money.of(100_000_000)));
        ReceiptsPage page = page(shop.cashier());
        Toolkit.run(page::activate);
        assertEquals(List.of(3L, 2L, 1L), found(page));
    }

    private PageAction action(ReceiptsPage page) {
        return page.actions().stream()
                .filter(each -> "refund".equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> found(ReceiptsPage page, By by, String text) {
        Toolkit.run(() -> page.find(by, text));
        return found(page);
    }

    private static List<Long> found(ReceiptsPage page) {
        return page.model().list().items().stream().map(head -> head.sale().id()).toList();
    }

    private Sale sale(long id) {
        return shop.services().selling().find(id).orElseThrow();
    }

    private ReceiptsPage page(Actor actor) {
        Localization localization = Snapshots.localization(Language.RU);
        return Toolkit.onScreen(
                () -> {
                    Session session = new Session();
                    session.begin(actor.employee());
                    UiContext ui =
                            TestUi.of(
                                    localization,
                                    new Dialogs(new StackPane(), new Fxml(localization)),
                                    background,
                                    session,
                                    (_, _) -> {},
                                    refusals::add,
                                    Clock.systemUTC());
                    return ReceiptsPage.of(
                            ui,
                            shop.services(),
                            new ReceiptsPage.Ways(
                                    sale ->
                                            sale.number()
                                                    .getBytes(
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8),
                                    background,
                                    _ -> Optional.empty()),
                            refunds::add);
                });
    }
}
