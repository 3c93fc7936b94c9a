package smena.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.service.TestShop;
import smena.service.ports.CardTerminal.Answer;
import smena.service.terminal.StubbornTerminal;
import smena.service.terminal.TerminalCalls;
import smena.service.terminal.TerminalRequest;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One operation of the card terminal on the screen, with a terminal that says what it is told.
class TerminalModelTest {
    private static final Answer YES = new Answer.Approved("A-42", "1234");

    @TempDir Path folder;
    private final StubbornTerminal device = new StubbornTerminal();
    private final Background background = Overlay.atOnce(_ -> {});
    private final List<TerminalOperation> settled = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();
    private final List<Approval.Ask> asked = new ArrayList<>();
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anAnswerSettlesItAtOnce() {
        device.says(YES);
        asking();
        assertEquals(TerminalState.APPROVED, settled.getFirst().state());
        assertEquals("1234", settled.getFirst().tender().card().digits());
    }

    @Test
    void silenceIsAskedAboutUntilThereIsAnAnswer() {
        device.says(new Answer.Unknown("silent"));
        TerminalModel model = asking();
        assertEquals(List.of(), settled);
        assertEquals(TerminalState.UNKNOWN, model.operationProperty().get().state());
        assertFalse(model.busyProperty().get());
        model.again();
        assertEquals(List.of(), settled);
        device.laterSays(YES);
        model.again();
        model.again();
        assertEquals(1, settled.size());
        assertEquals(1, device.begun().size());
    }

    @Test
    void somebodyElseDecidesThatNothingWasPaid() {
        device.says(new Answer.Unknown("silent"));
        TerminalModel model = asking();
        model.decide();
        assertEquals(Right.SETTLE_TERMINAL, asked.getFirst().right());
        assertEquals(TerminalState.NOT_PAID, settled.getFirst().state());
    }

    @Test
    void whatWasPaidGoesBackOnceTheTerminalAgrees() {
        device.says(YES);
        asking();
        TerminalOperation paid = settled.getFirst();
        TerminalModel model = model(paid);
        device.says(new Answer.Declined("not today"));
        model.giveBack();
        assertEquals(new Problem.TerminalDeclined("not today"), model.problemProperty().get());
        assertEquals(paid, model.operationProperty().get());
        device.says(new Answer.Unknown("silent"));
        model.giveBack();
        assertEquals(TerminalPurpose.RETURN, model.operationProperty().get().purpose());
        assertEquals(1, settled.size());
        device.laterSays(YES);
        model.again();
        assertEquals(TerminalState.RETURNED, settled.getLast().state());
        assertEquals(paid.id(), settled.getLast().id());
        assertEquals(List.of(), shop.services().terminalOperations().open());
    }

    /// While one answer is missing nothing else is asked of the terminal.
    @Test
    void nothingElseIsAskedWhileAnAnswerIsMissing() {
        device.says(new Answer.Unknown("silent"));
        asking();
        asking();
        assertEquals(
                List.of(
                        new Problem.TerminalUnanswered(
                                Pricing.of(shop.services().baskets().open()).total())),
                refused);
        assertEquals(1, device.begun().size());
    }

    private TerminalModel asking() {
        Basket basket = shop.services().baskets().open();
        if (basket.isEmpty()) {
            basket = shop.fill(1);
        }
        TerminalRequest request =
                TerminalRequest.of(
                        TerminalPurpose.SALE,
                        basket.id(),
                        shop.method("card"),
                        Pricing.of(basket).total());
        TerminalModel model = model(TerminalDialog.shown(request));
        model.ask(request, refused::add);
        return model;
    }

    private TerminalModel model(TerminalOperation shown) {
        TerminalCalls calls = Terminals.of(shop.services(), Optional.of(device));
        ApprovedActions actions =
                new ApprovedActions(
                        background,
                        shop::cashier,
                        (ask, granted) -> {
                            asked.add(ask);
                            granted.accept(shop.approved(shop.cashier(), ask));
                        },
                        refused::add);
        return new TerminalModel(calls, actions, background, shown, settled::add);
    }
}
