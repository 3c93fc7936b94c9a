package smena.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.sale.Tender;
import smena.service.TestShop;
import smena.service.customer.RepaymentRequest;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.payment.PaymentDialog;
import smena.ui.payment.PaymentModel;
import smena.ui.shell.TestUi;
import smena.ui.shell.Toasts;
import smena.ui.shell.UiContext;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The page of customers without a window, with work in the background as slow as wanted.
@OnScreen
class CustomersPageTest {
    @TempDir Path folder;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean slow;
    private final Background background =
            new Background(
                    work -> {
                        if (slow) {
                            held.add(work);
                        } else {
                            work.run();
                        }
                    },
                    Runnable::run,
                    _ -> {},
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// The rail says how many are overdue; nobody knows better before they were counted.
    @Test
    void nobodyIsCountedBeforeTheBookIsRead() {
        Toolkit.onScreen(
                () -> {
                    slow = true;
                    CustomersPage page = page();
                    assertNull(page.overdue().getValue());
                    page.activate();
                    assertNull(page.overdue().getValue());
                    work();
                    assertEquals(3, page.overdue().getValue());
                    return page;
                });
    }

    /// At two in the morning of Tashkent it is still yesterday in London.
    @Test
    void aCustomerIsOneSinceADayOfTheShop() {
        shop.setClock(Instant.parse("2026-11-25T21:00:00Z"));
        Customer late =
                shop.services()
                        .customers()
                        .add(shop.manager(), CustomerFacts.of("Tungi Xaridor", "+998901230000"));
        String about =
                Toolkit.onScreen(
                        () -> {
                            CustomersPage page = page();
                            page.activate();
                            page.scanned(late.facts().phone());
                            return ((Label) page.view().lookup("#about")).getText();
                        });
        assertTrue(about.contains("26.11.2026"), about);
    }

    @Test
    void aDoubleClickOpensOnePaper() {
        shop.open(0);
        Customer nodira = shop.services().customers().search("Nodira", 1).getFirst();
        shop.services()
                .repayments()
                .take(
                        shop.cashier(),
                        new RepaymentRequest(
                                UUID.randomUUID(),
                                nodira.id(),
                                Money.of(10_000_00),
                                List.of(new Tender(shop.method("cash"), Money.of(10_000_00), ""))));
        AccountEntry entry =
                shop.services().customers().account(nodira.id(), Long.MAX_VALUE, 1).getFirst();
        Overlay.with(
                Snapshots.localization(Language.UZ),
                dialogs ->
                        Toolkit.run(
                                () -> {
                                    CustomersPage page =
                                            page(
                                                    TestUi.of(
                                                            Snapshots.localization(Language.UZ),
                                                            dialogs,
                                                            background,
                                                            shop.manager(),
                                                            Clock.systemUTC()));
                                    slow = true;
                                    page.open(entry);
                                    page.open(entry);
                                    work();
                                    Objects.requireNonNull(dialogs.top()).close();
                                    assertNull(dialogs.top());
                                }));
    }

    /// The terminal is not asked for it, so whoever takes it back hears what is left to do there.
    @Test
    void aRepaymentByCardThatIsTakenBackSaysWhatTheTerminalStillHasToGive() {
        shop.open(0);
        Customer nodira = shop.services().customers().search("Nodira", 1).getFirst();
        Money byCard = Money.of(7_000_00);
        shop.services()
                .repayments()
                .take(
                        shop.cashier(),
                        new RepaymentRequest(
                                UUID.randomUUID(),
                                nodira.id(),
                                Money.of(10_000_00),
                                List.of(
                                        new Tender(shop.method("card"), byCard, ""),
                                        new Tender(shop.method("cash"), Money.of(3_000_00), ""))));
        AccountEntry entry =
                shop.services().customers().account(nodira.id(), Long.MAX_VALUE, 1).getFirst();
        Localization words = Snapshots.localization(Language.UZ);
        List<String> said = new ArrayList<>();
        Toolkit.run(
                () -> {
                    StackPane layer = new StackPane();
                    Dialogs dialogs = new Dialogs(layer, new Fxml(words));
                    UiContext ui = TestUi.of(words, background, shop.manager());
                    page(new UiContext(
                                    ui.navigation(),
                                    dialogs,
                                    new Said(said),
                                    ui.background(),
                                    words,
                                    ui.themes(),
                                    ui.session(),
                                    ui.approvals(),
                                    ui.clock(),
                                    ui.day()))
                            .open(entry);
                    ((Button) layer.lookup("#reversal")).fire();
                    ((TextField) layer.lookup("#reason")).setText("xato");
                    ((Button) layer.lookup("#confirm")).fire();
                });
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().contains(words.formats().moneyWithCurrency(byCard)));
        assertTrue(said.getFirst().startsWith("customers.reversedCard"), said.toString());
    }

