package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Tender;
import smena.service.customer.RepaymentRequest;
import smena.text.Language;
import smena.ui.kit.Dialog;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What stands around the lines of the basket: who buys, what comes back, what is due.
@OnScreen
class BasketFootTest {
    @TempDir private Path folder;
    private TillFixture tillFixture;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
    }

    @AfterEach
    void close() {
        tillFixture.close();
    }

    /// What goes out of the drawer is red, as in a refund; the sum of the goods stays in view.
    @Test
    void moneyThatGoesBackIsRed() {
        tillFixture.shop.open(500_000);
        tillFixture.shop.fill(3);
        Localization localization = Snapshots.localization(Language.UZ);
        Toolkit.run(
                () -> {
                    TillScreen screen =
                            new TillScreen(
                                    tillFixture.parts(localization),
                                    tillFixture.soon::add,
                                    () -> {});
                    Scene window = new Scene(screen.view());
                    screen.tillModels().load();
                    assertSame(window, screen.view().getScene());
                    PseudoClass gives = PseudoClass.getPseudoClass("gives");
                    Node sell = screen.view().lookup("#sell");
                    assertFalse(sell.getPseudoClassStates().contains(gives));
                    assertFalse(screen.view().lookup("#goodsRow").isVisible());
                    exchange(screen, 6_000_000);
                    assertTrue(sell.getPseudoClassStates().contains(gives));
                    assertTrue(screen.view().lookup("#goodsRow").isVisible());
                    assertEquals(
                            localization
                                    .formats()
                                    .money(
                                            screen.tillModels()
                                                    .basket()
                                                    .pricingProperty()
                                                    .get()
                                                    .total()),
                            ((Label) screen.view().lookup("#goods")).getText());
                    exchange(screen, 100);
                    assertFalse(sell.getPseudoClassStates().contains(gives));
                });
    }

    /// A debt that is paid back in a dialog over the till is not shown any longer.
    @Test
    void theBasketShowsWhatItsCustomerOwesNow() {
        tillFixture.shop.open(500_000);
        var shop = tillFixture.shop;
        var nodira = shop.services().customers().search("Nodira", 1).getFirst();
        shop.services().baskets().customer(shop.cashier(), Optional.of(nodira.id()));
        Toolkit.run(
                () -> {
                    TillScreen screen =
                            new TillScreen(
                                    tillFixture.parts(Snapshots.localization(Language.UZ)),
                                    tillFixture.soon::add,
                                    () -> {});
                    screen.tillModels().load();
                    BuyerModel buyer = screen.tillModels().buyer();
                    Money owed = nodira.account().balance();
                    assertEquals(owed, owes(buyer));
                    Dialog dialog = screen.tillModels().ui().dialogs().show(new Region());
                    shop.services()
                            .repayments()
                            .take(
                                    shop.cashier(),
                                    new RepaymentRequest(
                                            UUID.randomUUID(),
                                            nodira.id(),
                                            owed,
                                            List.of(new Tender(shop.method("cash"), owed, ""))));
                    dialog.close();
                    assertEquals(Money.ZERO, owes(buyer));
                });
    }

    private static Money owes(BuyerModel buyer) {
        return Objects.requireNonNull(buyer.buyingProperty().get()).customer().account().balance();
    }

    private static void exchange(TillScreen screen, long minor) {
        screen.tillModels()
                .tillActions()
                .exchange()
                .begin(
                        new ExchangeModel.Returning(
                                RefundOrder.whole(UUID.randomUUID(), 1, "x"),
                                "SALE-1",
                                1,
                                Money.of(minor)));
    }
}
