package smena.app;

import smena.domain.shop.TerminalSetup;
import smena.service.Services;
import smena.service.ports.CardTerminal;
import smena.service.terminal.TerminalCalls;
import smena.terminal.TerminalSimulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Opens the card terminal that is set up. A driver for a real one is another case here.
final class TerminalMaker {
    /// A customer who looks for their glasses enters a PIN within it.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration THINKING = Duration.ofMillis(1500);
    private static final Duration LATE = PATIENCE.plusSeconds(15);

    private TerminalMaker() {}

    /// @param threads runs each call of a terminal on a thread of its own
    static TerminalCalls calls(Services services, Executor threads) {
        return new TerminalCalls(
                services.terminalOperations(),
                services.terminalSettings(),
                TerminalMaker::open,
                threads,
                PATIENCE);
    }

    private static Optional<CardTerminal> open(TerminalSetup setup) {
        return switch (setup.kind()) {
            case OFF -> Optional.empty();
            case SIMULATOR -> Optional.of(new TerminalSimulator(setup.answer(), THINKING, LATE));
        };
    }
}
