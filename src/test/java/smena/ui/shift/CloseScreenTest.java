package smena.ui.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.service.ports.DrawnReport;
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
import smena.ui.shifts.DocumentPaper;
import smena.ui.shifts.ShiftPapers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the closing shows to whom.
@OnScreen
class CloseScreenTest {
    @TempDir Path folder;
    private final List<FigureRow> opened = new ArrayList<>();
    private Dialogs dialogs = new Dialogs(new StackPane(), new Fxml(english()));
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
                    List<String> documents =
                            manager.lookupAll("#causes .cause-document").stream()
                                    .map(Node::getAccessibleText)
                                    .toList();
                    assertEquals(
                            List.of("SALE-2026-00003", "SALE-2026-00001", "Pay-out"), documents);
                });
    }

    /// A document is looked at over the closing, which then stands as it was; Enter on it does not
    /// close the shift.
    @Test
    void aCauseOpensItsDocumentAndTheClosingStaysAsItWas() {
        shop.sell(1);
        Money missing = shop.product(0).price();
        Money counted = shop.figures(1).expected().minus(missing);
        Toolkit.run(
                () -> {
                    Parent screen = counted(shop.manager(), Long.toString(counted.minor() / 100));
                    Node document = screen.lookupAll("#causes .cause-document").iterator().next();
                    document.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                    assertEquals(
                            List.of("SALE-2026-00002"),
                            opened.stream().map(FigureRow::number).toList());
                    assertTrue(dialogs.anyOpenProperty().get());
                    dialogs.closeAll();
                    assertTrue(find(screen, "#check").isVisible());
                    assertEquals("Short", label(screen, "#differenceWord"));
                    assertEquals("Wrong change", ((TextField) find(screen, "#reason")).getText());
                    assertTrue(shop.services().shifts().current().isPresent());
                    button(screen, "#closeShift").fire();
                    assertTrue(shop.services().shifts().current().isEmpty());
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

    /// Papers of which only is remembered of what they were.
    private record Recording(List<FigureRow> opened) implements ShiftPapers {
        @Override
        public DrawnReport report(ShiftReport report) {
            return new DrawnReport(new byte[0], 1, List.of());
        }

        @Override
        public byte[] pdf(DrawnReport drawn) {
            return new byte[0];
        }

        @Override
        public byte[] row(FigureRow row) {
            opened.add(row);
            return new byte[0];
        }
    }

    private static Localization english() {
        return new Localization(Language.EN, MoneyStyle.SUM, ZoneOffset.UTC);
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
        Localization localization = english();
        dialogs = new Dialogs(new StackPane(), new Fxml(localization));
        UiContext ui =
                TestUi.of(
                        localization,
                        dialogs,
                        Overlay.atOnce(_ -> {}),
                        actor,
                        Clock.fixed(shop.now(), ZoneOffset.UTC));
        CloseScreen screen =
                new CloseScreen(
                        ui,
                        model,
                        z ->
                                new PaperModel(
                                        z,
                                        _ -> new byte[0],
                                        shop.services().printing(),
                                        ui.actions(),
                                        _ -> Optional.empty()),
                        new DocumentPaper(ui, new Recording(opened), ui.background()),
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