    private record Said(List<String> heard) implements Toasts {
        @Override
        public void say(Notice.Kind kind, String key, Object... arguments) {
            heard.add(key + List.of(arguments));
        }

        @Override
        public void accept(Problem problem) {
            heard.add(problem.toString());
        }

        @Override
        public void clear() {
            heard.clear();
        }
    }

    /// With a scroll bar as without one.
    @Test
    void figuresStandBelowTheirHeads() {
        Customer nodira = shop.services().customers().search("Nodira", 1).getFirst();
        for (int height : new int[] {520, 2_000}) {
            Toolkit.run(
                    () -> {
                        CustomersPage page = page();
                        page.activate();
                        page.scanned(nodira.facts().phone());
                        Scene scene = new Scene(page.view(), 1150, height);
                        new ThemeManager(Theme.LIGHT).dress(scene);
                        for (int i = 0; i < 2; i++) {
                            page.view().applyCss();
                            page.view().layout();
                        }
                        double head = right(page.view().lookup("#balanceHead"));
                        double figure = right(page.view().lookup("#ledger").lookup("#balance"));
                        assertEquals(head, figure, 1.5, () -> "at " + height);
                    });
        }
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    /// A scanner types into no field: its code is the card, wherever the keyboard is.
    @Test
    void aScanIntoTheFormIsTheCard() {
        Customer nodira = shop.services().customers().search("Nodira", 1).getFirst();
        Overlay.with(
                Snapshots.localization(Language.UZ),
                dialogs ->
                        Toolkit.run(
                                () -> {
                                    CustomersPage page =
                                            page(
                                                    TestUi.of(
                                                            Snapshots.localization(Language.UZ),
                                                            dialogs,
                                                            background,
                                                            shop.manager(),
                                                            Clock.systemUTC()));
                                    page.activate();
                                    page.scanned(nodira.facts().phone());
                                    page.terms();
                                    assertTrue(
                                            Objects.requireNonNull(dialogs.top())
                                                    .scanned("7700011111"));
                                    ((Button) dialogs.top().card().lookup("#save")).fire();
                                }));
        assertEquals(
                nodira.id(), shop.services().customers().known("7700011111").orElseThrow().id());
    }

    private void work() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    private CustomersPage page() {
        return page(TestUi.of(Snapshots.localization(Language.UZ), background, shop.manager()));
    }

    private CustomersPage page(UiContext ui) {
        PaymentModel paying =
                new PaymentModel(
                        shop.services().selling(),
                        shop.services().settings(),
                        Terminals.noParts(shop.services()),
                        background);
        return new CustomersPage(
                ui,
                shop.services().customers(),
                new RepaymentDialogs(
                        ui,
                        shop.services().customers(),
                        shop.services().repayments(),
                        shop.services().shifts(),
                        new PaymentDialog(ui, paying),
                        Terminals.noPayout(shop.services(), ui.actions())),
                _ -> new byte[0],
                "«Baraka»",
                background);
    }
}
