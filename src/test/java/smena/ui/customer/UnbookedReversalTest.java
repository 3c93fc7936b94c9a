package smena.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

class UnbookedReversalTest {
    /// A reason is whatever somebody typed or pasted.
    @ParameterizedTest
    @ValueSource(strings = {"Summa boshqa", "", "a: b", "one\nother", "one\u2028other", "\u0085"})
    void isReadAsItWasWritten(String reason) {
        UnbookedReversal kept = new UnbookedReversal(UUID.randomUUID(), 17, reason);
        assertEquals(Optional.of(kept), UnbookedReversal.read(operation(kept)));
    }

    private static TerminalOperation operation(UnbookedReversal kept) {
        return new TerminalOperation(
                UUID.randomUUID(),
                TerminalPurpose.REFUND,
                kept.order(),
                PaymentMethod.USUAL.getFirst(),
                Money.of(100),
                TerminalState.APPROVED,
                "",
                "",
                "",
                kept.text(),
                Instant.EPOCH);
    }
}
