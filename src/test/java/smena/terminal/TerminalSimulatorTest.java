package smena.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.shop.TerminalSetup;
import smena.domain.shop.TerminalSetup.Simulated;
import smena.service.ports.CardTerminal;
import smena.service.ports.CardTerminal.Answer;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// The simulator does what the settings say, and answers the same for the same operation.
class TerminalSimulatorTest {
    private static final CardTerminal.Request REQUEST =
            new CardTerminal.Request(UUID.randomUUID(), false, Money.of(100_00), "");

    @Test
    void whatItIsSetToSay() {
        assertInstanceOf(Answer.Approved.class, of(Simulated.APPROVES).begin(REQUEST));
        assertInstanceOf(Answer.Declined.class, of(Simulated.DECLINES).begin(REQUEST));
        for (Simulated silent :
                List.of(Simulated.SILENT, Simulated.SILENT_APPROVED, Simulated.SILENT_DECLINED)) {
            assertInstanceOf(Answer.Unknown.class, of(silent).begin(REQUEST), silent.name());
        }
        assertInstanceOf(Answer.Approved.class, of(Simulated.SILENT_APPROVED).ask(REQUEST));
        assertInstanceOf(Answer.Declined.class, of(Simulated.SILENT_DECLINED).ask(REQUEST));
        assertInstanceOf(Answer.Unknown.class, of(Simulated.SILENT).ask(REQUEST));
        assertInstanceOf(Answer.Unknown.class, of(Simulated.LATE).ask(REQUEST));
        assertInstanceOf(Answer.Approved.class, of(Simulated.LATE).begin(REQUEST));
    }

    /// Also after a restart.
    @Test
    void theSameOperationHasTheSameSlip() {
        Answer first = of(Simulated.APPROVES).begin(REQUEST);
        assertEquals(first, of(Simulated.SILENT_APPROVED).ask(REQUEST));
        Answer.Approved slip = (Answer.Approved) first;
        assertTrue(slip.reference().matches("SIM[0-9A-F]{9}"), slip.reference());
        assertTrue(slip.cardDigits().matches("[0-9]{4}"), slip.cardDigits());
    }

    @Test
    void cardsAlwaysAndWalletsWhereTheShopSaysSo() {
        PaymentMethod card = method("card");
        PaymentMethod click = method("click");
        TerminalSetup some =
                new TerminalSetup(TerminalSetup.Kind.SIMULATOR, Simulated.APPROVES, false);
        TerminalSetup all =
                new TerminalSetup(TerminalSetup.Kind.SIMULATOR, Simulated.APPROVES, true);
        assertTrue(some.takes(card) && all.takes(card) && all.takes(click));
        assertTrue(!some.takes(click) && !TerminalSetup.OFF.takes(card));
        for (String other : List.of("cash", "transfer", "debt", "exchange")) {
            assertTrue(!all.takes(method(other)), other);
        }
    }

    private static TerminalSimulator of(Simulated answer) {
        return new TerminalSimulator(answer, Duration.ZERO, Duration.ZERO);
    }

    private static PaymentMethod method(String code) {
        return PaymentMethod.USUAL.stream()
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
