package smena.service.terminal;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.shop.TerminalSetup;
import smena.domain.terminal.TerminalOperation;
import smena.service.ports.CardTerminal;
import smena.service.ports.CardTerminal.Answer;
import smena.service.shop.TerminalSettings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks the card terminal: each operation once, and again only what became of it. Calls wait for
/// the terminal; an answer that comes after it was given up is written down all the same.
public final class TerminalCalls {
    private static final Logger LOG = System.getLogger(TerminalCalls.class.getName());

    private final TerminalOperations operations;
    private final TerminalSettings settings;
    private final Function<TerminalSetup, Optional<CardTerminal>> maker;
    private final Executor threads;
    private final Duration patience;
    private final Map<UUID, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private volatile Consumer<TerminalOperation> late = _ -> {};

    /// @param maker opens the terminal that is set up; empty for none
    /// @param threads runs each call of a terminal on a thread of its own
    /// @param patience how long an answer is waited for
    public TerminalCalls(
            TerminalOperations operations,
            TerminalSettings settings,
            Function<TerminalSetup, Optional<CardTerminal>> maker,
            Executor threads,
            Duration patience) {
        this.operations = operations;
        this.settings = settings;
        this.maker = maker;
        this.threads = threads;
        this.patience = patience;
    }

    /// Which terminal is set up.
    public TerminalSetup setup() {
        return settings.setup();
    }

    /// Whether no real money moves at it.
    public boolean isSimulated() {
        return maker.apply(settings.setup()).filter(CardTerminal::isSimulated).isPresent();
    }

    /// What was asked, and how it stands.
    public TerminalOperations operations() {
        return operations;
    }

    /// Told of answers that came after they were given up, on any thread.
    public void onLate(Consumer<TerminalOperation> action) {
        late = action;
    }

    /// Asks the terminal and waits for its answer, at most as long as the till has patience.
    /// Refuses where nothing may be asked.
    public TerminalOperation ask(Actor actor, TerminalRequest request) {
        CardTerminal terminal = terminal();
        TerminalOperation asked = operations.asked(actor, request);
        CompletableFuture<Answer> told = new CompletableFuture<>();
        waiting.put(asked.id(), told);
        try {
            CompletableFuture.supplyAsync(() -> terminal.begin(request(asked)), threads)
                    .exceptionally(TerminalCalls::failed)
                    .thenAccept(answer -> arrived(asked.id(), told, answer));
            Answer answer =
                    told.completeOnTimeout(silent(), patience.toMillis(), TimeUnit.MILLISECONDS)
                            .join();
            return operations.answered(asked.id(), answer);
        } finally {
            waiting.remove(asked.id());
        }
    }

    /// Asks what became of an operation that was not answered.
    public TerminalOperation again(UUID operation) {
        TerminalOperation open =
                operations
                        .find(operation)
                        .filter(found -> found.state().isUnanswered())
                        .orElse(null);
        if (open == null) {
            return operations.find(operation).orElseThrow();
        }
        Answer answer;
        try {
            answer = terminal().ask(request(open));
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException failure) {
            answer = failed(failure);
        }
        return operations.answered(operation, answer);
    }

    /// Stops waiting for an answer: whoever waits gets that it is not known.
    public void giveUp(UUID operation) {
        CompletableFuture<Answer> told = waiting.get(operation);
        if (told != null) {
            told.complete(silent());
        }
    }

    private void arrived(UUID operation, CompletableFuture<Answer> told, Answer answer) {
        if (told.complete(answer) || answer instanceof Answer.Unknown) {
            return;
        }
        try {
            late.accept(operations.answered(operation, answer));
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "A late answer of the terminal was not written down", failure);
        }
    }

    private CardTerminal terminal() {
        return maker.apply(settings.setup())
                .orElseThrow(() -> new Refused(new Problem.NoTerminal()));
    }

    private static CardTerminal.Request request(TerminalOperation operation) {
        return new CardTerminal.Request(
                operation.id(),
                operation.purpose().givesBack(),
                operation.amount(),
                operation.reference());
    }

    private static Answer silent() {
        return new Answer.Unknown("");
    }

    /// A driver that fails has perhaps sent its request before.
    private static Answer failed(Throwable failure) {
        LOG.log(Level.ERROR, "The card terminal's driver failed", failure);
        return new Answer.Unknown(String.valueOf(failure.getMessage()));
    }
}
