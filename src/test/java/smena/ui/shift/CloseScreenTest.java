package smena.ui.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.sale.Basket;
import smena.domain.shift.CashMovement;
import smena.service.TestShop;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Toolkit;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/// What the closing shows to whom.
@OnScreen
class CloseScreenTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
        shop.open(100_000);
        shop.sell(1);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void aCashierSeesTheirOwnCountAndThatItIsKept() {
        Toolkit.run(
                () -> {
                    Parent screen = counted(shop.cashier());
                    assertEquals("Count saved", label(screen, "#differenceWord"));
                    assertEquals(1, ((Pane) find(screen, "#figures")).getChildren().size());
                    assertTrue(find(screen, "#compare").isVisible());
                    button(screen, "#compare").fire();
                    assertFalse(find(screen, "#compare").isVisible());
                    assertEquals("Short", label(screen, "#differenceWord"));
                    assertTrue(((Pane) find(screen, "#figures")).getChildren().size() > 1);
                });
    }

    @Test
    void aManagerSeesTheDifferenceAtOnce() {
        Toolkit.run(
                () -> {
                    Parent screen = counted(shop.manager());
                    assertEquals("Short", label(screen, "#differenceWord"));
                    assertFalse(find(screen, "#compare").isVisible());
                });
    }

    /// The receipt of exactly what is missing is named, to whoever may see the difference.
    @Test
    void whereADifferenceMayComeFromStandsBesideIt() {
        Money price = shop.product(0).price();
        Toolkit.run(
                () -> {
                    Parent cashier = counted(shop.cashier(), "100000");
                    assertFalse(find(cashier, "#causes").isVisible());
                    shop.sell(2);
                    shop.sell(1);
                    shop.services()
                            .shifts()
                            .move(shop.manager(), CashMovement.Kind.PAY_OUT, price, "Bread");
                    Money two = shop.figures(1).expected().minus(price);
                    Parent manager = counted(shop.manager(), Long.toString(two.minor() / 100));
                    assertTrue(find(manager, "#causes").isVisible());
                    String said =
                            ((Pane) find(manager, "#causes"))
                                    .getChildren().stream()
                                            .map(node -> ((Label) node).getText())
                                            .toList()
                                            .toString();
                    assertTrue(said.contains("SALE-2026-00001"), said);
                    assertFalse(said.contains("SALE-2026-00002"), said);
                    assertTrue(said.contains("Pay-out "), said);
                    assertFalse(said.contains("PAY_OUT"), said);
                });
    }

    @Test
    void aStaleCountIsAskedForAgain() {
        Toolkit.run(
                () -> {
                    Parent screen = counted(shop.manager());
                    Basket sent =
                            Basket.empty(UUID.randomUUID()).plus(shop.product(0), "", Quantity.ONE);
                    shop.services()
                            .selling()
                            .book(shop.cashier(), sent, shop.cash(Money.of(100_000_000)), 1);
                    button(screen, "#closeShift").fire();
                    assertTrue(find(screen, "#count").isVisible());
                    Notice notice = (Notice) find(screen, "#notice");
                    assertTrue(notice.isVisible());
                    assertEquals(
                            "There was a sale or a cash movement after the count. Count the cash again",
                            notice.textProperty().get());
                });
    }

    private Parent counted(Actor actor) {
        return counted(actor, "90000");
    }

    private Parent counted(Actor actor, String amount) {
        CloseModel model =
                new CloseModel(
                        shop.services().shifts(),
                        shop.services().baskets(),
                        shop.services().settings(),
                        new ApprovedActions(
                                Overlay.atOnce(_ -> {}),
                                () -> actor,
                                (ask, granted) -> granted.accept(shop.approved(actor, ask)),
                                _ -> {}));
        Localization localization = new Localization(Language.EN, MoneyStyle.SUM, ZoneOffset.UTC);
        UiContext ui =
                TestUi.of(
                        localization,
                        new Dialogs(new StackPane(), new Fxml(localization)),
                        Overlay.atOnce(_ -> {}),
                        actor,
                        Clock.fixed(shop.now(), ZoneOffset.UTC));
        CloseScreen screen =
                new CloseScreen(
                        ui,
                        model,
                        _ -> {
                            throw new AssertionError("no Z");
                        },
                        () -> {});
        new Scene(screen.view());
        screen.activate();
        model.count().byNotesProperty().set(false);
        model.count().amountProperty().set(amount);
        model.counted();
        model.reasonProperty().set("Wrong change");
        screen.view().applyCss();
        return screen.view();
    }

    private static Node find(Parent screen, String id) {
        return screen.lookup(id);
    }

    private static Button button(Parent screen, String id) {
        return (Button) find(screen, id);
    }

    private static String label(Parent screen, String id) {
        return ((Label) find(screen, id)).getText();
    }
}
