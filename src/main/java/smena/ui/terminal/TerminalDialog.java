package smena.ui.terminal;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalState;
import smena.service.terminal.TerminalCalls;
import smena.service.terminal.TerminalRequest;
import smena.ui.kit.Background;
import smena.ui.kit.Dialog;
import smena.ui.shell.UiContext;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/// The card that waits for the card terminal, and asks what to do where it does not answer. It lies
/// over whatever needs the answer.
public final class TerminalDialog {
    private final UiContext ui;
    private final TerminalCalls calls;
    private final Background waiting;
    private @Nullable TerminalModel shown;
    private @Nullable Dialog card;
    private Runnable closed = () -> {};

    /// @param waiting calls that may wait for the terminal as long as it takes
    public TerminalDialog(UiContext ui, TerminalCalls calls, Background waiting) {
        this.ui = ui;
        this.calls = calls;
        this.waiting = waiting;
    }

    /// What it asks, and of whom.
    public TerminalCalls calls() {
        return calls;
    }

    /// Calls `action` whenever a card is gone: what is open may have changed.
    public void onClosed(Runnable action) {
        closed = action;
    }

    /// Asks the terminal; `left` gets how the operation stands when the card is gone: approved,
    /// declined, decided, or still unanswered.
    public void ask(
            TerminalRequest request, Consumer<TerminalOperation> left, Consumer<Problem> refused) {
        TerminalModel model = open(shown(request), left, refused);
        if (model != null) {
            model.ask(request, why -> leave(why, refused));
        }
    }

    /// Asks what to do about an operation that is open.
    public void open(TerminalOperation operation, Consumer<TerminalOperation> left) {
        open(operation, left, _ -> {});
    }

    /// The same for the operation of this id.
    public void open(UUID operation, Consumer<TerminalOperation> left) {
        waiting.call(() -> calls.operations().find(operation))
                .deliver(found -> found.ifPresent(now -> open(now, left)));
    }

    /// An answer came from elsewhere.
    public void told(TerminalOperation now) {
        TerminalModel model = shown;
        if (model != null) {
            model.told(now);
        }
    }

    private void leave(Problem why, Consumer<Problem> refused) {
        Dialog open = card;
        if (open != null) {
            open.close();
        }
        refused.accept(why);
    }

    private @Nullable TerminalModel open(
            TerminalOperation operation,
            Consumer<TerminalOperation> left,
            Consumer<Problem> refused) {
        if (shown != null) {
            refused.accept(new Problem.TerminalUnanswered(operation.amount()));
            return null;
        }
        ui.dialogs().open("terminal/terminal.fxml", dialog -> controller(dialog, operation, left));
        return shown;
    }

    private TerminalController controller(
            Dialog dialog, TerminalOperation operation, Consumer<TerminalOperation> left) {
        // A card that was closed from outside, because the till was locked, answers nobody: what
        // became of it is asked for at the next log-in.
        Consumer<TerminalOperation> gone =
                now -> {
                    if (card == dialog) {
                        dialog.close();
                        left.accept(now);
                    }
                };
        TerminalModel model = new TerminalModel(calls, ui.actions(), waiting, operation, gone);
        shown = model;
        card = dialog;
        dialog.onClosed(
                () -> {
                    shown = null;
                    card = null;
                    closed.run();
                });
        TerminalController made =
                new TerminalController(
                        model,
                        ui.localization(),
                        () -> gone.accept(model.operationProperty().get()));
        dialog.onEscape(made::back);
        return made;
    }

    /// How a request is shown before it is written down.
    static TerminalOperation shown(TerminalRequest request) {
        return new TerminalOperation(
                request.operation(),
                request.purpose(),
                request.subject(),
                request.method(),
                request.amount(),
                TerminalState.ASKED,
                request.reference(),
                "",
                "",
                request.content(),
                Instant.EPOCH);
    }
}
