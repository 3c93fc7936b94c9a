package smena.ui.terminal;

import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalState;
import smena.service.Services;
import smena.service.ports.CardTerminal;
import smena.service.terminal.TerminalCalls;
import smena.service.terminal.TerminalRequest;
import smena.text.Language;
import smena.ui.kit.Overlay;
import smena.ui.kit.TestWords;
import smena.ui.payment.TerminalParts;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/// Card terminals for tests of screens.
public final class Terminals {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Terminals() {}

    /// No terminal at all.
    public static TerminalCalls none(Services services) {
        return of(services, Optional.empty());
    }

    /// This one, which is asked for cards once the simulator is set up.
    public static TerminalCalls of(Services services, Optional<CardTerminal> terminal) {
        return new TerminalCalls(
                services.terminalOperations(),
                services.terminalSettings(),
                _ -> terminal,
                Executors.newVirtualThreadPerTaskExecutor(),
                PATIENCE);
    }

    /// Gives nothing back by itself.
    public static TerminalPayout noPayout(Services services, ApprovedActions actions) {
        UiContext ui = TestUi.nobody(TestWords.in(Language.RU), Overlay.atOnce(_ -> {}));
        return new TerminalPayout(actions, new TerminalDialog(ui, none(services), ui.background()));
    }

    /// An operation that has no answer.
    public static TerminalOperation unanswered(TerminalRequest request) {
        return TerminalDialog.shown(request).moved(TerminalState.UNKNOWN, "", "", "");
    }

    /// The parts of a payment where no terminal is set up.
    public static TerminalParts noParts(Services services) {
        UiContext ui = TestUi.nobody(TestWords.in(Language.RU), Overlay.atOnce(_ -> {}));
        return new TerminalParts(new TerminalDialog(ui, none(services), ui.background()));
    }
}
